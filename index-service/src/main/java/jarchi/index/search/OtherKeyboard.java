package jarchi.index.search;

import java.util.Locale;
import java.util.Optional;

/** What was typed while the keyboard was set to the other letters: ghbdtn is привет. */
final class OtherKeyboard {
    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";

    private OtherKeyboard() {}

    /** Empty if it was typed with letters of both. */
    static Optional<String> of(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        boolean latin = lower.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
        boolean russian = lower.chars().anyMatch(letter -> RUSSIAN.indexOf(letter) >= 0);
        if (latin == russian) {
            return Optional.empty();
        }
        return Optional.of(latin ? mapped(lower, LATIN, RUSSIAN) : mapped(lower, RUSSIAN, LATIN));
    }

    private static String mapped(String typed, String from, String to) {
        var other = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char letter = typed.charAt(i);
            int key = from.indexOf(letter);
            other.append(key < 0 ? letter : to.charAt(key));
        }
        return other.toString();
    }
}
