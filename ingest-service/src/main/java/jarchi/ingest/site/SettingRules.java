package jarchi.ingest.site;

import jarchi.events.Language;
import jarchi.events.site.Categories;
import jarchi.events.site.EqualWords;
import jarchi.events.site.Latin;
import jarchi.events.site.Named;
import jarchi.events.site.Numbers;
import jarchi.events.site.PhoneNumber;
import jarchi.events.site.SiteSetting;
import jarchi.events.site.TestMode;
import jarchi.events.site.ThesaurusLines;
import jarchi.events.site.Topics;
import jarchi.ingest.article.FieldChecks;
import jarchi.ingest.article.FieldProblem.Fault;
import jarchi.ingest.site.WrittenSetting.WrittenCategories;
import jarchi.ingest.site.WrittenSetting.WrittenLatin;
import jarchi.ingest.site.WrittenSetting.WrittenNamed;
import jarchi.ingest.site.WrittenSetting.WrittenNumber;
import jarchi.ingest.site.WrittenSetting.WrittenNumbers;
import jarchi.ingest.site.WrittenSetting.WrittenPromotions;
import jarchi.ingest.site.WrittenSetting.WrittenTestMode;
import jarchi.ingest.site.WrittenSetting.WrittenThesaurus;
import jarchi.ingest.site.WrittenSetting.WrittenTopics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a setting of what somebody wrote, and gathers everything that is wrong with it. */
final class SettingRules {
    static final int TEXT = 200;
    static final int NAME = 100;
    static final int KEY = 50;
    static final int NUMBER = 30;
    static final int MOST_ADDRESSES = 500;
    static final int MOST_CATEGORIES = 50;
    static final int MOST_OTHERS = 300;
    static final int MOST_LINES = 2_000;
    static final int LINE = 1_000;
    static final int MOST_WORDS = 20;
    /** Of all lines together: each service keeps them in memory in many forms, and the log takes them in one record. */
    static final int THESAURUS = 500_000;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[0-9 ()-]*[0-9])?");
    private static final Pattern ADDRESSEE =
            Pattern.compile("\\*|[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]*@(?:[A-Za-z0-9-]+\\.)+[A-Za-z0-9-]+");

    private final FieldChecks checks;

    SettingRules(FieldChecks checks) {
        this.checks = checks;
    }

    SiteSetting check(WrittenSetting written) {
        return switch (written) {
            case WrittenTestMode mode -> testMode(mode);
            case WrittenNumbers numbers -> numbers(numbers);
            case WrittenCategories categories -> categories(categories);
            case WrittenTopics topics -> new Topics(named("topics", topics.topics(), MOST_OTHERS));
            case WrittenLatin latin -> latin(latin);
            case WrittenThesaurus thesaurus -> thesaurus(thesaurus);
            case WrittenPromotions promotions -> new PromotionRules(checks).check(promotions);
        };
    }

    private TestMode testMode(WrittenTestMode written) {
        if (written.on() == null) {
            checks.report("on", Fault.MISSING);
        }
        boolean on = Boolean.TRUE.equals(written.on());
        var text = on ? inAll("text", written.text(), TEXT) : checks.lines("text", written.text(), TEXT);
        return new TestMode(on, text, each("alertsTo", written.alertsTo(), MOST_ADDRESSES, this::addressee));
    }

    private String addressee(String field, @Nullable String written) {
        String line = checks.requiredLine(field, written, 254);
        if (!line.isEmpty() && !ADDRESSEE.matcher(line).matches()) {
            checks.report(field, Fault.NOT_AN_ALERT_ADDRESS);
        }
        return line.toLowerCase(Locale.ROOT);
    }

    private Numbers numbers(WrittenNumbers written) {
        String main = checks.line("main", written.main(), NUMBER);
        if (!main.isEmpty()) {
            phone("main", main);
        }
        var all = each("all", written.all(), MOST_OTHERS, this::number);
        boolean labelled = !main.isEmpty() || !all.isEmpty();
        var label = labelled ? inAll("label", written.label(), NAME) : checks.lines("label", written.label(), NAME);
        return new Numbers(main, label, all);
    }

    private PhoneNumber number(String field, @Nullable WrittenNumber written) {
        var one = written == null ? new WrittenNumber(null, null, null) : written;
        String number = phone(field + ".number", checks.requiredLine(field + ".number", one.number(), NUMBER));
        return new PhoneNumber(
                number, inAll(field + ".name", one.name(), NAME), checks.lines(field + ".note", one.note(), TEXT));
    }

    private String phone(String field, String number) {
        if (!number.isEmpty() && !PHONE.matcher(number).matches()) {
            checks.report(field, Fault.NOT_A_PHONE_NUMBER);
        }
        return number;
    }

    private Categories categories(WrittenCategories written) {
        var categories = named("categories", written.categories(), MOST_CATEGORIES);
        if (categories.stream().allMatch(Named::hidden)) {
            checks.report("categories", Fault.MISSING);
        }
        return new Categories(categories);
    }

    private List<Named> named(String field, @Nullable List<@Nullable WrittenNamed> written, int most) {
        var named = each(field, written, most, this::named);
        var seen = new HashSet<String>();
        for (int i = 0; i < named.size(); i++) {
            if (!seen.add(named.get(i).key())) {
                checks.report(field + "[" + i + "].key", Fault.TWICE);
            }
        }
        return named;
    }

    private Named named(String field, @Nullable WrittenNamed written) {
        var one = written == null ? new WrittenNamed(null, null, null) : written;
        return new Named(
                checks.key(field + ".key", one.key(), KEY),
                inAll(field + ".name", one.name(), NAME),
                Boolean.TRUE.equals(one.hidden()));
    }

    private Latin latin(WrittenLatin written) {
        try {
            return new Latin(Latin.Alphabet.ofYear(Objects.requireNonNullElse(written.alphabet(), "")));
        } catch (IllegalArgumentException e) {
            checks.report("alphabet", Fault.UNKNOWN_ALPHABET);
            return new Latin(Latin.Alphabet.OF_1995);
        }
    }

    private ThesaurusLines thesaurus(WrittenThesaurus written) {
        if (written.lines() == null) {
            checks.report("lines", Fault.MISSING);
        }
        var lines = each("lines", written.lines(), MOST_LINES, this::equalWords);
        if (lines.stream().mapToInt(String::length).sum() > THESAURUS) {
            checks.report("lines", Fault.TOO_LONG, THESAURUS);
        }
        return new ThesaurusLines(lines);
    }

    private String equalWords(String field, @Nullable String written) {
        String line = checks.line(field, written, LINE);
        var words = EqualWords.in(line);
        if (words.isEmpty() && !EqualWords.isRemark(line)) {
            checks.report(field, Fault.NOT_EQUAL_WORDS);
        }
        words.map(both -> Stream.of(both.typed(), both.found())).stream()
                .flatMap(sides -> sides)
                .distinct()
                .forEach(side -> equalWords(field, side));
        return line;
    }

    private void equalWords(String field, List<String> side) {
        if (side.size() > MOST_WORDS) {
            checks.report(field, Fault.TOO_MANY, MOST_WORDS);
        }
        if (side.stream().anyMatch(word -> word.length() > NAME)) {
            checks.report(field, Fault.TOO_LONG, NAME);
        }
    }

    /** A text that stands on pages of all languages must be there in each. */
    private Map<Language, String> inAll(String field, @Nullable Map<String, @Nullable String> written, int limit) {
        var texts = checks.lines(field, written, limit);
        for (Language language : Language.values()) {
            if (!texts.containsKey(language)) {
                checks.report(field + "." + language.tag(), Fault.MISSING);
            }
        }
        return texts;
    }

    private <W, T> List<T> each(String field, @Nullable List<@Nullable W> written, int most, Check<W, T> check) {
        if (written == null) {
            return List.of();
        }
        if (written.size() > most) {
            checks.report(field, Fault.TOO_MANY, most);
            return List.of();
        }
        var all = new ArrayList<T>();
        for (int i = 0; i < written.size(); i++) {
            all.add(check.of(field + "[" + i + "]", written.get(i)));
        }
        return all;
    }

    /** Makes one thing of what stands in a field. */
    private interface Check<W, T> {
        T of(String field, @Nullable W written);
    }
}
