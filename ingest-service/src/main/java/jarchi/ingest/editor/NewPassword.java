package jarchi.ingest.editor;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new password must be (NIST SP 800-63B): long, and none of those that are guessed first. Which signs it is made
 * of is nobody's business.
 */
final class NewPassword {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** As many guesses as the limits of signing in allow in decades: 100 in a quarter of an hour. */
    private static final double FEWEST_GUESSES = 1e8;

    /** More of it is not needed to see that it is hard, and takes long to look at. */
    private static final int LOOKED_AT = 64;

    private static final Zxcvbn GUESSING = new Zxcvbn();

    private NewPassword() {}

    /** @throws PasswordRefused if it cannot be taken */
    static String checked(@Nullable String password, Person person) {
        String text = password == null ? "" : password;
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            throw new PasswordRefused("short");
        }
        if (length > LONGEST) {
            throw new PasswordRefused("long");
        }
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        var known = new ArrayList<>(List.of((person.name() + " " + person.email()).split("[\\s@._-]+")));
        known.addAll(List.of("jarchi", person.email().replaceAll("@.*", "")));
        if (GUESSING.measure(start, known).getGuesses() < FEWEST_GUESSES) {
            throw new PasswordRefused("guessed");
        }
        return text;
    }
}
