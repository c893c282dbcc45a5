package jarchi.analysis.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What places, houses and people are called in the languages of articles: the names of one entry find each other. */
final class Names {
    private static final List<String> LANGUAGES = List.of("uz-Latn", "ru", "en");
    /** Before a name that articles are found by and that nothing is found by: English UN is flour in Uzbek. */
    private static final String ONLY_WRITTEN = "~";

    private static final TermsInLanguage UZBEK = new TermsInLanguage("uz-Latn");
    private static final Names ALONE = new Names("names.tsv");
    private static final Names WITH_NUMBERS = new Names("names-with-numbers.tsv");

    /** The entries, cells in the order of the languages, by each of their names as the analyzer of its language reads it. */
    private final Map<String, List<String[]>> entries = new HashMap<>();

    private Names(String file) {
        for (String line : lines(file)) {
            String[] cells = line.split("\t", -1);
            for (int i = 0; i < cells.length; i++) {
                for (String name : cells[i].split("; ", -1)) {
                    if (!name.startsWith(ONLY_WRITTEN)) {
                        entries.computeIfAbsent(key(i, QueryText.normal(name)), key -> new ArrayList<>(1))
                                .add(cells);
                    }
                }
            }
        }
    }

    /**
     * How a language calls what the text is a name of in any language, with its number if it has one; without the text itself.
     * Empty if it is no name.
     */
    static List<String> in(TermsInLanguage language, String text) {
        var names = ALONE.of(language.tag(), text);
        String[] words = text.split("[ -]", -1);
        if (words.length == 1 && names.isEmpty()) {
            addSurname(names, language.tag(), text);
        } else if (words.length == 2) {
            addNumbered(names, language.tag(), words[0], words[1]);
            addNumbered(names, language.tag(), words[1], words[0]);
        }
        if (!names.isEmpty()) {
            String key = language.key(text);
            names.removeIf(name -> language.key(name).equals(key));
        }
        return List.copyOf(names);
    }

    private static void addSurname(Set<String> names, String tag, String text) {
        String surname = Surnames.in(tag, UZBEK.key(text));
        if (surname != null) {
            names.add(surname);
        }
    }

    private static void addNumbered(Set<String> names, String tag, String number, String word) {
        if (!number.isEmpty() && number.chars().allMatch(Character::isDigit)) {
            for (String name : WITH_NUMBERS.of(tag, word)) {
                names.add(number + ' ' + name);
                names.add(name + ' ' + number);
            }
        }
    }

    private Set<String> of(String tag, String text) {
        var found = new LinkedHashSet<String>();
        int column = tag.startsWith("uz") ? 0 : LANGUAGES.indexOf(tag);
        for (int i = 0; i < LANGUAGES.size(); i++) {
            for (String[] entry : entries.getOrDefault(key(i, text), List.of())) {
                found.addAll(names(entry[column]));
            }
        }
        return found;
    }

    private static String key(int column, String name) {
        return column + new TermsInLanguage(LANGUAGES.get(column)).key(name);
    }

    private static List<String> names(String cell) {
        return List.of(cell.replace(ONLY_WRITTEN, "").split("; ", -1));
    }

    private static List<String> lines(String file) {
        try (InputStream in = requireNonNull(Names.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
