package jarchi.ingest.article;

import jarchi.events.Language;
import jarchi.ingest.script.OtherScript;
import jarchi.ingest.script.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Uzbek is written in one script and read in two. A text made by machine follows its source as long as nobody touched
 * it; who corrects how a word is written in it gives the article a word of its own, which is written so from then on;
 * whatever else is changed by hand makes it a text by hand, which no machine touches.
 */
@Component
class BothScripts {
    private final DraftRules rules;
    private final OtherScript scripts;

    BothScripts(DraftRules rules, OtherScript scripts) {
        this.rules = rules;
        this.scripts = scripts;
    }

    /**
     * What somebody wrote, with both scripts as they belong together.
     *
     * @param before the draft as it was until now
     * @throws Refusal.InvalidFields naming each field that cannot be accepted, also of a text that was made
     */
    Draft checked(@Nullable Draft before, WrittenArticle written) {
        var draft = rules.check(written);
        var texts = new EnumMap<Language, ArticleText>(Language.class);
        texts.putAll(draft.languages());
        for (var language : List.of(Language.UZ_CYRL, Language.UZ_LATN)) {
            texts.computeIfPresent(language, (here, text) -> followed(before, texts, here, text));
        }
        return texts.equals(draft.languages()) ? draft : rules.check(WrittenArticle.of(draft.with(texts)));
    }

    private ArticleText followed(
            @Nullable Draft before, Map<Language, ArticleText> texts, Language language, ArticleText text) {
        var script = OtherScript.of(language).orElseThrow();
        var source = texts.get(script);
        if (!text.machineMade()
                || source == null
                || source.machineMade()
                || source.wording().isEmpty()) {
            return text;
        }
        var last = before == null ? null : before.languages().get(language);
        var lastSource = before == null ? null : before.languages().get(script);
        if (text.wording().isEmpty()) {
            return make(source, language, text, text.words());
        }
        if (last == null || lastSource == null || !last.machineMade()) {
            return given(source, language, text);
        }
        if (text.wording().equals(last.wording())) {
            boolean sameSource = source.wording().equals(lastSource.wording());
            return sameSource && text.words().equals(last.words()) ? text : make(source, language, text, text.words());
        }
        return touched(lastSource, last, source, language, text);
    }

    /** It came from elsewhere: it stays, and what it writes otherwise than the machine are words of the article. */
    private ArticleText given(ArticleText source, Language language, ArticleText text) {
        var made = scripts.make(source.wording(), language, text.words()).wording();
        return scripts.corrected(source.wording(), made, text.wording(), language, text.words())
                .map(words -> make(source, language, text, words))
                .orElse(text);
    }

    private ArticleText touched(
            ArticleText lastSource, ArticleText last, ArticleText source, Language language, ArticleText text) {
        Wording edited = text.wording();
        var made = scripts.make(source.wording(), language, text.words()).wording();
        if (made.equals(edited)) {
            return text;
        }
        return scripts.corrected(lastSource.wording(), last.wording(), edited, language, text.words())
                .or(() -> scripts.corrected(source.wording(), made, edited, language, text.words()))
                .map(words -> make(source, language, text, words))
                .orElseGet(() -> isOurs(lastSource, last, language) ? text.byHand() : text);
    }

    /** The words of a text, also those that somebody corrected in it by hand, if nothing else was. */
    Map<String, String> words(ArticleText source, Language to, ArticleText text) {
        var made = scripts.make(source.wording(), to, text.words()).wording();
        return scripts.corrected(source.wording(), made, text.wording(), to, text.words())
                .orElse(text.words());
    }

    /** What came from elsewhere may come from there again. */
    private boolean isOurs(ArticleText source, ArticleText text, Language language) {
        return scripts.make(source.wording(), language, text.words()).wording().equals(text.wording());
    }

    ArticleText make(ArticleText source, Language to, ArticleText as, Map<String, String> words) {
        return as.made(scripts.make(source.wording(), to, words).wording(), words);
    }
}
