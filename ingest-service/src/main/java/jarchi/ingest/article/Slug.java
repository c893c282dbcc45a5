package jarchi.ingest.article;

import jarchi.events.Language;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The readable part of a link: the title in plain Latin letters, digits and hyphens. */
final class Slug {
    private static final int LONGEST = 80;
    private static final String WITHOUT_LETTERS = "news";

    private static final Pattern APOSTROPHES = Pattern.compile("['`´ʹʻʼʽ‘’‛′՚＇]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern UZBEK_YE = Pattern.compile("(^|[^\\p{L}]|[аеёиоуўэюяъь])е");
    private static final Pattern UZBEK_TS = Pattern.compile("([аеёиоуўэюя])ц");

    /** Without diacritics, as in Russian passports (ICAO Doc 9303). */
    private static final Map<Character, String> RUSSIAN = table("""
            а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts
            ч ch ш sh щ shch ы y э e ю iu я ia ў u қ k ғ g ҳ kh і i ї i є ie""");
    /** The Uzbek Latin alphabet of 1995, without its apostrophes. */
    private static final Map<Character, String> UZBEK = table("""
            а a б b в v г g д d е e ё yo ж j з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х x ц s
            ч ch ш sh щ shch ы i э e ю yu я ya ў o қ q ғ g ҳ h""");
    /** The coming Uzbek Latin alphabet and its neighbours, as it is written today. */
    private static final Map<Character, String> LATIN =
            table("ş sh ș sh ç ch ğ g ḡ g ö o õ o ı i ñ ng ß ss æ ae ø o ł l đ d");

    private Slug() {}

    static String of(Language language, String title) {
        String lower = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String latin = spelled(spelled(lower, LATIN), language == Language.RU ? RUSSIAN : UZBEK, language);
        String plain =
                MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
        String slug = OTHERS.matcher(APOSTROPHES.matcher(plain).replaceAll("")).replaceAll("-");
        slug = shortened(trimmed(slug));
        return slug.isEmpty() ? WITHOUT_LETTERS : slug;
    }

    private static String spelled(String text, Map<Character, String> table, Language language) {
        if (language == Language.RU) {
            return spelled(text, table);
        }
        String ye = UZBEK_YE.matcher(text).replaceAll("$1ye");
        return spelled(UZBEK_TS.matcher(ye).replaceAll("$1ts"), table);
    }

    private static String spelled(String text, Map<Character, String> table) {
        var spelled = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            spelled.append(letter == 'ъ' || letter == 'ь' ? "" : table.getOrDefault(letter, String.valueOf(letter)));
        }
        return spelled.toString();
    }

    private static String shortened(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int wordEnd = slug.lastIndexOf('-', LONGEST);
        return trimmed(slug.substring(0, wordEnd > LONGEST / 2 ? wordEnd : LONGEST));
    }

    private static String trimmed(String slug) {
        int start = slug.startsWith("-") ? 1 : 0;
        int end = slug.length() > start && slug.endsWith("-") ? slug.length() - 1 : slug.length();
        return slug.substring(start, end);
    }

    private static Map<Character, String> table(String pairs) {
        String[] words = pairs.strip().split("\\s+", -1);
        var table = new HashMap<Character, String>();
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i].charAt(0), words[i + 1]);
        }
        return Map.copyOf(table);
    }
}
