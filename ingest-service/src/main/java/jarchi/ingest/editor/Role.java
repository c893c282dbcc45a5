package jarchi.ingest.editor;

/** What someone at the desk may do: all write, editors decide what the public sees, and admins have every {@link Right}. */
public enum Role {
    WRITER,
    EDITOR,
    ADMIN
}
