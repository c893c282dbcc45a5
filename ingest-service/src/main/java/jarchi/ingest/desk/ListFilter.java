package jarchi.ingest.desk;

import jarchi.events.Language;
import jarchi.ingest.article.ArticleList;
import jarchi.ingest.article.ArticleList.Wanted;
import jarchi.ingest.article.ArticleState;
import jarchi.ingest.article.Stage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody looks for in the list, as its address says it; what is unknown there is not asked for. */
record ListFilter(
        @Nullable String q,
        @Nullable String who,
        @Nullable String state,
        @Nullable String stage,
        @Nullable String language,
        @Nullable String category) {
    ListFilter {
        q = words(q);
        who = words(who);
        state = of(named(ArticleState.values(), state));
        stage = of(named(Stage.values(), stage));
        language = language == null
                ? ""
                : Language.find(language).map(Language::tag).orElse("");
        category = words(category);
    }

    Wanted wanted() {
        return new Wanted(
                named(ArticleState.values(), state),
                named(Stage.values(), stage),
                Language.find(language == null ? "" : language).orElse(null),
                category == null || category.isEmpty() ? null : category,
                words(q),
                words(who),
                null);
    }

    /** Whether everything is wanted. */
    public boolean isEmpty() {
        return wanted().equals(Wanted.ANY);
    }

    /** The same question from its beginning. */
    public String beginning() {
        return address(null);
    }

    /** The same question, from a cursor on. */
    public String after(String cursor) {
        return address(cursor);
    }

    private String address(@Nullable String after) {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("q", q);
        all.put("who", who);
        all.put("state", state);
        all.put("stage", stage);
        all.put("language", language);
        all.put("category", category);
        all.put("after", after);
        var address = UriComponentsBuilder.fromPath("/desk");
        all.forEach((name, value) -> {
            if (value != null && !value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.encode().buildAndExpand(all).toUriString();
    }

    private static String words(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.substring(0, Math.min(typed.length(), ArticleList.LONGEST_WORDS))
                        .replace("\u0000", "");
    }

    private static String of(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
