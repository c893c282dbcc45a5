package jarchi.stack.container;

import jarchi.stack.RunningElasticsearch;
import jarchi.stack.RunningKafka;
import jarchi.stack.RunningPostgres;
import jarchi.stack.ServerMaker;
import jarchi.stack.process.Ports;

/** The servers in containers: {@code ./mvnw verify -Pcontainers}. */
public final class ContainerServers implements ServerMaker {
    @Override
    public String source() {
        return "containers";
    }

    @Override
    public RunningPostgres postgres() {
        return new PostgresContainer(Ports.free());
    }

    @Override
    public RunningKafka kafka() {
        return new KafkaBrokerContainer(Ports.free());
    }

    @Override
    public RunningElasticsearch elasticsearch() {
        return new ElasticsearchNodeContainer(Ports.free());
    }
}
