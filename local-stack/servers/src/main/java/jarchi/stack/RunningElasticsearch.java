package jarchi.stack;

/** A real Elasticsearch node with our analyzers. */
public interface RunningElasticsearch extends Server {
    String uri();
}
