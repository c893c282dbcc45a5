package jarchi.ingest.editor;

/** A writer asked for what only an editor may do. */
public final class OnlyEditorsPublish extends RuntimeException {
    OnlyEditorsPublish(String email) {
        super(email + " is not an editor");
    }
}
