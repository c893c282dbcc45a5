package jarchi.ingest.article;

import jarchi.events.Language;
import jarchi.ingest.script.OtherScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return checked(before, written, Set.of());
    }

    /** @param madeHere languages whose text a person had made from the other script just before, so that it is ours */
    Draft checked(@Nullable Draft before, WrittenArticle written, Set<Language> madeHere) {
        var draft = rules.check(written);
        var texts = new EnumMap<Language, ArticleText>(Language.class);
        texts.putAll(draft.languages());
        for (var language : List.of(Language.UZ_CYRL, Language.UZ_LATN)) {
            texts.computeIfPresent(language, (here, text) -> followed(before, texts, here, text, madeHere));
        }
        return texts.equals(draft.languages()) ? draft : rules.check(WrittenArticle.of(draft.with(texts)));
    }

    private ArticleText followed(
            @Nullable Draft before,
            Map<Language, ArticleText> texts,
            Language language,
            ArticleText text,
            Set<Language> madeHere) {
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
            return given(source, language, text, madeHere.contains(language));
        }
        if (text.wording().equals(last.wording())) {
            boolean sameSource = source.wording().equals(lastSource.wording());
            return sameSource && text.words().equals(last.words())
                    ? text
                    : make(source, language, text, kept(lastSource, last, language, text));
        }
        return touched(lastSource, last, source, language, text);
    }

    /** What it writes otherwise than the machine are words of the article. More than that, if not ours, stays as it came. */
    private ArticleText given(ArticleText source, Language language, ArticleText text, boolean ours) {
        var made = scripts.make(source.wording(), language, text.words()).wording();
        if (made.equals(text.wording())) {
            return text;
        }
        return scripts.corrected(source.wording(), made, text.wording(), language, text.words())
                .map(words -> make(source, language, text, words))
                .orElseGet(() -> ours ? text.byHand() : text);
    }

    private ArticleText touched(
            ArticleText lastSource, ArticleText last, ArticleText source, Language language, ArticleText text) {
        return scripts.corrected(lastSource.wording(), last.wording(), text.wording(), language, text.words())
                .map(words -> make(source, language, text, words))
                .orElseGet(() -> given(source, language, text, true));
    }

    /** Also those that a text from the history has without naming them. */
    private Map<String, String> kept(ArticleText lastSource, ArticleText last, Language language, ArticleText text) {
        var words = new HashMap<>(words(lastSource, language, last));
        words.keySet().removeAll(last.words().keySet());
        words.putAll(text.words());
        return words;
    }

    /** The words of a text, also those that somebody corrected in it by hand, if nothing else was. */
    Map<String, String> words(ArticleText source, Language to, ArticleText text) {
        var made = scripts.make(source.wording(), to, text.words()).wording();
        return scripts.corrected(source.wording(), made, text.wording(), to, text.words())
                .orElse(text.words());
    }

    ArticleText make(ArticleText source, Language to, ArticleText as, Map<String, String> words) {
        return as.made(scripts.make(source.wording(), to, words).wording(), words);
    }
}
