package jarchi.ingest.editor;

/** Somebody wanted to do what is not their right. */
public final class NotAllowed extends RuntimeException {
    private final Right right;

    NotAllowed(String email, Right right) {
        super(email + " has no right to " + right);
        this.right = right;
    }

    public Right right() {
        return right;
    }
}
