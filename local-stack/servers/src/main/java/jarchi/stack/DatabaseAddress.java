package jarchi.stack;

/** How to reach one database as its owner. */
public record DatabaseAddress(String jdbcUrl, String user, String password) {}
