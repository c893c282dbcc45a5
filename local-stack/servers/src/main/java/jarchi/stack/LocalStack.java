package jarchi.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The whole product on this machine: the real servers, the services and the front door, each a process that can be killed. */
public final class LocalStack {
    private final Path home;
    private final StackPorts ports;
    private final Map<String, String> settings;
    /** What services of ours say to each other to be let in; made anew for each run, and known to nobody else. */
    private final String internalToken = UUID.randomUUID() + "-" + UUID.randomUUID();

    private final PostgresProcess postgres;
    private final KafkaProcess kafka;
    private final ElasticsearchProcess elasticsearch;
    private final JavaPart frontDoor;
    private final JavaPart ingest;
    private final JavaPart index;
    private final JavaPart notifier;

    /**
     * @param home the folder of all data and logs
     * @param settings put into the environment of each service, beside and over what the stack itself tells them
     */
    public LocalStack(Path home, StackPorts ports, Map<String, String> settings) {
        this.ports = ports;
        this.settings = Map.copyOf(settings);
        this.home = home.toAbsolutePath();
        this.postgres = new PostgresProcess(home, ports.postgres());
        this.kafka = new KafkaProcess(home, ports.kafka(), ports.kafkaController());
        this.elasticsearch =
                new ElasticsearchProcess(home, ports.elasticsearch(), ports.elasticsearchTransport(), "1g");
        this.frontDoor = new JavaPart(
                "front-door",
                home,
                "local-stack/front-door/target/front-door-exec.jar",
                ports.frontDoor(),
                this::frontDoorSettings);
        this.ingest = service("ingest-service", home, ports.ingest());
        this.index = service("index-service", home, ports.index());
        this.notifier = service("notify-service", home, ports.notifier());
    }

    private JavaPart service(String name, Path home, int port) {
        return new JavaPart(
                name, home, "%s/target/%s-exec.jar".formatted(name, name), port, () -> serviceSettings(name));
    }

    public String publicUrl() {
        return "http://localhost:" + ports.frontDoor();
    }

    /** Made on the first call. */
    public synchronized DemoSignIns signIns() {
        return DemoSignIns.in(home);
    }

    public RunningPostgres postgres() {
        return postgres;
    }

    public RunningKafka kafka() {
        return kafka;
    }

    public RunningElasticsearch elasticsearch() {
        return elasticsearch;
    }

    public JavaPart frontDoor() {
        return frontDoor;
    }

    public JavaPart ingest() {
        return ingest;
    }

    public JavaPart index() {
        return index;
    }

    /** notify-service; {@code notify} is what every object in Java can do already. */
    public JavaPart notifier() {
        return notifier;
    }

    /** All parts; a part comes after those that it needs for its start. */
    public List<LocalProcess> parts() {
        return List.of(postgres, kafka, elasticsearch, frontDoor, ingest, index, notifier);
    }

    /** The parts that must be ready before this one starts. */
    public List<LocalProcess> neededBy(Server part) {
        if (part == ingest || part == notifier) {
            return List.of(postgres, kafka);
        }
        return part == index ? List.of(kafka, elasticsearch) : List.of();
    }

    /** Starts all and returns when all are ready. */
    public void start() {
        new StackStart(this, StackStart.Progress.NONE).run();
    }

    /** Ends all in order: who writes first, what is written to last. */
    public void stop() {
        for (List<? extends Server> together : inOrderOfStopping()) {
            together.parallelStream().forEach(Server::stop);
        }
    }

    /** Parts that may be ended side by side, those first that use others. */
    public List<List<LocalProcess>> inOrderOfStopping() {
        return List.of(
                List.of(ingest, index, notifier), List.of(frontDoor), List.of(kafka, elasticsearch), List.of(postgres));
    }

    private Map<String, String> frontDoorSettings() {
        Map<String, String> all = new HashMap<>();
        all.put("INGEST_URL", ingest.url());
        all.put("INDEX_URL", index.url());
        all.put("NOTIFY_URL", notifier.url());
        all.put("SMTP_PORT", String.valueOf(ports.smtp()));
        all.put("MAIL_DIRECTORY", home.resolve("mail").toString());
        all.putAll(settings);
        return all;
    }

    private Map<String, String> serviceSettings(String name) {
        Map<String, String> all = new HashMap<>();
        all.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        all.put("PUBLIC_URL", publicUrl());
        switch (name) {
            case "ingest-service" -> all.putAll(ingestSettings());
            case "notify-service" -> {
                all.putAll(database(postgres.database("notify")));
                all.put("SMTP_HOST", "127.0.0.1");
                all.put("SMTP_PORT", String.valueOf(ports.smtp()));
                all.put("INTERNAL_TOKEN", internalToken);
            }
            default -> {
                all.put("ELASTICSEARCH_URIS", elasticsearch.uri());
                // It listens to this machine alone
                all.put("INDEX_REBUILD_ACCESS", "unrestricted");
            }
        }
        all.putAll(settings);
        return all;
    }

    private Map<String, String> ingestSettings() {
        Map<String, String> all = new HashMap<>();
        DatabaseAddress owner = postgres.database("ingest");
        all.putAll(database(owner.asService()));
        all.put("DATABASE_OWNER_USER", owner.user());
        all.put("DATABASE_OWNER_PASSWORD", owner.password());
        all.put("INGEST_MEDIA_FOLDER", home.resolve("media").toString());
        all.put("INGEST_DEMO_WRITER_PASSWORD", signIns().writerPassword());
        all.put("INGEST_DEMO_EDITOR_PASSWORD", signIns().editorPassword());
        all.put("INGEST_DEMO_ADMIN_PASSWORD", signIns().adminPassword());
        // Mails end in the catcher: everybody may be alerted though the site is in test mode
        all.put("SITE_TEST_ALERTS_TO", "*");
        all.put("SPRING_PROFILES_ACTIVE", "sample");
        all.put("NOTIFY_URL", notifier.url());
        all.put("INTERNAL_TOKEN", internalToken);
        return all;
    }

    private static Map<String, String> database(DatabaseAddress address) {
        return Map.of(
                "DATABASE_URL", address.jdbcUrl(),
                "DATABASE_USER", address.user(),
                "DATABASE_PASSWORD", address.password());
    }
}
