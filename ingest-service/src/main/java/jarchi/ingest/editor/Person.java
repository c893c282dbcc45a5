package jarchi.ingest.editor;

import java.io.Serializable;

/** Someone who works at the desk. */
public record Person(String email, String name, Role role) implements Serializable {
    public boolean publishes() {
        return Right.PUBLISH.isOf(role);
    }

    /** @throws NotAllowed if it is not this person's right */
    public void must(Right right) {
        if (!right.isOf(role)) {
            throw new NotAllowed(email, right);
        }
    }
}
