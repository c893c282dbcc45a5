package jarchi.ingest.editor;

/** Somebody who is no admin asked for an erasure. */
public final class OnlyAdminsErase extends RuntimeException {
    OnlyAdminsErase(String email) {
        super(email + " is not an admin");
    }
}
