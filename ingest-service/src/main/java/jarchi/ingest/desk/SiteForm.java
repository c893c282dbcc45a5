package jarchi.ingest.desk;

import jarchi.events.Language;
import jarchi.events.site.Categories;
import jarchi.events.site.Latin;
import jarchi.events.site.Named;
import jarchi.events.site.Numbers;
import jarchi.events.site.PopularSearches;
import jarchi.events.site.Promotion;
import jarchi.events.site.Promotions;
import jarchi.events.site.SiteSetting;
import jarchi.events.site.TestMode;
import jarchi.events.site.ThesaurusLines;
import jarchi.events.site.Topics;
import jarchi.ingest.site.WrittenSetting;
import jarchi.ingest.site.WrittenSetting.WrittenCategories;
import jarchi.ingest.site.WrittenSetting.WrittenLatin;
import jarchi.ingest.site.WrittenSetting.WrittenNamed;
import jarchi.ingest.site.WrittenSetting.WrittenNumber;
import jarchi.ingest.site.WrittenSetting.WrittenNumbers;
import jarchi.ingest.site.WrittenSetting.WrittenPromotion;
import jarchi.ingest.site.WrittenSetting.WrittenPromotions;
import jarchi.ingest.site.WrittenSetting.WrittenTestMode;
import jarchi.ingest.site.WrittenSetting.WrittenThesaurus;
import jarchi.ingest.site.WrittenSetting.WrittenTopics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one setting's form as text, by the same names that problems have: {@code categories[2].name.ru}. A row that is
 * left empty is not there; {@code place} says where a row goes.
 */
record SiteForm(String key, Map<String, String> fields) {
    private static final int BLANK_ROWS = 2;
    private static final int MOST_ROWS = 400;

    static SiteForm of(SiteSetting setting) {
        var fields = new HashMap<String, String>();
        switch (setting) {
            case TestMode mode -> {
                fields.put("on", mode.on() ? "true" : "");
                texts(fields, "text", mode.text());
                fields.put("alertsTo", String.join("\n", mode.alertsTo()));
            }
            case Numbers numbers -> {
                fields.put("main", numbers.main());
                texts(fields, "label", numbers.label());
                for (int i = 0; i < numbers.all().size(); i++) {
                    fields.put("all[" + i + "].number", numbers.all().get(i).number());
                    texts(fields, "all[" + i + "].name", numbers.all().get(i).name());
                    texts(fields, "all[" + i + "].note", numbers.all().get(i).note());
                }
            }
            case Categories categories -> named(fields, "categories", categories.categories());
            case Topics topics -> named(fields, "topics", topics.topics());
            case Latin latin -> fields.put("alphabet", latin.alphabet().year());
            case Promotions promotions -> promotions(fields, promotions.promotions());
            case ThesaurusLines thesaurus -> fields.put("lines", String.join("\n", thesaurus.lines()));
            case PopularSearches popular -> {
                // Nobody writes them
            }
        }
        return new SiteForm(setting.key(), fields);
    }

    private static void promotions(Map<String, String> fields, List<Promotion> all) {
        for (int i = 0; i < all.size(); i++) {
            String row = "promotions[" + i + "]";
            fields.put(row + ".words", all.get(i).words());
            fields.put(row + ".article", all.get(i).article().value());
            fields.put(row + ".until", Objects.toString(all.get(i).until(), ""));
        }
    }

    private static void named(Map<String, String> fields, String list, List<Named> all) {
        for (int i = 0; i < all.size(); i++) {
            fields.put(list + "[" + i + "].key", all.get(i).key());
            texts(fields, list + "[" + i + "].name", all.get(i).name());
            fields.put(list + "[" + i + "].hidden", all.get(i).hidden() ? "true" : "");
        }
    }

    private static void texts(Map<String, String> fields, String field, Map<Language, String> texts) {
        texts.forEach((language, text) -> fields.put(field + "." + language.tag(), text));
    }

    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The numbers of a list's rows: those that are written, and some that are empty. */
    public List<Integer> rows(String list) {
        return IntStream.range(0, Math.min(MOST_ROWS, written(list) + BLANK_ROWS))
                .boxed()
                .toList();
    }

