package jarchi.ingest.desk;

import jarchi.events.Language;
import jarchi.ingest.article.PreviewingArticle;
import jarchi.ingest.comparison.Comparison;
import jarchi.ingest.comparison.Piece;
import jarchi.ingest.script.DoubtfulWord;
import jarchi.ingest.script.Made;
import jarchi.ingest.script.OtherScript;
import jarchi.ingest.script.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is to be said on a page about a text in the one Uzbek script beside its text in the other. */
@Component
class ScriptNotes {
    private final PreviewingArticle previewing;
    private final OtherScript scripts;

    ScriptNotes(PreviewingArticle previewing, OtherScript scripts) {
        this.previewing = previewing;
        this.scripts = scripts;
    }

    /** By the tags of those Uzbek languages whose other script says something. */
    Map<String, ScriptNote> of(ArticleForm form) {
        var notes = new HashMap<String, ScriptNote>();
        for (var language : Language.values()) {
            OtherScript.of(language)
                    .filter(source -> form.speaks(source.tag()) && !form.isMachineMade(source))
                    .ifPresent(source -> notes.put(language.tag(), note(form, source, language)));
        }
        return notes;
    }

    private ScriptNote note(ArticleForm form, Language source, Language language) {
        var saved = wording(form, language);
        var made = make(form, source, language);
        boolean differs = !saved.isEmpty() && !saved.equals(made.wording());
        return new ScriptNote(
                source.tag(),
                differs && form.isMachineMade(language),
                differs ? differences(saved, made.wording()) : List.of(),
                form.isMachineMade(language) ? made.doubts() : List.of());
    }

    Made make(ArticleForm form, Language source, Language to) {
        var words = new HashMap<String, String>();
        OwnWords.of(form.value(ArticleForm.name(to, "words"))).forEach((word, written) -> {
            if (written != null) {
                words.put(word, written);
            }
        });
        return scripts.make(wording(form, source), to, words);
    }

    Wording wording(ArticleForm form, Language language) {
        var shown = previewing.show(form.written(), language);
        var wording = new Wording(shown.title(), shown.summary(), shown.body());
        if (language != Language.UZ_LATN) {
            return wording;
        }
        var latin = scripts.latin(Stream.of(Language.UZ_LATN, Language.UZ_CYRL)
                .map(either -> OwnWords.of(form.value(ArticleForm.name(either, "words"))))
                .toList());
        return new Wording(latin.of(wording.title()), latin.of(wording.summary()), latin.ofHtml(wording.body()));
    }

    static List<Changed> differences(Wording from, Wording to) {
        var changed = new ArrayList<Changed>();
        add(changed, "title", from.title(), to.title());
        add(changed, "summary", from.summary(), to.summary());
        add(changed, "body", from.body(), to.body());
        return changed;
    }

    private static void add(List<Changed> changed, String field, String from, String to) {
        if (!from.equals(to)) {
            changed.add(new Changed(field, Comparison.ofField("." + field, from, to)));
        }
    }

    /**
     * What is to be said about one text.
     *
     * @param source the tag of the script from which it can be made
     * @param stale made by machine, which would write it otherwise now
     * @param differences from what it says to what the machine would write
     * @param doubts the words that an editor should look at, of a text made by machine
     */
    record ScriptNote(String source, boolean stale, List<Changed> differences, List<DoubtfulWord> doubts) {}

    /** One part of a text that differs. */
    record Changed(String field, List<Piece> pieces) {}
}
