package jarchi.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The name of an article for life: 12 characters of Crockford's base 32 (60 random bits), short enough for a link and
 * never given twice, not even by a restored database. It is the key of its events.
 */
public record ArticleId(@JsonValue String value) {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 12;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    /** @throws IllegalArgumentException if the value has another form */
    @JsonCreator
    public ArticleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an article id: " + value);
        }
    }

    /** A new id; give it a generator that cannot be guessed or repeated ({@link java.security.SecureRandom}). */
    public static ArticleId random(RandomGenerator generator) {
        var id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(generator.nextInt(ALPHABET.length())));
        }
        return new ArticleId(id.toString());
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
