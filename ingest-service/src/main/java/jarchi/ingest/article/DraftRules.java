package jarchi.ingest.article;

import jarchi.events.Language;
import jarchi.events.Priority;
import jarchi.ingest.article.FieldProblem.Fault;
import jarchi.ingest.article.WrittenArticle.WrittenText;
import jarchi.ingest.script.OtherScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a draft of what somebody wrote, or says everything that is wrong with it. */
@Component
public class DraftRules {
    public static final int TITLE = 300;
    public static final int SUMMARY = 1_000;
    public static final int BODY_BYTES = 1_000_000;
    public static final int SOURCE = 200;
    public static final int REGION = 50;
    public static final int TOPICS = 20;
    public static final int TOPIC = 50;
    public static final int AUTHORS = 20;
    public static final int AUTHOR = 100;
    /** Of the other script, that one article writes its own way. */
    public static final int WORDS = 200;

    private final Categories categories;
    private final MediaRules media;
    private final OtherScript scripts;

    DraftRules(Categories categories, MediaRules media, OtherScript scripts) {
        this.scripts = scripts;
        this.categories = categories;
        this.media = media;
    }

    /** @throws Refusal.InvalidFields naming each field that cannot be accepted */
    Draft check(WrittenArticle written) {
        var checks = new FieldChecks();
        var texts = languages(checks, written.languages());
        var draft = new Draft(
                category(checks, written.category()),
                checks.list("topics", written.topics(), TOPICS, (field, topic) -> checks.key(field, topic, TOPIC)),
                region(checks, written.region()),
                priority(checks, written.priority()),
                checks.lines("source", written.source(), SOURCE),
                checks.list(
                        "authors",
                        written.authors(),
                        AUTHORS,
                        (field, author) -> checks.requiredLine(field, author, AUTHOR)),
                texts,
                media.images(checks, written.images(), texts.values()),
                media.files(checks, written.files()));
        checks.refuseIfAnythingIsWrong();
        return draft;
    }

    private String category(FieldChecks checks, @Nullable String category) {
        if (category == null || category.isBlank()) {
            checks.report("category", Fault.MISSING);
            return "";
        }
        if (!categories.stay(category)) {
            checks.report("category", Fault.UNKNOWN_CATEGORY);
        }
        return category;
    }

    private static @Nullable String region(FieldChecks checks, @Nullable String region) {
        return region == null || region.isBlank() ? null : checks.key("region", region, REGION);
    }

    private static Priority priority(FieldChecks checks, @Nullable String priority) {
        if (priority == null || priority.isBlank()) {
            return Priority.NORMAL;
        }
        return Arrays.stream(Priority.values())
                .filter(known -> known.name().equals(priority))
                .findFirst()
                .orElseGet(() -> {
                    checks.report("priority", Fault.UNKNOWN_PRIORITY);
                    return Priority.NORMAL;
                });
    }

    private Map<Language, ArticleText> languages(
            FieldChecks checks, @Nullable Map<String, @Nullable WrittenText> written) {
        var texts = new EnumMap<Language, ArticleText>(Language.class);
        if (written == null || written.isEmpty()) {
            checks.report("languages", Fault.MISSING);
            return texts;
        }
        var latin = scripts.latin(written.values().stream()
                .flatMap(text -> Stream.ofNullable(text == null ? null : text.words()))
                .toList());
        written.forEach((tag, text) -> checks.language("languages", tag)
                .ifPresent(language -> texts.put(language, TextRules.text(checks, latin, language, text, written))));
        return texts;
    }
}
