package jarchi.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What may be written of a word that its Cyrillic no longer tells: it comes back as the norm has it, and only so. */
enum OneWay {
    /** sentyabr, oktyabr: сентябрь is sentabr. */
    MONTH("(?<=sent|okt)yabr", "abr"),
    /** byudjet: бюджет is budjet. */
    BUDGET("\\bbyudjet", "budjet"),
    /** valuta, inflatsiya, rezolutsiya: валюта is valyuta. */
    L_WITHOUT_Y("l(?=uta|atsiya|utsiya)", "ly"),
    /** batalon, obʼyekt: батальон is batalyon, объект obyekt. */
    SIGN_AND_Y("batalon", "batalyon", "obʼyekt", "obyekt"),
    /** Mirziyoev, Kubaev: Мирзиёев is Mirziyoyev. */
    NAME_IN_EV("(?<=[aeo])ev", "yev"),
    /** dietolog, Diego: диетолог is diyetolog, for е after и is ye. */
    E_AFTER_I("(?<=i)e", "ye"),
    /** stantsiya, tsikl: станция is stansiya, for ц is ts only after a vowel. */
    TS_FOR_S("ts", "s", "Ts", "S"),
    /** assosiatsiya: ассоциация is assotsiatsiya. */
    S_FOR_TS("assosi", "assotsi"),
    /** nuqtayi: нуқтаи is nuqtai. */
    IZOFA("nuqtayi", "nuqtai"),
    /** UNESCO: ЮНЕСКО is YUNESKO. */
    ENGLISH_LETTERS("unesco", "yunesko", "unicef", "yunisef"),
    /** AQSh: АҚШ is AQSH, for ш (and ş) of an abbreviation is one large letter. */
    SIZE_OF_SH("AQSh", "AQSH");

    private final String[] replacements;

    OneWay(String... replacements) {
        this.replacements = replacements;
    }

    /** How many words of Latin sentences go each of these ways; any other has to come back from Cyrillic as it was. */
    static Map<OneWay, Integer> count(List<String> sentences) {
        var counts = new EnumMap<OneWay, Integer>(OneWay.class);
        for (String sentence : sentences) {
            String cyrillic = UzbekScript.CYRILLIC.write(sentence).text();
            String[] back = UzbekScript.LATIN_1995.write(cyrillic).text().split(" ", -1);
            String[] words = sentence.split(" ", -1);
            assertThat(back).as(sentence).hasSameSizeAs(words);
            for (int i = 0; i < words.length; i++) {
                if (!back[i].equals(words[i])) {
                    counts.merge(of(words[i], back[i]), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static OneWay of(String word, String back) {
        return Arrays.stream(values())
                .filter(way -> way.written(word).equals(back))
                .findFirst()
                .orElseThrow(() -> new AssertionError(word + " comes back as " + back));
    }

    private String written(String word) {
        String norm = word;
        for (int i = 0; i < replacements.length; i += 2) {
            norm = norm.replaceAll(replacements[i], replacements[i + 1]);
        }
        return norm;
    }
}
