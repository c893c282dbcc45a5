package jarchi.ingest.editor;

import java.io.Serializable;

/** Someone who works at the desk. */
public record Person(String email, String name, Role role) implements Serializable {
    public boolean publishes() {
        return role != Role.WRITER;
    }

    /** @throws OnlyAdminsErase if this person may not take anything away for ever */
    public void mustErase() {
        if (role != Role.ADMIN) {
            throw new OnlyAdminsErase(email);
        }
    }

    /** @throws OnlyAdminsSetTheSite if this person may not change what the whole site shows */
    public void mustSetTheSite() {
        if (role != Role.ADMIN) {
            throw new OnlyAdminsSetTheSite(email);
        }
    }

    /** @throws OnlyAdminsCareForPeople if this person may not decide who works here */
    public void mustCareForPeople() {
        if (role != Role.ADMIN) {
            throw new OnlyAdminsCareForPeople(email);
        }
    }

    /** @throws OnlyAdminsImport if this person may not bring articles along by the thousand, or take them all away */
    public void mustImport() {
        if (role != Role.ADMIN) {
            throw new OnlyAdminsImport(email);
        }
    }

    /** @throws OnlyEditorsPublish if this person may not decide what the public sees */
    public void mustPublish() {
        if (!publishes()) {
            throw new OnlyEditorsPublish(email);
        }
    }
}
