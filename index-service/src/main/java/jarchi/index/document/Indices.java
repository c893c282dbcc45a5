package jarchi.index.document;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.Alias;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.get.Feature;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds the indices behind their aliases, and makes the first one. */
@Component
class Indices {
    /** Everything reads by this name, so that a rebuilt index can take the place of the old one. */
    static final String ALIAS = "articles";

    /** The index that is filled beside it, to take its place. */
    static final String NEXT = "articles-next";

    /** How the alias begins that somebody puts on the standing index while it is shut for writes. */
    static final String SHUT = "articles-shut-";

    /** Those whose place another has taken. */
    static final String LEFT = "articles-left";

    private static final String FIRST = "articles-000001";
    private static final String ALREADY_THERE = "resource_already_exists_exception";
    private static final int REFUSED = 400;
    private static final int ATTEMPTS = 5;
    private static final Logger log = LoggerFactory.getLogger(Indices.class);

    private final ElasticsearchClient elasticsearch;
    private final IndexDescription description;
    private final DocumentSettings settings;

    Indices(ElasticsearchClient elasticsearch, IndexDescription description, DocumentSettings settings) {
        this.elasticsearch = elasticsearch;
        this.description = description;
        this.settings = settings;
    }

    Lineup lineup() throws IOException {
        Map<String, IndexState> found = elasticsearch
                .indices()
                .get(get -> get.index(ALIAS, NEXT, LEFT)
                        .ignoreUnavailable(true)
                        .features(Feature.Aliases, Feature.Settings))
                .indices();
        String standing = the(ALIAS, found);
        String next = the(NEXT, found);
        return new Lineup(
                index(standing, found),
                index(next, found),
                behind(LEFT, found).keySet().stream()
                        .map(name -> Objects.requireNonNull(index(name, found)))
                        .toList(),
                standing == null ? null : shutBy(state(standing, found)),
                standing != null && state(standing, found).aliases().containsKey(writtenBy(standing)),
                next == null ? null : madeAt(settings(state(next, found))),
                next != null && isBlocked(settings(state(next, found))));
    }

    /**
     * The name of its own by which documents go into an index: so none that comes late goes into another, and none makes
     * an index that is there no more. While the index is shut for writes it has no such name.
     */
    static String writtenBy(String index) {
        return index + "-written";
    }

    /** Of several behind an alias the one that is marked as the one to write to. */
    private static @Nullable String the(String alias, Map<String, IndexState> found) {
        Map<String, Alias> behind = behind(alias, found);
        if (behind.size() <= 1) {
            return behind.keySet().stream().findFirst().orElse(null);
        }
        return behind.entrySet().stream()
                .filter(index -> Boolean.TRUE.equals(index.getValue().isWriteIndex()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> IndexUnusable.ambiguous(alias, behind.keySet()));
    }

    /** An index that bears the name itself is none of ours. */
    private static Map<String, Alias> behind(String alias, Map<String, IndexState> found) {
        Map<String, Alias> behind = new TreeMap<>();
        found.forEach((name, index) -> {
            Alias its = index.aliases().get(alias);
            if (its != null) {
                behind.put(name, its);
            }
        });
        return behind;
    }

    private static @Nullable String shutBy(IndexState index) {
        return index.aliases().keySet().stream()
                .filter(alias -> alias.startsWith(SHUT))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable StandingIndex index(@Nullable String name, Map<String, IndexState> found) {
        return name == null
                ? null
                : new StandingIndex(
                        name,
                        Objects.requireNonNull(settings(state(name, found)).uuid()));
    }

    private static IndexState state(String name, Map<String, IndexState> found) {
        return Objects.requireNonNull(found.get(name));
    }

    private static IndexSettings settings(IndexState index) {
        return Objects.requireNonNull(Objects.requireNonNull(index.settings()).index());
    }

    private static Instant madeAt(IndexSettings index) {
        return Instant.ofEpochMilli(Objects.requireNonNull(index.creationDate()));
    }

    private static boolean isBlocked(IndexSettings index) {
        return index.blocks() != null && Boolean.TRUE.equals(index.blocks().readOnlyAllowDelete());
    }

    void makeFirst() throws IOException {
        try {
            create(FIRST, IndexOrigin.of(description.release()), settings.replicas(), ALIAS);
            log.info("index {} created behind alias {}", FIRST, ALIAS);
        } catch (ElasticsearchException e) {
            if (ALREADY_THERE.equals(e.error().type())) {
                // Made by another instance just now, or somebody took its alias away
                elasticsearch
                        .indices()
                        .putAlias(put -> put.index(FIRST).name(ALIAS).isWriteIndex(true));
                return;
            }
            throw e.status() == REFUSED ? IndexUnusable.notMade(FIRST, e) : e;
        }
    }

    /** As this release describes it. Elasticsearch makes no second one that is written by the same alias. */
    void create(String name, IndexOrigin origin, int replicas, String alias) throws IOException {
        Map<String, Alias> behind =
                Map.of(alias, Alias.of(of -> of.isWriteIndex(true)), writtenBy(name), Alias.of(of -> of));
        elasticsearch
                .indices()
                .create(index -> index.index(name)
                        .settings(
                                of -> of.withJson(description.settings()).numberOfReplicas(Integer.toString(replicas)))
                        .mappings(of -> of.withJson(description.mappings()).meta(origin.meta()))
                        .aliases(behind));
    }

    /** To one that somebody put into its place by hand, and that is not shut. */
    void name(String index) throws IOException {
        elasticsearch.indices().putAlias(put -> put.index(index).name(writtenBy(index)));
    }

    /** Before this release writes to an index that stands: adds the fields that it knows, and notes that it was here. */
    void addNewFields(String index) throws IOException {
        try {
            // Another release may note itself at the same moment, and one of the two notes be lost
            for (int i = 0; i < ATTEMPTS && (i == 0 || !origin(index).knows(description.release())); i++) {
                IndexOrigin origin = origin(index).with(description.release());
                elasticsearch
                        .indices()
                        .putMapping(of ->
                                of.index(index).withJson(description.mappings()).meta(origin.meta()));
            }
        } catch (ElasticsearchException e) {
            throw e.status() == REFUSED ? IndexUnusable.withOtherFields(index, e) : e;
        }
    }

    IndexOrigin origin(String index) throws IOException {
        return IndexOrigin.of(Objects.requireNonNull(elasticsearch
                        .indices()
                        .getMapping(of -> of.index(index))
                        .get(index))
                .mappings());
    }
}
