package jarchi.stack;

import jarchi.stack.process.ServerProcess;
import java.time.Duration;

/** A server that is a process of this machine. */
public interface LocalProcess extends Server {
    ServerProcess process();

    @Override
    default void stop() {
        process().stop(Duration.ofSeconds(30));
    }

    @Override
    default void kill() {
        process().kill();
    }

    @Override
    default boolean isRunning() {
        return process().isRunning();
    }
}
