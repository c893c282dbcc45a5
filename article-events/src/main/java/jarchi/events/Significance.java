package jarchi.events;

/** How much a version matters to those who asked to be told: only {@link #MAJOR} alerts. */
public enum Significance {
    MAJOR,
    MINOR,
    REPUBLISH,
    ARCHIVE
}
