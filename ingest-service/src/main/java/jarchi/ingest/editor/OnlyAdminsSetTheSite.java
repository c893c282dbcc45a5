package jarchi.ingest.editor;

/** Somebody who is no admin wanted to change what the whole site shows. */
public final class OnlyAdminsSetTheSite extends RuntimeException {
    OnlyAdminsSetTheSite(String email) {
        super(email + " is not an admin");
    }
}
