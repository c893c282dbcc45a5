package jarchi.notify.signal;

import java.sql.Connection;
import java.sql.SQLException;

/** Someone who wants to know at once that a transaction left work behind. */
public interface Listening {
    /** The channel of {@code pg_notify}, a plain lower-case word. */
    String channel();

    /** Called for each notification, and after each new connection because some may have been missed; must not block. */
    void wake();

    /** Called on each new connection, before it listens; what is locked on it is free as soon as this process is gone. */
    default void connected(Connection connection) throws SQLException {}
}
