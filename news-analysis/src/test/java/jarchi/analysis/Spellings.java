package jarchi.analysis;

/** How else people write a text of Uzbek Latin or Cyrillic. */
final class Spellings {
    private static final String UZBEK_CYRILLIC = "қғўҳҚҒЎҲ";
    private static final String RUSSIAN_KEYS = "кгухКГУХ";

    private Spellings() {}

    /** As many type it: o for oʻ, g for gʻ, no tutuq belgisi. */
    static String withoutApostrophes(String latin) {
        return latin.replaceAll("[ʻʼ‘’'`]", "");
    }

    /** The letters of 2026. */
    static String of2026(String latin) {
        return latin.replaceAll("([sS])[ʻʼ‘’'`]h", "$1ʼ\u0001")
                .replaceAll("o[ʻʼ‘’'`]", "ö")
                .replaceAll("O[ʻʼ‘’'`]", "Ö")
                .replaceAll("g[ʻʼ‘’'`]", "ğ")
                .replaceAll("G[ʻʼ‘’'`]", "Ğ")
                .replaceAll("sh", "ş")
                .replaceAll("S[hH]", "Ş")
                .replaceAll("ch", "ç")
                .replaceAll("C[hH]", "Ç")
                .replace('\u0001', 'h');
    }

    /** Cyrillic on a keyboard that has no қ ғ ў ҳ. */
    static String onARussianKeyboard(String cyrillic) {
        var typed = new StringBuilder(cyrillic);
        for (int i = 0; i < typed.length(); i++) {
            int place = UZBEK_CYRILLIC.indexOf(typed.charAt(i));
            if (place >= 0) {
                typed.setCharAt(i, RUSSIAN_KEYS.charAt(place));
            }
        }
        return typed.toString();
    }
}
