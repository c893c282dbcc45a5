package jarchi.ingest.editor;

/** What someone at the desk may do: both write, only an editor decides what the public sees. */
public enum Role {
    WRITER,
    EDITOR
}
