package jarchi.stack;

import jarchi.stack.process.ExecJar;
import jarchi.stack.process.Http;
import jarchi.stack.process.Java;
import jarchi.stack.process.Repository;
import jarchi.stack.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A service of ours in a process of its own, run from the jar that the build makes. */
public final class JavaPart implements Server, LocalProcess {
    private final ServerProcess process;
    private final String jar;
    private final int port;
    private final Supplier<Map<String, String>> environment;

    /**
     * @param jar below the project's folder
     * @param environment asked at each start, when what the part needs has started
     */
    JavaPart(String name, Path home, String jar, int port, Supplier<Map<String, String>> environment) {
        this.process = new ServerProcess(name, home);
        this.jar = jar;
        this.port = port;
        this.environment = environment;
    }

    @Override
    public String name() {
        return process.name();
    }

    /** Its own address; people use the front door's. */
    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public void start() {
        Map<String, String> all = new HashMap<>(environment.get());
        all.put("SERVER_PORT", String.valueOf(port));
        process.start(command(), all);
        process.await(this::isReady, Duration.ofMinutes(3));
    }

    private List<String> command() {
        Path unpacked = ExecJar.unpacked(Repository.built(jar));
        List<String> command = Java.command("64m", "384m", unpacked.resolveSibling("classes.jsa"));
        command.addAll(List.of("-Dspring.output.ansi.enabled=never", "-jar", unpacked.toString()));
        return command;
    }

    /** Whether it says of itself that it can do its work. */
    @Override
    public boolean isReady() {
        return Http.answersWith200(url() + "/actuator/health/readiness");
    }

    @Override
    public ServerProcess process() {
        return process;
    }
}
