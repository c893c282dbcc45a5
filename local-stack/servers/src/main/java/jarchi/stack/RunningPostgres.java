package jarchi.stack;

/** A real PostgreSQL; each database has an owner of its own who sees no other. */
public interface RunningPostgres extends Server {
    /** The database of this name, made on the first call. */
    DatabaseAddress database(String name);

    /** A new, empty database whose name begins with this one. */
    DatabaseAddress createDatabase(String name);
}
