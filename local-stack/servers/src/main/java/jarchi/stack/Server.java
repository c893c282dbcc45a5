package jarchi.stack;

/** Something that runs on its own and can be taken away: tests kill it, the command supervises it. */
public interface Server {
    String name();

    /** Starts it with the data it had before, on the same port, and returns when it is ready. */
    void start();

    /** Ends it in order. */
    void stop();

    /** Ends it at once, as a power cut would. */
    void kill();

    boolean isRunning();

    /** Whether it answers just now. */
    boolean isReady();
}
