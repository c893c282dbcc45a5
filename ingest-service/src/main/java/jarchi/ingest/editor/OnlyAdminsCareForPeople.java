package jarchi.ingest.editor;

/** Somebody who is no admin asked for what decides who works here. */
public final class OnlyAdminsCareForPeople extends RuntimeException {
    OnlyAdminsCareForPeople(String email) {
        super(email + " is not an admin");
    }
}
