package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.events.Priority;
import jarchi.events.Significance;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Role;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Articles as sentences: {@code anArticle().in(RU, "Технопарк").published()}. */
final class ArticleFixtures {
    static final ArticleId ID = new ArticleId("7h3kq0vx2m9d");
    static final Instant MORNING = Instant.parse("2026-11-23T05:00:00Z");
    static final Instant NOON = Instant.parse("2026-11-23T07:00:00Z");
    static final Instant EVENING = Instant.parse("2026-11-23T13:00:00Z");
    static final Map<Language, String> NOTE = Map.of(Language.EN, "The number was wrong.");
    static final Map<Language, String> REASON = Map.of(Language.EN, "It was not true.");

    private final Map<Language, ArticleText> texts = new EnumMap<>(Language.class);

    static final Person WRITER = new Person("writer@jarchi.local", "Dilnoza Writer", Role.WRITER);
    static final Person EDITOR = new Person("editor@jarchi.local", "Jasur Editor", Role.EDITOR);

    static Act at(Instant time) {
        return new Act(WRITER, time);
    }

    /** By an editor who wrote nothing of it. */
    static Release by(Person editor, Instant time) {
        return new Release(new Act(editor, time), true, null);
    }

    static Release forced(Person editor, Instant time) {
        return new Release(new Act(editor, time), true, "It cannot wait.");
    }

    static ArticleFixtures anArticle() {
        return new ArticleFixtures();
    }

    ArticleFixtures in(Language language, String title) {
        texts.put(language, new ArticleText(title, "", "<p>" + title + ".</p>", false));
        return this;
    }

    ArticleFixtures inWorkIn(Language language, String title) {
        texts.put(language, new ArticleText(title, "", "<p>" + title + ".</p>", false, TextState.IN_WORK, Map.of()));
        return this;
    }

    ArticleFixtures withoutBodyIn(Language language) {
        texts.put(language, new ArticleText("Title", "", "", false));
        return this;
    }

    Draft draft() {
        if (texts.isEmpty()) {
            in(Language.EN, "IT Park opens");
        }
        return new Draft(
                "technology", List.of("it-park"), null, Priority.NORMAL, Map.of(), List.of("A. Karimov"), texts);
    }

    Article written() {
        return Article.written(ID, draft(), at(MORNING));
    }

    Article published() {
        var article = written();
        article.publish(by(EDITOR, MORNING));
        return article;
    }

    Article withdrawn() {
        var article = published();
        article.withdraw(REASON, at(NOON));
        return article;
    }

    Article publishedAndChanged() {
        var article = published();
        article.change(anArticle().in(Language.EN, "IT Park opened").draft(), at(NOON));
        return article;
    }

    static Article corrected(Article article, Significance significance) {
        article.correct(significance, NOTE, by(EDITOR, NOON));
        return article;
    }
}
