package jarchi.notify.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The saved searches as the monitor needs them, and what has changed among them. */
@Repository
class SavedSearches {
    /**
     * A transaction that is still open may have a smaller number than one that is done. So the horizon, below which none
     * is open, is where the next look begins; what lies above it is seen twice, which changes nothing.
     */
    private static final String CHANGED = """
            with horizon as (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xid)
            select id, q, language, category, horizon.xid as horizon, exists (
                       select from subscription where saved_search_id = saved_search.id and status = 'CONFIRMED'
                   ) as wanted
            from horizon left join saved_search on saved_search.changed_xid >= :since::text::xid8
            order by id
            """;

    private final JdbcClient jdbc;

    SavedSearches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One row of what has changed.
     *
     * @param id null if nothing has: the row then only carries the horizon
     */
    record Changed(
            @Nullable Long id,
            @Nullable String q,
            @Nullable String language,
            @Nullable String category,
            long horizon,
            boolean wanted) {}

    /** @param since the horizon of the last look; 0 for all. Never empty. */
    List<Changed> changedSince(long since) {
        return jdbc.sql(CHANGED)
                .param("since", since)
                .query(DataClassRowMapper.newInstance(Changed.class))
                .list();
    }
}
