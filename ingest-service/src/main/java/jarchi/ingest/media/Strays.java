package jarchi.ingest.media;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored and has no row, and since when. */
@Component
class Strays {
    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;

    Strays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> among(Set<String> stored) {
        var all = List.copyOf(stored);
        var strays = new HashSet<>(stored);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            jdbc.sql("select id from ingest.media where id = any(:ids)")
                    .param("ids", some.toArray(String[]::new))
                    .query(String.class)
                    .list()
                    .forEach(strays::remove);
        }
        return strays;
    }

    /** These are all of them now: whatever is known meanwhile, or gone, would begin anew. */
    void note(Set<String> strays, Instant now) {
        for (String noted : jdbc.sql("select id from ingest.media_stray")
                .query(String.class)
                .list()) {
            if (!strays.contains(noted)) {
                jdbc.sql("delete from ingest.media_stray where id = :id")
                        .param("id", noted)
                        .update();
            }
        }
        for (String stray : strays) {
            jdbc.sql("insert into ingest.media_stray (id, unknown_since) values (:id, :now) on conflict do nothing")
                    .param("id", stray)
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    /**
     * Gives them a row, so that they leave as everything does: whoever uploads one just then is waited for.
     *
     * @return those that leave now
     */
    List<String> leave(Instant unknownBefore, Instant now) {
        return jdbc.sql("""
            with stray as (
                delete from ingest.media_stray where unknown_since < :unknownBefore returning id)
            insert into ingest.media (id, state, name, bytes, uploaded_at, uploaded_by)
            select id, 'LEAVING', '', 0, :now, '' from stray
            on conflict (id) do nothing
            returning id
            """)
                .param("unknownBefore", Timestamp.from(unknownBefore))
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getString("id"))
                .list();
    }
}
