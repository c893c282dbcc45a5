package jarchi.stack;

/** How to reach one database as one of its roles. */
public record DatabaseAddress(String jdbcUrl, String user, String password) {
    /** From the owner's address that of the role which only uses what the owner made, as far as it was granted. */
    public DatabaseAddress asService() {
        return new DatabaseAddress(jdbcUrl, serviceOf(user), password);
    }

    static String serviceOf(String owner) {
        return owner + "_service";
    }
}
