package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.events.Correction;
import jarchi.events.Language;
import jarchi.events.PublishedArticle;
import jarchi.events.Significance;
import jarchi.events.Translation;
import jarchi.events.WithdrawnArticle;
import jarchi.events.WithdrawnArticle.Headline;
import jarchi.ingest.article.FieldProblem.Fault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the public is shown of an article, in the words of the contract. */
final class Shown {
    private Shown() {}

    /**
     * @throws Refusal.InvalidFields naming each language that has no body yet, and each picture without words for it in
     *     a language that is shown, or that there is no language to show
     */
    static void mustBeWrittenOut(Draft shown) {
        if (shown.languages().isEmpty()) {
            throw new Refusal.InvalidFields(List.of(new FieldProblem("languages", Fault.NOTHING_READY)));
        }
        var empty = new ArrayList<FieldProblem>();
        shown.languages().entrySet().stream()
                .filter(text -> text.getValue().body().isEmpty())
                .map(text -> new FieldProblem("languages." + text.getKey().tag() + ".body", Fault.MISSING))
                .forEach(empty::add);
        empty.addAll(MediaRules.missingWords(shown));
        if (!empty.isEmpty()) {
            throw new Refusal.InvalidFields(empty);
        }
    }

    static PublishedArticle published(
            ArticleId id,
            Draft draft,
            Publication publication,
            Significance significance,
            @Nullable Correction correction) {
        return new PublishedArticle(
                id,
                publication.version(),
                publication.majorVersion(),
                publication.majorPublishedAt(),
                significance,
                draft.priority(),
                draft.category(),
                draft.topics(),
                draft.region(),
                draft.source(),
                draft.authors(),
                publication.firstPublishedAt(),
                publication.publishedAt(),
                correction,
                translations(draft, publication.slugs()),
                publication.oldPaths(),
                draft.images().stream().map(ShownMedia::image).toList(),
                draft.files().stream().map(ShownMedia::file).toList());
    }

    /** Names what the public knew, not the draft. */
    static WithdrawnArticle withdrawn(ArticleId id, Publication publication, Map<Language, String> reason) {
        var headlines = new EnumMap<Language, Headline>(Language.class);
        publication
                .titles()
                .forEach((language, title) -> headlines.put(
                        language, new Headline(title, publication.slugs().get(language))));
        return new WithdrawnArticle(
                id,
                publication.version(),
                publication.priority(),
                publication.category(),
                publication.firstPublishedAt(),
                publication.publishedAt(),
                reason,
                headlines,
                publication.oldPaths());
    }

    private static Map<Language, Translation> translations(Draft draft, Map<Language, String> slugs) {
        var translations = new EnumMap<Language, Translation>(Language.class);
        draft.languages()
                .forEach((language, text) -> translations.put(
                        language,
                        new Translation(
                                text.title(),
                                text.summary(),
                                BodyFigures.shown(text.body(), draft.images(), language),
                                slugs.get(language),
                                text.machineMade())));
        return translations;
    }
}
