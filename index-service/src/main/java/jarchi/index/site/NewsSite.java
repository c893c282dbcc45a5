package jarchi.index.site;

import jarchi.analysis.query.SearchQuery;
import jarchi.analysis.query.Thesaurus;
import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.events.site.Categories;
import jarchi.events.site.Latin;
import jarchi.events.site.Named;
import jarchi.events.site.NewestSettings;
import jarchi.events.site.Numbers;
import jarchi.events.site.PhoneNumber;
import jarchi.events.site.PopularSearch;
import jarchi.events.site.PopularSearches;
import jarchi.events.site.Promotions;
import jarchi.events.site.SiteChange;
import jarchi.events.site.TestMode;
import jarchi.events.site.ThesaurusLines;
import jarchi.events.site.Topics;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The site as the desk sets it; what the desk has not said yet is as it was configured. */
@Component
public class NewsSite {
    private final NewestSettings newest = new NewestSettings();
    private volatile Thesaurus thesaurus = Thesaurus.none();
    private volatile PromotedArticles promoted = PromotedArticles.NONE;
    private final SiteSettings configured;
    private final Clock clock;
    private final TestMode testMode;
    private final Numbers numbers;
    private final Categories categories;

    public NewsSite(SiteSettings configured, Clock clock) {
        this.clock = clock;
        this.configured = configured;
        this.testMode = new TestMode(configured.testMode(), texts(configured::testModeText), List.of());
        var hotline = configured.hotline();
        this.numbers = new Numbers(
                hotline.number(),
                texts(hotline::text),
                hotline.number().isEmpty()
                        ? List.of()
                        : List.of(new PhoneNumber(hotline.number(), Map.of(), Map.of())));
        this.categories = new Categories(configured.categories().stream()
                .map(key -> new Named(key, Map.of(), false))
                .toList());
    }

    /** @return whether it is newer than what was known */
    public boolean take(SiteChange change) {
        boolean newer = newest.take(change);
        if (newer && change.setting() instanceof ThesaurusLines lines) {
            thesaurus = thesaurus.changedTo(lines.words().stream()
                    .map(words -> new Thesaurus.Entry(words.typed(), words.found()))
                    .toList());
        }
        if (newer && change.setting() instanceof Promotions promotions) {
            promoted = new PromotedArticles(promotions);
        }
        return newer;
    }

    /** What editors have chosen to stand first for this search today, in their order. */
    public List<ArticleId> promoted(SearchQuery search) {
        return promoted.of(search, LocalDate.ofInstant(clock.instant(), NewsDates.ZONE));
    }

    /** Which words are found by each other; none are until the desk has said so. */
    public Thesaurus thesaurus() {
        return thesaurus;
    }

    public TestMode testMode() {
        return newest.find(TestMode.class).orElse(testMode);
    }

    public Numbers numbers() {
        return newest.find(Numbers.class).orElse(numbers);
    }

    public Categories categories() {
        return newest.find(Categories.class).orElse(categories);
    }

    public Topics topics() {
        return newest.find(Topics.class).orElse(new Topics(List.of()));
    }

    /** The most frequent first; none until the desk has said so. */
    public List<PopularSearch> popularSearches() {
        return newest.find(PopularSearches.class).map(PopularSearches::searches).orElse(List.of());
    }

    public Latin.Alphabet alphabet() {
        return newest.find(Latin.class).map(Latin::alphabet).orElse(Latin.Alphabet.OF_1995);
    }

    /** Where programs can hear of changes at once, if there is such a place. */
    public @Nullable String hub() {
        return configured.hub().isEmpty() ? null : configured.hub();
    }

    /** The full address of a path on the site. */
    public String urlOf(String path) {
        return configured.urlOf(path);
    }

    private static Map<Language, String> texts(Function<Language, String> in) {
        var texts = new EnumMap<Language, String>(Language.class);
        Arrays.stream(Language.values()).forEach(language -> {
            String text = in.apply(language);
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        });
        return texts;
    }
}
