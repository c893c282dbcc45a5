package jarchi.notify.alert;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.analysis.query.QuerySyntaxException;
import jarchi.analysis.query.SearchQuery;
import jarchi.events.Language;
import jarchi.events.site.SiteChange;
import jarchi.events.site.ThesaurusLines;
import jarchi.notify.article.ChangeKind;
import jarchi.notify.article.PublicChange;
import jarchi.notify.article.Story;
import jarchi.notify.live.LiveEventsOfChanges;
import jarchi.notify.live.Wanted;
import jarchi.notify.site.NewsSite;
import jarchi.notify.site.SiteDefaults;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SavedSearchMonitorTest {
    private final KnownSearches searches = new KnownSearches();
    private final NewsSite site = new NewsSite(new SiteDefaults(List.of("technology")));

    @Test
    void aSearchFindsAnArticleInAnyLanguageAndScript() throws Exception {
        searches.add(1, "texnopark", null, null, true);
        searches.add(2, "технопарк", "ru", null, true);
        searches.add(3, "\"IT Park\"", null, "technology", true);
        searches.add(4, "texnopark -samarqand", null, null, true);
        searches.add(5, "texno* OR sirk", null, null, true);
        searches.add(6, "", null, "sport", true);
        searches.add(7, "", null, null, true);

        assertThat(matching(article(Language.UZ_CYRL, "Технопаркда янги бино", "Самарқандда")))
                .containsExactly(1L, 5L, 7L);
        assertThat(matching(article(Language.RU, "Открыт технопарк", "IT Park")))
                .contains(2L, 3L, 7L)
                .doesNotContain(6L);
    }

    @Test
    void aSearchThatNobodyWantsAnyMoreFindsNothing() throws Exception {
        searches.add(1, "park", null, null, true);
        SavedSearchMonitor monitor = monitor();
        assertThat(monitor.matching(article(Language.EN, "A park", ""))).containsExactly(1L);

        searches.add(1, "park", null, null, false);
        monitor.refresh();
        assertThat(monitor.matching(article(Language.EN, "A park", ""))).isEmpty();
    }

    @Test
    void anotherDatabaseIsReadFromItsBeginning() throws Exception {
        searches.horizon = 1_000;
        searches.add(1, "park", null, null, true);
        SavedSearchMonitor monitor = monitor();

        searches.horizon = 10;
        searches.known.clear();
        searches.add(2, "garden", null, null, true);
        monitor.refresh();
        assertThat(monitor.matching(article(Language.EN, "A park and a garden", "")))
                .containsExactly(2L);
    }

    @Test
    void aNewThesaurusCountsForSearchesThatStandAlready() throws Exception {
        searches.add(1, "икт", null, null, true);
        searches.add(2, "-akt", "en", null, true);
        searches.add(3, "park", null, null, false);
        SavedSearchMonitor monitor = monitor();
        PublicChange article = article(Language.EN, "The ICT park", "");
        assertThat(monitor.matching(article)).containsExactly(2L);

        say(1, "AKT, ИКТ, ICT", "park, bogʻ");
        monitor.refresh();
        assertThat(monitor.matching(article)).containsExactly(1L);

        say(2, "park, bogʻ");
        monitor.refresh();
        assertThat(monitor.matching(article)).containsExactly(2L);
    }

    @Test
    void whatIsSaidAgainIsNotReadAnew() throws Exception {
        say(1, "AKT, ИКТ");
        searches.add(1, "икт", null, null, true);
        SavedSearchMonitor monitor = monitor();
        searches.known.clear();

        say(2, "# only a remark", "AKT, ИКТ");
        monitor.refresh();

        assertThat(searches.readWhole).isEqualTo(1);
        assertThat(monitor.matching(article(Language.UZ_LATN, "AKT", ""))).containsExactly(1L);
    }

    private void say(long version, String... lines) {
        site.take(new SiteChange(new ThesaurusLines(List.of(lines)), version, Instant.ofEpochSecond(version)));
    }

    @Test
    void theMonitorFindsWhatTheSearchItselfFinds() throws Exception {
        say(1, "park, bogʻ, парк, сад => garden", "yangi, янги, new", "it, ка");
        List<String> queries = List.of(
                "park",
                "parks",
                "-park",
                "park -garden",
                "\"new park\"",
                "par*",
                "park OR sirk",
                "янги",
                "yangi bino",
                "бинолар",
                "\"янги бино\"",
                "опубликовано",
                "news -published",
                "OR1 x2",
                "ka* -kanal",
                "it");
        List<PublicChange> articles = List.of(
                article(Language.EN, "A new park", "The garden of parks is published"),
                article(Language.EN, "News", "Nothing of that kind"),
                article(Language.UZ_LATN, "Yangi bino ochildi", "Sirk va park"),
                article(Language.UZ_CYRL, "Янги бинолар", "Канал"),
                article(Language.RU, "Опубликованы новости", "Парк и кафе"));
        long id = 0;
        for (String query : queries) {
            for (String language : new String[] {null, "en", "uz-Latn", "ru"}) {
                searches.add(++id, SearchQuery.parse(query).canonical(), language, null, true);
            }
        }
        SavedSearchMonitor monitor = monitor();
        for (PublicChange article : articles) {
            List<Long> alone = searches.known.stream()
                    .filter(search -> findsAlone(search, article))
                    .map(SavedSearches.Changed::id)
                    .toList();
            assertThat(monitor.matching(article)).as("%s", article.languages()).isEqualTo(alone);
        }
    }

    private boolean findsAlone(SavedSearches.Changed search, PublicChange article) {
        try {
            Language language = search.language() == null ? null : Language.ofTag(search.language());
            return new Wanted(language, search.category(), SearchQuery.parse(search.q()), site::thesaurus)
                    .wants(LiveEventsOfChanges.of(article));
        } catch (QuerySyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Long> matching(PublicChange article) throws IOException {
        return monitor().matching(article);
    }

    private SavedSearchMonitor monitor() throws IOException {
        var monitor = new SavedSearchMonitor(searches, site);
        monitor.refresh();
        return monitor;
    }

    private static PublicChange article(Language language, String title, String text) {
        Instant now = Instant.parse("2026-11-23T10:00:00Z");
        return new PublicChange(
                "a",
                1,
                1,
                now,
                ChangeKind.PUBLISHED,
                false,
                "technology",
                now,
                now,
                Map.of(language, new Story(title, "", text, "slug", false)),
                Map.of());
    }

    private static final class KnownSearches extends SavedSearches {
        final List<Changed> known = new ArrayList<>();
        long horizon = 100;
        int readWhole;

        @SuppressWarnings("NullAway")
        KnownSearches() {
            super(null);
        }

        void add(long id, String q, @Nullable String language, @Nullable String category, boolean wanted) {
            known.removeIf(search -> search.id() == id);
            known.add(new Changed(id, q, language, category, horizon, wanted));
        }

        @Override
        List<Changed> changedSince(long since) {
            readWhole += since == 0 ? 1 : 0;
            List<Changed> rows = new ArrayList<>(known);
            rows.addFirst(new Changed(null, null, null, null, horizon, false));
            return rows;
        }
    }
}