    private int written(String list) {
        int last = -1;
        for (int i = 0; i < MOST_ROWS; i++) {
            last = isEmpty(list + "[" + i + "].") ? last : i;
        }
        return last + 1;
    }

    /** What it says; null if there is no such setting. */
    @Nullable
    WrittenSetting written() {
        return switch (key) {
            case TestMode.KEY ->
                new WrittenTestMode(value("on").equals("true"), texts("text"), lines(value("alertsTo")));
            case Numbers.KEY ->
                new WrittenNumbers(
                        value("main"),
                        texts("label"),
                        all(
                                "all",
                                row -> new WrittenNumber(
                                        value("all[" + row + "].number"),
                                        texts("all[" + row + "].name"),
                                        texts("all[" + row + "].note"))));
            case Categories.KEY -> new WrittenCategories(all("categories", row -> named("categories[" + row + "]")));
            case Topics.KEY -> new WrittenTopics(all("topics", row -> named("topics[" + row + "]")));
            case Latin.KEY -> new WrittenLatin(value("alphabet"));
            case Promotions.KEY ->
                new WrittenPromotions(all("promotions", row -> promotion("promotions[" + row + "]")));
            case ThesaurusLines.KEY ->
                new WrittenThesaurus(
                        new ArrayList<>(value("lines").stripTrailing().lines().toList()));
            default -> null;
        };
    }

    /** In the order of their places; empty ones are left out, so that problems count those that are there. */
    SiteForm tidy() {
        var tidy = new LinkedHashMap<>(fields);
        for (String list : List.of("all", "categories", "topics", "promotions")) {
            tidy.keySet().removeIf(name -> name.startsWith(list + "["));
            var order = order(list);
            for (int to = 0; to < order.size(); to++) {
                String before = list + "[" + order.get(to) + "].";
                String after = list + "[" + to + "].";
                fields.forEach((name, value) -> {
                    if (name.startsWith(before) && !name.endsWith("].place")) {
                        tidy.put(after + name.substring(before.length()), value);
                    }
                });
            }
        }
        return new SiteForm(key, tidy);
    }

    private List<Integer> order(String list) {
        return IntStream.range(0, MOST_ROWS)
                .filter(row -> !isEmpty(list + "[" + row + "]."))
                .boxed()
                .sorted(Comparator.comparingInt(row -> place(list, row)))
                .toList();
    }

    /** A row moved to a place stands before the one that had it. */
    private int place(String list, int row) {
        String place = value(list + "[" + row + "].place").strip();
        int wanted = place.matches("[0-9]{1,4}") ? Integer.parseInt(place) : row + 1;
        return wanted == row + 1 ? 2 * wanted : 2 * wanted + (wanted < row + 1 ? -1 : 1);
    }

    private boolean isEmpty(String row) {
        return fields.entrySet().stream()
                .noneMatch(field -> field.getKey().startsWith(row)
                        && !field.getKey().endsWith("].place")
                        && !field.getKey().endsWith("].hidden")
                        && !field.getValue().isBlank());
    }

    private WrittenPromotion promotion(String row) {
        return new WrittenPromotion(value(row + ".words"), value(row + ".article"), value(row + ".until"));
    }

    private WrittenNamed named(String row) {
        return new WrittenNamed(
                value(row + ".key"),
                texts(row + ".name"),
                value(row + ".hidden").equals("true"));
    }

    private Map<String, @Nullable String> texts(String field) {
        var texts = new HashMap<String, @Nullable String>();
        for (Language language : Language.values()) {
            texts.put(language.tag(), value(field + "." + language.tag()));
        }
        return texts;
    }

    private <T> List<@Nullable T> all(String list, IntFunction<T> row) {
        return new ArrayList<>(IntStream.range(0, written(list)).mapToObj(row).toList());
    }

    private static List<@Nullable String> lines(String text) {
        return new ArrayList<>(Arrays.stream(text.split("[,\\s]+", -1))
                .filter(line -> !line.isBlank())
                .toList());
    }
}
