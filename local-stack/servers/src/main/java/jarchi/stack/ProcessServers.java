package jarchi.stack;

import jarchi.stack.process.Ports;

/** The servers as processes of this machine, as they are without further asking. */
public final class ProcessServers implements ServerMaker {
    @Override
    public String source() {
        return "processes";
    }

    @Override
    public RunningPostgres postgres() {
        return new PostgresProcess(TestHomes.own(), Ports.free());
    }

    @Override
    public RunningKafka kafka() {
        return new KafkaProcess(TestHomes.own(), Ports.free(), Ports.free());
    }

    @Override
    public RunningElasticsearch elasticsearch() {
        return new ElasticsearchProcess(TestHomes.own(), Ports.free(), Ports.free(), "512m");
    }
}
