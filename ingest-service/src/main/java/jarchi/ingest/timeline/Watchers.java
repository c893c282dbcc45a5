package jarchi.ingest.timeline;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Calls those who watch an article when PostgreSQL says that its timeline has moved, on whatever instance. */
@Component
public class Watchers implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Watchers.class);
    private static final int LOOK_MILLIS = 500;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final JdbcConnectionDetails database;
    private final TimelineSettings settings;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private @Nullable Thread thread;

    Watchers(JdbcConnectionDetails database, TimelineSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** A place; empty if all are taken. Look once after taking it: what happened before is not called. */
    public synchronized Optional<Watcher> join(String articleId) {
        if (!running || watchers.size() >= settings.watchers()) {
            return Optional.empty();
        }
        var watcher = new Watcher(this, articleId);
        watchers.add(watcher);
        return Optional.of(watcher);
    }

    void leave(Watcher watcher) {
        watchers.remove(watcher);
    }

    /** How many there are now. */
    public int count() {
        return watchers.size();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("timeline-calls").start(this::run);
    }

    /** Before the web server, which waits for its last answers. */
    @Override
    public synchronized void stop() {
        running = false;
        watchers.forEach(Watcher::end);
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Connection connection = connect()) {
                watchers.forEach(Watcher::call); // some calls may have been missed
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (running) {
                    hear(postgres.getNotifications(LOOK_MILLIS));
                }
            } catch (SQLException e) {
                if (running) {
                    log.warn("timeline-calls -> LOST {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", String.valueOf(database.getUsername()));
        properties.setProperty("password", String.valueOf(database.getPassword()));
        properties.setProperty("ApplicationName", "ingest timeline");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        Connection connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
        try (var statement = connection.createStatement()) {
            statement.execute("listen ingest_timeline");
        }
        return connection;
    }

    /** A call without an article is for everybody. */
    private void hear(PGNotification @Nullable [] calls) {
        if (calls != null) {
            for (PGNotification call : calls) {
                String articleId = call.getParameter();
                watchers.stream()
                        .filter(watcher -> articleId.isEmpty() || articleId.equals(watcher.articleId()))
                        .forEach(Watcher::call);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
