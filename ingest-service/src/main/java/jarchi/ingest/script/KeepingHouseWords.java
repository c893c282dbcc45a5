package jarchi.ingest.script;

import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Right;
import java.lang.Character.UnicodeScript;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An editor says how this newsroom writes a word. What was made before stays as it is until it is made again. */
@Component
public class KeepingHouseWords {
    public static final int MOST = 5_000;

    private final HouseWords words;
    private final AuditLog audit;
    private final Clock clock;

    KeepingHouseWords(HouseWords words, AuditLog audit, Clock clock) {
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Keeps it.
     *
     * @param latin in either Latin
     * @param cyrillic in Cyrillic letters, or as the Latin word if it is never to be written otherwise
     * @throws NoHouseWord naming the field that cannot be accepted
     */
    @Transactional
    public void keep(@Nullable String latin, @Nullable String cyrillic, Person by) {
        by.must(Right.PUBLISH);
        String typed = latin == null ? "" : latin;
        String typedOther = cyrillic == null ? "" : cyrillic;
        String old = word("latin", HouseWord.asKept(typed, typedOther), UnicodeScript.LATIN);
        boolean stays = typedOther.strip().equalsIgnoreCase(typed.strip());
        String other = stays ? old : word("cyrillic", HouseWord.asKept(typedOther), UnicodeScript.CYRILLIC);
        if (words.all().size() >= MOST) {
            throw new NoHouseWord("latin", NoHouseWord.Because.TOO_MANY);
        }
        words.put(new HouseWord(old, other, by.email(), clock.instant()));
        audit.add(AuditedAct.WORD_KEPT, by.email(), old, Map.of("cyrillic", other));
    }

    @Transactional
    public void drop(String latin, Person by) {
        by.must(Right.PUBLISH);
        String word = HouseWord.asKept(latin);
        words.remove(word);
        words.remove(HouseWord.asKept(latin, latin));
        audit.add(AuditedAct.WORD_DROPPED, by.email(), word, Map.of());
    }

    private static String word(String field, String word, UnicodeScript script) {
        if (word.isEmpty()) {
            throw new NoHouseWord(field, NoHouseWord.Because.MISSING);
        }
        boolean inScript = word.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter ->
                        UnicodeScript.of(letter) == script || UnicodeScript.of(letter) == UnicodeScript.COMMON);
        if (!HouseWord.isWord(word) || !inScript) {
            throw new NoHouseWord(field, NoHouseWord.Because.NOT_A_WORD);
        }
        return word;
    }
}
