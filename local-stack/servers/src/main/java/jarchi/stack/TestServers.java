package jarchi.stack;

import jarchi.stack.process.Ports;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * One set of real servers for a test run: each started on first use on free ports, all ended with the run. The system
 * property {@code jarchi.servers} says whether they are {@code processes} or {@code containers}.
 */
public final class TestServers {
    private static final String SOURCE = "jarchi.servers";
    private static final Map<Class<?>, Server> SERVERS = new HashMap<>();
    private static final List<Server> STARTED = Collections.synchronizedList(new ArrayList<>());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> STARTED.reversed().forEach(TestServers::end)));
    }

    private TestServers() {}

    public static RunningPostgres postgres() {
        return started(RunningPostgres.class, () -> maker().postgres());
    }

    public static RunningKafka kafka() {
        return started(RunningKafka.class, () -> maker().kafka());
    }

    public static RunningElasticsearch elasticsearch() {
        return started(RunningElasticsearch.class, () -> maker().elasticsearch());
    }

    public static RunningMail mail() {
        return started(RunningMail.class, () -> new MailServer(Ports.free()));
    }

    public static RunningS3 s3() {
        return started(RunningS3.class, () -> new S3MockProcess(TestHomes.own(), Ports.free()));
    }

    private static ServerMaker maker() {
        String source = System.getProperty(SOURCE, "processes");
        return ServiceLoader.load(ServerMaker.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(maker -> maker.source().equals(source))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("%s is %s: not a source of servers".formatted(SOURCE, source)));
    }

    private static void end(Server server) {
        if (server instanceof AutoCloseable container) {
            try {
                container.close();
            } catch (Exception e) {
                System.err.println(server.name() + " could not be removed: " + e);
            }
        } else {
            server.stop();
        }
    }

    // A server that did not come up is tried again by the next test
    private static synchronized <S extends Server> S started(Class<S> type, Supplier<S> make) {
        Server running = SERVERS.get(type);
        if (running == null) {
            S server = make.get();
            STARTED.add(server);
            server.start();
            SERVERS.put(type, server);
            return server;
        }
        return type.cast(running);
    }
}
