package jarchi.index.document;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.Alias;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.get.Feature;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Finds the index behind the alias and makes it as the files in {@code resources/elasticsearch/} describe it. */
@Component
class Indices {
    private static final String FIRST = "articles-000001";
    private static final int REFUSED = 400;
    private static final Logger log = LoggerFactory.getLogger(Indices.class);

    private final ElasticsearchClient elasticsearch;
    private final DocumentSettings settings;

    Indices(ElasticsearchClient elasticsearch, DocumentSettings settings) {
        this.elasticsearch = elasticsearch;
        this.settings = settings;
    }

    /** The one that is written to. */
    Optional<StandingIndex> behind(String alias) throws IOException {
        Map<String, IndexState> found = new TreeMap<>(elasticsearch
                .indices()
                .get(get -> get.index(alias).ignoreUnavailable(true).features(Feature.Aliases, Feature.Settings))
                .indices());
        // An index that bears the name itself is none of ours
        found.keySet().remove(alias);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(found.entrySet().stream()
                .filter(index -> isWritten(
                        Objects.requireNonNull(index.getValue().aliases().get(alias)), found.size() == 1))
                .map(index -> new StandingIndex(index.getKey(), uuid(index.getValue())))
                .findFirst()
                .orElseThrow(() -> IndexUnusable.ambiguous(alias, found.keySet())));
    }

    void make(String alias) throws IOException {
        try (InputStream mappings = file("mappings.json");
                InputStream settingsFile = file("settings.json")) {
            elasticsearch
                    .indices()
                    .create(index -> index.index(FIRST)
                            .settings(of ->
                                    of.withJson(settingsFile).numberOfReplicas(Integer.toString(settings.replicas())))
                            .mappings(of -> of.withJson(mappings))
                            .aliases(alias, written -> written.isWriteIndex(true)));
            log.info("index {} created behind alias {}", FIRST, alias);
        } catch (ElasticsearchException e) {
            if ("resource_already_exists_exception".equals(e.error().type())) {
                // Made by another instance just now, or somebody took its alias away
                elasticsearch
                        .indices()
                        .putAlias(put -> put.index(FIRST).name(alias).isWriteIndex(true));
                return;
            }
            throw e.status() == REFUSED ? IndexUnusable.notMade(FIRST, e) : e;
        }
    }

    /** Fields that a newer release knows are added to an index that stands. */
    void addNewFields(String index) throws IOException {
        try (InputStream mappings = file("mappings.json")) {
            elasticsearch.indices().putMapping(of -> of.index(index).withJson(mappings));
        } catch (ElasticsearchException e) {
            throw e.status() == REFUSED ? IndexUnusable.withOtherFields(index, e) : e;
        }
    }

    private static boolean isWritten(Alias alias, boolean alone) {
        return alias.isWriteIndex() == null ? alone : alias.isWriteIndex();
    }

    private static String uuid(IndexState index) {
        return Objects.requireNonNull(
                Objects.requireNonNull(Objects.requireNonNull(index.settings()).index())
                        .uuid());
    }

    private static InputStream file(String name) throws IOException {
        return new ClassPathResource("elasticsearch/" + name).getInputStream();
    }
}
