package jarchi.ingest.editor;

/** What not everyone at the desk may do. */
public enum Right {
    /** To decide what the public sees. */
    PUBLISH(Role.EDITOR),
    /** To take anything away for ever. */
    ERASE(Role.ADMIN),
    /** To change what the whole site shows. */
    SET_THE_SITE(Role.ADMIN),
    /** To decide who works here. */
    CARE_FOR_PEOPLE(Role.ADMIN),
    /** To bring articles along by the thousand, or take them all away. */
    IMPORT(Role.ADMIN);

    private final Role least;

    Right(Role least) {
        this.least = least;
    }

    boolean isOf(Role role) {
        return role.compareTo(least) >= 0;
    }
}
