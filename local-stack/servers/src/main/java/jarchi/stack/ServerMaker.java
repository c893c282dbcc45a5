package jarchi.stack;

/** Where the servers of a test run come from; found as a service, so that each source brings its own libraries. */
public interface ServerMaker {
    /** The value of the system property {@code jarchi.servers} that asks for this source. */
    String source();

    RunningPostgres postgres();

    RunningKafka kafka();

    RunningElasticsearch elasticsearch();
}
