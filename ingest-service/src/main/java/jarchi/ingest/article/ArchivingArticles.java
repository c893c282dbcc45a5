package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.ingest.article.FieldProblem.Fault;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Right;
import jarchi.ingest.outbox.Outbox;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Articles are brought along from elsewhere, many at once, and are public here as they were there: with their dates and
 * links, and without alerting anybody. What was done to one at this desk since is never overwritten.
 */
@Component
public class ArchivingArticles {
    private final SecureRandom random = new SecureRandom();
    private final DraftRules rules;
    private final Articles articles;
    private final ArchivedArticles archived;
    private final Outbox outbox;
    private final Clock clock;

    ArchivingArticles(DraftRules rules, Articles articles, ArchivedArticles archived, Outbox outbox, Clock clock) {
        this.rules = rules;
        this.articles = articles;
        this.archived = archived;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What became of each, in the same order.
     *
     * @param from names the one reading of one file: what comes twice in it is refused the second time
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Arrival> archive(List<BroughtArticle> brought, String from, Person by) {
        by.must(Right.IMPORT);
        var act = new Act(by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var batch = new Batch(archived.known(brought), archived.taken(brought), from, act);
        List<Arrival> arrivals = brought.stream().map(batch::arrive).toList();
        archived.add(batch.created, act);
        archived.replace(batch.changed, act);
        archived.remember(batch.seen, from);
        return arrivals;
    }

    /** Where the articles of one batch go. */
    private final class Batch {
        private final Map<String, KnownArrival> known;
        private final Set<String> taken;
        private final String from;
        private final Act act;
        private final List<Archiving> created = new ArrayList<>();
        private final List<Archiving> changed = new ArrayList<>();
        private final List<KnownArrival> seen = new ArrayList<>();

        Batch(Map<String, KnownArrival> known, Set<String> taken, String from, Act act) {
            this.known = known;
            this.taken = taken;
            this.from = from;
            this.act = act;
        }

        Arrival arrive(BroughtArticle one) {
            try {
                return arrive(one, rules.check(one.text()));
            } catch (Refusal.InvalidFields e) {
                return new Arrival.Refused(e.problems());
            }
        }

        private Arrival arrive(BroughtArticle one, Draft draft) {
            Shown.mustBeWrittenOut(draft.showing(Map.of()));
            KnownArrival before = known.get(one.identity());
            if (before != null && before.from().equals(from)) {
                return new Arrival.Refused(Fault.AS_AN_EARLIER_ROW);
            }
            return before == null ? arriveFirst(one, draft) : arriveAgain(one, draft, before);
        }

        private Arrival arriveFirst(BroughtArticle one, Draft draft) {
            if (one.id() != null && taken.contains(one.id().value())) {
                return ownAlready(one.id(), draft);
            }
            var id = Optional.ofNullable(one.id()).orElseGet(() -> ArticleId.random(random));
            return settle(one, Archiving.first(id, draft, one.archived(), act), created, new Arrival.Created());
        }

        /** It was written at this desk, and comes back from an export. */
        private Arrival ownAlready(ArticleId id, Draft draft) {
            var here = find(id);
            if (here == null) {
                return new Arrival.Refused(Fault.ERASED);
            }
            return Archiving.isPublic(here, draft)
                    ? new Arrival.Unchanged()
                    : new Arrival.Refused(Fault.CHANGED_AT_THE_DESK);
        }

        private Arrival arriveAgain(BroughtArticle one, Draft draft, KnownArrival before) {
            var here = find(new ArticleId(before.articleId()));
            if (here == null) {
                return new Arrival.Refused(Fault.ERASED);
            }
            if (before.fingerprint().equals(one.fingerprint())) {
                note(before);
                return new Arrival.Unchanged();
            }
            if (!Archiving.isUntouched(here, before.version())) {
                return new Arrival.Refused(Fault.CHANGED_AT_THE_DESK);
            }
            return settle(one, Archiving.again(here, draft, one.archived(), act), changed, new Arrival.Changed());
        }

        private Arrival settle(BroughtArticle one, Archiving archiving, List<Archiving> way, Arrival arrival) {
            if (!outbox.fits(archiving.event(), act.at())) {
                return new Arrival.Refused(
                        List.of(new FieldProblem("languages", Fault.TOO_LARGE, Outbox.LARGEST_EVENT)));
            }
            way.add(archiving);
            note(new KnownArrival(
                    one.identity(),
                    archiving.article().id().value(),
                    one.fingerprint(),
                    archiving.event().version(),
                    from));
            return arrival;
        }

        private void note(KnownArrival arrival) {
            var now = arrival.in(from);
            known.put(now.identity(), now);
            seen.add(now);
        }

        private @Nullable Article find(ArticleId id) {
            return archived.exists(id) ? articles.forArchiving(id) : null;
        }
    }
}
