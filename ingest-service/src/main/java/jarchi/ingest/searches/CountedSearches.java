package jarchi.ingest.searches;

import jarchi.events.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often readers looked for what, by day. What comes twice or late changes nothing. */
@Component
public class CountedSearches {
    /** Where the days of readers begin. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

    static final int NOTHING_KEPT_DAYS = 90;
    /** What one reader looked for in vain may be about that reader. */
    static final int LONELY_KEPT_DAYS = 7;

    static final int FOUND_KEPT_DAYS = 7;

    /** So that all who write go in one order, and nobody waits in a circle. */
    private static final String KEEP = """
            insert into ingest.search_count (form, outcome, day, instance, words, language, readers)
            select distinct on (form, outcome, day, instance) form, outcome, day::date, instance, words, language, readers
            from unnest(:forms, :outcomes, :days, :instances, :words, :languages, :readers)
                as told (form, outcome, day, instance, words, language, readers)
            order by form, outcome, day, instance, readers desc
            on conflict (form, outcome, day, instance) do update
            set words = excluded.words, language = excluded.language, readers = excluded.readers
            where search_count.readers < excluded.readers
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CountedSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** So many different readers looked for this on that day, as one instance counted them. */
    public record Counted(
            String form,
            boolean found,
            LocalDate day,
            String instance,
            String words,
            Language language,
            long readers) {}

    /** What is older than it may be kept is not even begun with. */
    public void keep(List<Counted> told) {
        LocalDate today = today();
        List<Counted> kept = told.stream()
                .filter(one -> one.day().isAfter(today.minusDays(one.found() ? FOUND_KEPT_DAYS : NOTHING_KEPT_DAYS)))
                .filter(one -> !one.day().isAfter(today.plusDays(1)))
                .toList();
        if (!kept.isEmpty()) {
            jdbc.sql(KEEP)
                    .param("forms", texts(kept, Counted::form))
                    .param("outcomes", texts(kept, one -> one.found() ? "FOUND" : "NOTHING"))
                    .param("days", texts(kept, one -> one.day().toString()))
                    .param("instances", texts(kept, Counted::instance))
                    .param("words", texts(kept, Counted::words))
                    .param("languages", texts(kept, one -> one.language().tag()))
                    .param("readers", kept.stream().map(Counted::readers).toArray(Long[]::new))
                    .update();
        }
    }

    /** What articles with all the words were not found for, in so many days up to today; most often looked for first. */
    public List<AskedSearch> inVain(int days, int most) {
        return asked("NOTHING", days, most);
    }

    /** What many readers looked for and found, in so many days up to today; most often looked for first. */
    List<AskedSearch> popular(int days, int most) {
        return asked("FOUND", days, most);
    }

    private List<AskedSearch> asked(String outcome, int days, int most) {
        return jdbc.sql("""
                        select form, sum(readers)::bigint as readers, max(day) as last,
                               (array_agg(words order by readers desc, day desc))[1] as words,
                               (array_agg(language order by readers desc, day desc))[1] as language
                        from ingest.search_count
                        where outcome = :outcome and day > :before
                          and not exists (select from ingest.hidden_search where hidden_search.form = search_count.form)
                        group by form order by sum(readers) desc, last desc, form limit :most
                        """)
                .param("outcome", outcome)
                .param("before", today().minusDays(days))
                .param("most", most)
                .query(CountedSearches::asked)
                .list();
    }

    /** What is older than it may be kept, and what was hidden and is asked for no more. */
    void forget() {
        LocalDate today = today();
        jdbc.sql("delete from ingest.search_count where outcome = 'NOTHING' and day <= :before")
                .param("before", today.minusDays(NOTHING_KEPT_DAYS))
                .update();
        jdbc.sql("delete from ingest.search_count where outcome = 'FOUND' and day <= :before")
                .param("before", today.minusDays(FOUND_KEPT_DAYS))
                .update();
        jdbc.sql("""
                        delete from ingest.search_count lonely
                        where outcome = 'NOTHING' and day <= :before and readers = 1
                          and not exists (select from ingest.search_count other
                                          where other.form = lonely.form and other.outcome = 'NOTHING'
                                            and (other.day, other.instance) <> (lonely.day, lonely.instance))
                        """).param("before", today.minusDays(LONELY_KEPT_DAYS)).update();
        jdbc.sql("""
                        delete from ingest.hidden_search hidden
                        where hidden_at < :before
                          and not exists (select from ingest.search_count where search_count.form = hidden.form)
                        """)
                .param(
                        "before",
                        today.minusDays(NOTHING_KEPT_DAYS).atStartOfDay(ZONE).toOffsetDateTime())
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    static AskedSearch asked(ResultSet row, int n) throws SQLException {
        return new AskedSearch(
                row.getString("form"),
                row.getString("words"),
                Language.ofTag(row.getString("language")),
                row.getLong("readers"),
                row.getObject("last", LocalDate.class));
    }

    private static String[] texts(List<Counted> told, Function<Counted, String> field) {
        return told.stream().map(field).toArray(String[]::new);
    }
}
