package jarchi.analysis.query;

import org.jspecify.annotations.Nullable;

/** Surnames of the region, which are too many for a list: they end in -ov and -ev and go from script to script by rule. */
final class Surnames {
    private static final int SHORTEST = 6;
    private static final String FOLDED = "abvgğdjziykqlmnoprstuöfxhcşe";
    private static final String[] CYRILLIC = "а б в г г д ж з и й к к л м н о п р с т у у ф х х ч ш е".split(" ");

    private Surnames() {}

    /** The surname as Russian or English writes it, or null if it is none, or none to that language. */
    static @Nullable String in(String languageTag, String folded) {
        if (!isSurname(folded)) {
            return null;
        }
        return switch (languageTag) {
            case "ru" -> cyrillic(folded);
            case "en" -> latin(folded);
            default -> null;
        };
    }

    private static boolean isSurname(String folded) {
        if (folded.length() < SHORTEST || folded.indexOf(' ') >= 0) {
            return false;
        }
        String male = folded.endsWith("a") ? folded.substring(0, folded.length() - 1) : folded;
        return male.endsWith("ov") || male.endsWith("ev");
    }

    private static String cyrillic(String folded) {
        var name = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            String pair = folded.substring(i, Math.min(i + 2, folded.length()));
            switch (pair) {
                case "ya", "yu", "yo", "ye" -> {
                    name.append("яюее".charAt("auoe".indexOf(pair.charAt(1))));
                    i++;
                }
                default -> {
                    int place = FOLDED.indexOf(letter);
                    name.append(i == 0 && letter == 'e' ? "э" : place < 0 ? String.valueOf(letter) : CYRILLIC[place]);
                }
            }
        }
        return name.toString();
    }

    private static String latin(String folded) {
        return folded.replace("ş", "sh").replace("c", "ch").replace('ö', 'o').replace('ğ', 'g');
    }
}
