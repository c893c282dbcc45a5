package jarchi.ingest.article;

import jarchi.events.ArticleCorrected;
import jarchi.events.ArticleId;
import jarchi.events.ArticlePublished;
import jarchi.events.ArticleWithdrawn;
import jarchi.events.Correction;
import jarchi.events.Language;
import jarchi.events.PublishedArticle;
import jarchi.events.Significance;
import jarchi.events.Translation;
import jarchi.events.WithdrawnArticle;
import jarchi.events.WithdrawnArticle.Headline;
import jarchi.ingest.article.FieldProblem.Fault;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One piece of news on its way to the public and back: every step it can take, and every refusal. */
public final class Article {
    private final ArticleId id;
    private Revision revision;
    private Draft draft;
    private ArticleState state;
    private @Nullable Publication publication;

    Article(ArticleId id, Revision revision, Draft draft, ArticleState state, @Nullable Publication publication) {
        this.id = id;
        this.revision = revision;
        this.draft = draft;
        this.state = state;
        this.publication = publication;
    }

    static Article written(ArticleId id, Draft draft) {
        return new Article(id, Revision.FIRST, draft, ArticleState.DRAFT, null);
    }

    /** What is public stays as it is until the next correction. Saving the same again changes nothing. */
    void change(Draft newDraft) {
        if (!newDraft.equals(draft)) {
            draft = newDraft;
            revision = revision.next();
        }
    }

    /** Shows it to the public, for the first time or anew after a withdrawal. */
    ArticlePublished publish(Instant now) {
        if (state == ArticleState.PUBLISHED) {
            throw new Refusal.ArticleAlreadyPublished(id);
        }
        return new ArticlePublished(show(Significance.MAJOR, null, now));
    }

    /** Publishes the draft as the next version. A major correction may repeat the text: its note is what is new. */
    ArticleCorrected correct(Significance significance, Map<Language, String> note, Instant now) {
        mustBePublic();
        if (significance != Significance.MAJOR && !hasUnpublishedChanges()) {
            throw new Refusal.NothingToPublish(id);
        }
        return new ArticleCorrected(show(significance, new Correction(note), now));
    }

    ArticleWithdrawn withdraw(Map<Language, String> reason, Instant now) {
        var last = mustBePublic();
        long version = last.version() + 1;
        var headlines = new EnumMap<Language, Headline>(Language.class);
        last.titles()
                .forEach((language, title) ->
                        headlines.put(language, new Headline(title, last.slugs().get(language))));
        var withdrawn = new WithdrawnArticle(
                id, version, last.priority(), last.category(), last.firstPublishedAt(), now, reason, headlines);
        publication = last.withdrawnAs(version, now);
        state = ArticleState.WITHDRAWN;
        revision = revision.next();
        return new ArticleWithdrawn(withdrawn);
    }

    private PublishedArticle show(Significance significance, @Nullable Correction correction, Instant now) {
        mustBeWrittenOut();
        var next = publication == null ? Publication.first(draft, now) : publication.next(draft, significance, now);
        publication = next;
        state = ArticleState.PUBLISHED;
        revision = revision.next();
        return new PublishedArticle(
                id,
                next.version(),
                next.majorVersion(),
                next.majorPublishedAt(),
                significance,
                draft.priority(),
                draft.category(),
                draft.topics(),
                draft.region(),
                draft.source(),
                draft.authors(),
                next.firstPublishedAt(),
                next.publishedAt(),
                correction,
                translations(next.slugs()));
    }

    private Map<Language, Translation> translations(Map<Language, String> slugs) {
        var translations = new EnumMap<Language, Translation>(Language.class);
        draft.languages()
                .forEach((language, text) -> translations.put(
                        language,
                        new Translation(
                                text.title(), text.summary(), text.body(), slugs.get(language), text.machineMade())));
        return translations;
    }

    private void mustBeWrittenOut() {
        List<FieldProblem> empty = draft.languages().entrySet().stream()
                .filter(text -> text.getValue().body().isEmpty())
                .map(text -> new FieldProblem("languages." + text.getKey().tag() + ".body", Fault.MISSING))
                .toList();
        if (!empty.isEmpty()) {
            throw new Refusal.InvalidFields(empty);
        }
    }

    private Publication mustBePublic() {
        if (publication == null) {
            throw new Refusal.ArticleNotPublished(id);
        }
        if (state == ArticleState.WITHDRAWN) {
            throw new Refusal.ArticleAlreadyWithdrawn(id);
        }
        return publication;
    }

    public boolean hasUnpublishedChanges() {
        return publication == null || !publication.digest().equals(draft.digest());
    }

    public ArticleId id() {
        return id;
    }

    public Revision revision() {
        return revision;
    }

    public Draft draft() {
        return draft;
    }

    public ArticleState state() {
        return state;
    }

    public @Nullable Publication publication() {
        return publication;
    }
}
