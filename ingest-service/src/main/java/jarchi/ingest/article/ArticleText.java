package jarchi.ingest.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jarchi.ingest.script.Wording;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An article in one language, checked and clean.
 *
 * @param body clean HTML; empty as long as nobody wrote it
 * @param machineMade made by machine from the other Uzbek script
 * @param state {@code IN_WORK} or {@code READY}
 * @param words of the other script, with what the machine shall write for them here
 */
public record ArticleText(
        String title, String summary, String body, boolean machineMade, TextState state, Map<String, String> words) {
    /** What is absent in texts of old is filled in. */
    public ArticleText(
            String title,
            String summary,
            String body,
            boolean machineMade,
            @Nullable TextState state,
            @Nullable Map<String, String> words) {
        this.title = title;
        this.summary = summary;
        this.body = body;
        this.machineMade = machineMade;
        this.state = state == null ? TextState.READY : state;
        this.words = words == null || words.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(words));
    }

    public ArticleText(String title, String summary, String body, boolean machineMade) {
        this(title, summary, body, machineMade, TextState.READY, Map.of());
    }

    @JsonIgnore
    public boolean isReady() {
        return state == TextState.READY;
    }

    /** As its readers see it. */
    ArticleText asShown() {
        return new ArticleText(title, summary, body, machineMade);
    }

    ArticleText inState(TextState next) {
        return new ArticleText(title, summary, body, machineMade, next, words);
    }

    ArticleText withBody(String other) {
        return new ArticleText(title, summary, other, machineMade, state, words);
    }

    ArticleText withWords(Map<String, String> others) {
        return new ArticleText(title, summary, body, machineMade, state, others);
    }

    Wording wording() {
        return new Wording(title, summary, body);
    }

    /** With other words, made by machine. */
    ArticleText made(Wording wording, Map<String, String> ownWords) {
        return new ArticleText(wording.title(), wording.summary(), wording.body(), true, state, ownWords);
    }

    ArticleText byHand() {
        return new ArticleText(title, summary, body, false, state, words);
    }
}
