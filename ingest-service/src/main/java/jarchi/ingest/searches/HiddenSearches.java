package jarchi.ingest.searches;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What editors do not want to see any more, nor readers to be shown. */
@Component
public class HiddenSearches {
    private final JdbcClient jdbc;

    HiddenSearches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<AskedSearch> all(int most) {
        return jdbc.sql("""
                        select form, words, language, 0 as readers,
                               (hidden_at at time zone 'Asia/Tashkent')::date as last
                        from ingest.hidden_search order by hidden_at desc, form limit :most
                        """).param("most", most).query(CountedSearches::asked).list();
    }

    /** What is asked for in this form; empty if nobody did. */
    Optional<AskedSearch> asked(String form) {
        return jdbc.sql("""
                        select form, words, language, readers, day as last from ingest.search_count
                        where form = :form order by readers desc, day desc limit 1
                        """).param("form", form).query(CountedSearches::asked).optional();
    }

    /** Whether it was not hidden before. */
    boolean add(AskedSearch search, String by, Instant at) {
        return jdbc.sql("""
                        insert into ingest.hidden_search (form, words, language, hidden_by, hidden_at)
                        values (:form, :words, :language, :by, :at) on conflict do nothing
                        """)
                        .param("form", search.form())
                        .param("words", search.words())
                        .param("language", search.language().tag())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Whether it was hidden before. */
    boolean remove(String form) {
        return jdbc.sql("delete from ingest.hidden_search where form = :form")
                        .param("form", form)
                        .update()
                == 1;
    }
}
