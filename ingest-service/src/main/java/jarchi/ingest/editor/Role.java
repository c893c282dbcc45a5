package jarchi.ingest.editor;

/** What someone at the desk may do: all write, editors decide what the public sees, and only an admin erases. */
public enum Role {
    WRITER,
    EDITOR,
    ADMIN
}
