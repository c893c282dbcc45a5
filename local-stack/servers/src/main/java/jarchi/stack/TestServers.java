package jarchi.stack;

import jarchi.stack.process.Ports;
import jarchi.stack.process.Repository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One set of real servers for a test run: each started on first use on free ports, all ended with the run. */
public final class TestServers {
    private static final Map<Class<?>, Server> SERVERS = new HashMap<>();
    private static final List<Server> STARTED = Collections.synchronizedList(new ArrayList<>());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> STARTED.reversed().forEach(Server::stop)));
    }

    private TestServers() {}

    public static RunningPostgres postgres() {
        return started(RunningPostgres.class, () -> new PostgresProcess(home(), Ports.free()));
    }

    public static RunningKafka kafka() {
        return started(RunningKafka.class, () -> new KafkaProcess(home(), Ports.free(), Ports.free()));
    }

    public static RunningElasticsearch elasticsearch() {
        return started(
                RunningElasticsearch.class, () -> new ElasticsearchProcess(home(), Ports.free(), Ports.free(), "512m"));
    }

    public static RunningMail mail() {
        return started(RunningMail.class, () -> new MailServer(Ports.free()));
    }

    // Found again without waiting by who comes second; a server that did not come up is tried again by the next test
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

    // A folder for each run: what an earlier run left behind never matters
    private static Path home() {
        return Home.PATH;
    }

    private static final class Home {
        static final Path PATH = prepared();

        private static Path prepared() {
            Path here = Path.of("").toAbsolutePath();
            Path module = here.startsWith(Repository.root()) ? here : Repository.root();
            return TestHomes.fresh(module.resolve("target/servers"));
        }
    }
}
