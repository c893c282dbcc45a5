package jarchi.ingest.editor;

/** Somebody who is no admin wants to bring articles along by the thousand, or to take them all away. */
public final class OnlyAdminsImport extends RuntimeException {
    OnlyAdminsImport(String email) {
        super(email + " may neither import nor export");
    }
}
