package jarchi.notify.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The name under which this instance claims deliveries. A lock that lives as long as its process proves that nobody else
 * bears the name, so that what a killed predecessor had claimed is free again at once and not only when its claims lapse.
 */
@Component
class InstanceName {
    private static final Logger log = LoggerFactory.getLogger(InstanceName.class);

    private volatile String name;
    private boolean taken;

    InstanceName(DeliverySettings settings) {
        this.name = settings.instance();
    }

    String value() {
        return name;
    }

    /** Called with each new lasting connection; only the first finds claims that are not ours. */
    synchronized void takeOver(Connection connection) throws SQLException {
        boolean alone = lock(connection);
        if (taken) {
            return;
        }
        taken = true;
        if (alone) {
            free(connection);
        } else {
            name = name + "-" + UUID.randomUUID();
            log.warn("deliveries -> another instance has this one's name; calling it {}", name);
        }
    }

    private boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 1))")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void free(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update delivery set due_at = least(due_at, now()) where claimed_by = ? and status = 'SENDING'")) {
            statement.setString(1, name);
            int freed = statement.executeUpdate();
            if (freed > 0) {
                log.info("deliveries -> TAKEN OVER {} from before the restart", freed);
            }
        }
    }
}
