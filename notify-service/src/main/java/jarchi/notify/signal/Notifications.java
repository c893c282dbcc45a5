package jarchi.notify.signal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Holds one connection that listens to PostgreSQL, and takes a new one whenever it is lost. */
@Component
class Notifications implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Notifications.class);
    private static final int LOOK_MILLIS = 1_000;
    private static final Duration RECONNECT_DELAY = Duration.ofMillis(500);

    private final DataSource dataSource;
    private final List<Listening> listeners;
    private volatile boolean running;
    private @Nullable Thread thread;

    Notifications(DataSource dataSource, List<Listening> listeners) {
        this.dataSource = dataSource;
        this.listeners = listeners;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("notifications").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Thread listening = thread;
        if (listening != null) {
            listening.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(true);
                try {
                    listen(connection);
                } finally {
                    forget(connection);
                }
            } catch (SQLException e) {
                log.warn("notifications -> LOST {}", e.getMessage());
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        for (Listening listener : listeners) {
            listener.connected(connection);
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + listener.channel());
            }
        }
        listeners.forEach(Listening::wake);
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (running) {
            for (PGNotification notification : received(postgres)) {
                listeners.stream()
                        .filter(listener -> listener.channel().equals(notification.getName()))
                        .forEach(Listening::wake);
            }
        }
    }

    /** Never back into the pool: it listens and may hold locks. */
    private void forget(Connection connection) throws SQLException {
        dataSource.unwrap(HikariDataSource.class).evictConnection(connection);
    }

    private static PGNotification[] received(PGConnection postgres) throws SQLException {
        PGNotification[] notifications = postgres.getNotifications(LOOK_MILLIS);
        return notifications == null ? new PGNotification[0] : notifications;
    }

    private void pause() {
        try {
            Thread.sleep(RECONNECT_DELAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
