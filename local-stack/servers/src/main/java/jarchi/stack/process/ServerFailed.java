package jarchi.stack.process;

/** A server died or didn't come up; the message is a sentence for a person, with the end of the server's log. */
public class ServerFailed extends RuntimeException {
    public ServerFailed(String message) {
        super(message);
    }

    public ServerFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
