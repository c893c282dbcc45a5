package jarchi.index.asked;

import jarchi.analysis.query.QuerySyntaxException;
import jarchi.analysis.query.Readings;
import jarchi.analysis.query.SearchQuery;
import jarchi.events.searches.SearchesCounted;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of a search that may be counted: short, nothing but words, and nothing that may lead to a person or a machine.
 *
 * @param typed with single spaces, and without characters that nobody sees
 * @param form that all their spellings share
 */
record AskedWords(String typed, String form) {
    /** A year or the number of a law; telephones, passports and cards have more. */
    private static final int MOST_DIGITS = 4;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}]+");
    private static final Pattern ADDRESS = Pattern.compile("[@＠﹫]|://|\\bwww\\.");

    /** Empty if they are not to be counted. */
    static Optional<AskedWords> of(String typed) {
        String words = UNSEEN.matcher(typed).replaceAll(" ").strip();
        if (words.length() > SearchesCounted.LONGEST_WORDS || mayBePersonal(words)) {
            return Optional.empty();
        }
        try {
            return Readings.form(SearchQuery.parse(words))
                    .filter(form -> form.length() <= SearchesCounted.LONGEST_FORM)
                    .map(form -> new AskedWords(words, form));
        } catch (QuerySyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean mayBePersonal(String words) {
        return words.codePoints().filter(Character::isDigit).count() > MOST_DIGITS
                || ADDRESS.matcher(words.toLowerCase(Locale.ROOT)).find();
    }
}
