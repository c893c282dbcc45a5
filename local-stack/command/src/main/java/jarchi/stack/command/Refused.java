package jarchi.stack.command;

/** What was asked can't be done; the message is one sentence that says what to do instead. */
final class Refused extends RuntimeException {
    Refused(String message) {
        super(message);
    }
}
