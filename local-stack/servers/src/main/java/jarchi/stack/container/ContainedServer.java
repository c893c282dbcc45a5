package jarchi.stack.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import jarchi.stack.Server;
import jarchi.stack.process.ServerFailed;
import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.GenericContainer;

/** A server in a container that can be killed and comes back with its data on the same port of this machine. */
interface ContainedServer extends Server, AutoCloseable {
    Duration BOUND = Duration.ofMinutes(3);

    GenericContainer<?> container();

    @Override
    default void start() {
        if (container().getContainerId() == null) {
            container().start();
        } else {
            docker().startContainerCmd(container().getContainerId()).exec();
        }
        awaitReady();
    }

    @Override
    default void stop() {
        if (isRunning()) {
            docker().stopContainerCmd(container().getContainerId())
                    .withTimeout(30)
                    .exec();
        }
    }

    @Override
    default void kill() {
        if (isRunning()) {
            docker().killContainerCmd(container().getContainerId()).exec();
        }
    }

    /** Removes it with its data. */
    @Override
    default void close() {
        container().stop();
    }

    @Override
    default boolean isRunning() {
        if (container().getContainerId() == null) {
            return false;
        }
        try {
            var state = docker().inspectContainerCmd(container().getContainerId())
                    .exec()
                    .getState();
            return Boolean.TRUE.equals(state.getRunning());
        } catch (NotFoundException e) {
            return false;
        }
    }

    private DockerClient docker() {
        return container().getDockerClient();
    }

    private void awaitReady() {
        long end = System.nanoTime() + BOUND.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > end || !isRunning()) {
                List<String> lines = container().getLogs().lines().toList();
                throw new ServerFailed("%s in its container was not ready within %d s. The end of its log:%n%s"
                        .formatted(
                                name(),
                                BOUND.toSeconds(),
                                String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()))));
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerFailed("interrupted while waiting for " + name(), e);
            }
        }
    }
}
