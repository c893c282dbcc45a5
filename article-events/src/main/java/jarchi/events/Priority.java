package jarchi.events;

/** Breaking news overtakes bulk work in every queue. */
public enum Priority {
    BREAKING,
    NORMAL
}
