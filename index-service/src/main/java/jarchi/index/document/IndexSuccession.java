package jarchi.index.document;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How one index takes the place of another. What is there is known by aliases alone, and each step is one change of
 * aliases that fails as a whole unless all is still as it was: so of several that try, one succeeds.
 */
@Component
public class IndexSuccession {
    private static final String NO_REFRESH = "-1";

    private final ElasticsearchClient elasticsearch;
    private final Indices indices;
    private final IndexDescription description;
    private final DocumentSettings settings;

    IndexSuccession(
            ElasticsearchClient elasticsearch,
            Indices indices,
            IndexDescription description,
            DocumentSettings settings) {
        this.elasticsearch = elasticsearch;
        this.indices = indices;
        this.description = description;
        this.settings = settings;
    }

    /** What an act on indices is. */
    @FunctionalInterface
    private interface Act<T> {
        T now() throws IOException;
    }

    /** By what this release is known to other releases. */
    public String release() {
        return description.release();
    }

    public Lineup lineup() {
        return asked(indices::lineup);
    }

    public Lineage lineage(StandingIndex index) {
        IndexOrigin origin = asked(() -> indices.origin(index.name()));
        if (origin.isOnly(description.release())) {
            return Lineage.THIS_RELEASE;
        }
        return origin.isNewerThan(description.release()) ? Lineage.NEWER : Lineage.OLDER;
    }

    /**
     * Makes the one that is to be filled, or finds it made by another instance just now.
     *
     * @param insteadOf what another release began; it is to be deleted
     * @throws IndexAway if Elasticsearch does not answer, or does not make it
     */
    public StandingIndex begin(StandingIndex standing, @Nullable StandingIndex insteadOf) {
        return asked(() -> {
            IndexOrigin origin = indices.origin(standing.name());
            if (insteadOf != null) {
                origin = origin.with(indices.origin(insteadOf.name()).releases().getFirst());
                change(remove(insteadOf, Indices.NEXT), add(insteadOf, Indices.LEFT));
            }
            String name = "articles-%s-%s".formatted(release(), random());
            try {
                indices.create(name, origin.successor(release()), 0, Indices.NEXT);
                set(name, index -> index.refreshInterval(every -> every.time(NO_REFRESH)));
            } catch (IOException | ElasticsearchException e) {
                StandingIndex made = indices.lineup().next();
                if (made == null) {
                    throw e;
                }
                return made;
            }
            return Objects.requireNonNull(indices.lineup().next());
        });
    }

    /** As an index that is served has to be. False while its copies are not there yet. */
    public boolean makeServable(StandingIndex next) {
        return asked(() -> {
            set(
                    next.name(),
                    index -> index.refreshInterval(every -> every.time(description.refreshInterval()))
                            .numberOfReplicas(Integer.toString(settings.replicas())));
            return !elasticsearch
                    .cluster()
                    .health(of -> of.index(next.name())
                            .waitForNoInitializingShards(true)
                            .timeout(within -> within.time("1s")))
                    .timedOut();
        });
    }

    /** All that a search can meet, withdrawn ones too; but none that were erased, since the log may know no more of them. */
    public long articles(StandingIndex index) {
        return asked(() -> {
            elasticsearch.indices().refresh(of -> of.index(index.name()));
            return elasticsearch
                    .count(count -> count.index(index.name())
                            .query(query -> query.bool(of -> of.mustNot(
                                    not -> not.term(term -> term.field("erased").value(true))))))
                    .count();
        });
    }

    /** What to mark an index with that is to be shut. */
    public static String mark() {
        return Indices.SHUT + random();
    }

    /**
     * When this returns, the standing index goes on being read, and takes nothing but what was in the log before: writes
     * do not find the name that it is written by, and come back. It fails while another has shut it.
     */
    public void shut(StandingIndex standing, String mark) {
        asked(() -> change(remove(standing, writtenBy(standing)), add(standing, mark)));
    }

    /** Undoes it, unless it was undone before, or the other index took the place. */
    public void open(StandingIndex standing, String mark) {
        asked(() -> change(remove(standing, mark), add(standing, writtenBy(standing))));
    }

    /** From one moment to the next everybody reads and writes the new one; or nothing happens, if anybody opened the old. */
    public void replace(StandingIndex standing, StandingIndex by, String mark) {
        asked(() -> change(
                remove(standing, mark),
                remove(standing, Indices.ALIAS),
                add(standing, Indices.LEFT),
                remove(by, Indices.NEXT),
                written(by, Indices.ALIAS)));
    }

    /** When somebody put it into its place by hand. */
    public void settle(StandingIndex next) {
        asked(() -> change(remove(next, Indices.NEXT)));
    }

    /** Unless it stands again. */
    public void delete(StandingIndex left) {
        asked(() -> {
            if (left.equals(indices.lineup().standing())) {
                return change(remove(left, Indices.LEFT));
            }
            return elasticsearch
                    .indices()
                    .delete(index -> index.index(left.name()).ignoreUnavailable(true))
                    .acknowledged();
        });
    }

    private static Action remove(StandingIndex index, String alias) {
        return Action.of(action ->
                action.remove(from -> from.index(index.name()).alias(alias).mustExist(true)));
    }

    private static Action add(StandingIndex index, String alias) {
        return Action.of(action -> action.add(to -> to.index(index.name()).alias(alias)));
    }

    /** So that it is the one, should somebody put another one behind the alias. */
    private static Action written(StandingIndex index, String alias) {
        return Action.of(
                action -> action.add(to -> to.index(index.name()).alias(alias).isWriteIndex(true)));
    }

    private static String writtenBy(StandingIndex index) {
        return Indices.writtenBy(index.name());
    }

    /** In the order in which they stand, all or none. */
    private boolean change(Action... actions) throws IOException {
        if (!elasticsearch
                .indices()
                .updateAliases(of -> of.actions(List.of(actions)))
                .acknowledged()) {
            throw new IndexAway("some nodes of Elasticsearch do not know yet which index is which");
        }
        return true;
    }

    private void set(String index, UnaryOperator<IndexSettings.Builder> settings) throws IOException {
        elasticsearch.indices().putSettings(of -> of.index(index).settings(settings::apply));
    }

    private static String random() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static <T> T asked(Act<T> act) {
        try {
            return Objects.requireNonNull(act.now());
        } catch (IOException | ElasticsearchException e) {
            throw new IndexAway(e);
        } catch (IndexUnusable e) {
            throw new IndexAway(e.why());
        }
    }
}
