package jarchi.ingest.article;

import jarchi.events.Language;
import jarchi.ingest.article.FieldProblem.Fault;
import jarchi.ingest.article.WrittenArticle.WrittenText;
import jarchi.ingest.script.HouseWord;
import jarchi.ingest.script.KeptLatin;
import jarchi.ingest.script.OtherScript;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules for an article's text in one language. */
final class TextRules {
    private TextRules() {}

    /**
     * Checks it.
     *
     * @param all languages of the article as they were written
     */
    static ArticleText text(
            FieldChecks checks,
            KeptLatin latin,
            Language language,
            @Nullable WrittenText given,
            Map<String, @Nullable WrittenText> all) {
        var written = given == null ? new WrittenText(null, null, null, null) : given;
        String field = "languages." + language.tag();
        boolean toBeMade = written.isToBeMade()
                && OtherScript.of(language)
                        .map(Language::tag)
                        .map(all::get)
                        .filter(source -> !Boolean.TRUE.equals(source.machineMade()))
                        .isPresent();
        String title = kept(latin, language, written.title());
        return new ArticleText(
                toBeMade ? "" : checks.requiredLine(field + ".title", title, DraftRules.TITLE),
                checks.line(field + ".summary", kept(latin, language, written.summary()), DraftRules.SUMMARY),
                body(checks, latin, language, field + ".body", written.body()),
                Boolean.TRUE.equals(written.machineMade()),
                state(checks, field + ".state", written.state()),
                words(checks, field + ".words", written.words()));
    }

    /** In whichever Latin it was typed. */
    private static @Nullable String kept(KeptLatin latin, Language language, @Nullable String text) {
        return text == null || language != Language.UZ_LATN ? text : latin.of(text);
    }

    private static String body(
            FieldChecks checks, KeptLatin latin, Language language, String field, @Nullable String body) {
        if (body == null || !checks.isText(field, body)) {
            return "";
        }
        // Browsers end lines with both signs, and programs mostly with one
        String cleaned = CleanHtml.of(body.replaceAll("\\r\\n?", "\n"));
        String clean = language == Language.UZ_LATN ? latin.ofHtml(cleaned) : cleaned;
        if (clean.getBytes(StandardCharsets.UTF_8).length > DraftRules.BODY_BYTES) {
            checks.report(field, Fault.TOO_LARGE, DraftRules.BODY_BYTES);
        }
        return clean;
    }

    private static TextState state(FieldChecks checks, String field, @Nullable String state) {
        if (state == null || state.isBlank() || state.equals(TextState.READY.name())) {
            return TextState.READY;
        }
        if (!state.equals(TextState.IN_WORK.name())) {
            checks.report(field, Fault.UNKNOWN_STATE);
        }
        return TextState.IN_WORK;
    }

    private static Map<String, String> words(
            FieldChecks checks, String field, @Nullable Map<String, @Nullable String> written) {
        var words = new HashMap<String, String>();
        if (written == null) {
            return words;
        }
        if (written.size() > DraftRules.WORDS) {
            checks.report(field, Fault.TOO_MANY, DraftRules.WORDS);
            return words;
        }
        for (var entry : written.entrySet()) {
            String typed = entry.getValue() == null ? "" : entry.getValue();
            String word = HouseWord.asKept(entry.getKey(), typed);
            String other = HouseWord.asKept(typed, entry.getKey());
            if (!HouseWord.isWord(word) || !HouseWord.isWord(other)) {
                checks.report(field, Fault.NOT_A_WORD);
                return words;
            }
            words.put(word, other);
        }
        return words;
    }
}
