package jarchi.ingest.timeline;

import jarchi.events.ArticleId;
import jarchi.ingest.timeline.VersionTimeline.LogPlace;
import jarchi.ingest.timeline.VersionTimeline.Overtaken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The newest that is known of each version. What comes twice or late changes nothing; what is told of a version that was
 * never saved here is passed over. All who write go in the order of the articles, so that nobody waits in a circle, and look
 * versions up one by one ({@code offset 0}), since the planner would rather read all history.
 */
@Component
public class Timelines {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String SEARCHABLE = """
            insert into ingest.timeline (article_id, version, searchable_at)
            select distinct on (article_id, version) article_id, version, told.at::timestamptz
            from unnest(:articles, :versions, :times) as told (article_id, version, at)
            cross join lateral (
                select from ingest.article_version saved
                where saved.article_id = told.article_id and saved.version = told.version offset 0) as saved
            order by article_id, version, told.at::timestamptz
            on conflict (article_id, version) do update set searchable_at = excluded.searchable_at
            where timeline.searchable_at is null or timeline.searchable_at > excluded.searchable_at
            """;

    private static final String COUNTED = """
            insert into ingest.timeline (article_id, version, deliveries_sequence, deliveries)
            select distinct on (article_id, version) article_id, version, told.sequence, told.deliveries::jsonb
            from unnest(:articles, :versions, :sequences, :deliveries)
                as told (article_id, version, sequence, deliveries)
            cross join lateral (
                select from ingest.article_version saved
                where saved.article_id = told.article_id and saved.version = told.version offset 0) as saved
            order by article_id, version, told.sequence desc
            on conflict (article_id, version) do update
            set deliveries_sequence = excluded.deliveries_sequence, deliveries = excluded.deliveries
            where timeline.deliveries_sequence is null or timeline.deliveries_sequence < excluded.deliveries_sequence
            """;

    private final JdbcClient jdbc;

    Timelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Searches answer with a version. */
    public record Searchable(String articleId, long version, Instant at) {}

    /** The deliveries of a version were counted; the larger number counts. */
    public record Counted(String articleId, long version, long sequence, Deliveries deliveries) {}

    public void searchable(List<Searchable> told) {
        if (!told.isEmpty()) {
            jdbc.sql(SEARCHABLE)
                    .param("articles", each(told, Searchable::articleId).toArray(String[]::new))
                    .param("versions", each(told, Searchable::version).toArray(Long[]::new))
                    .param("times", each(told, one -> one.at().toString()).toArray(String[]::new))
                    .update();
        }
    }

    public void counted(List<Counted> told) {
        if (!told.isEmpty()) {
            jdbc.sql(COUNTED)
                    .param("articles", each(told, Counted::articleId).toArray(String[]::new))
                    .param("versions", each(told, Counted::version).toArray(Long[]::new))
                    .param("sequences", each(told, Counted::sequence).toArray(Long[]::new))
                    .param(
                            "deliveries",
                            each(told, one -> JSON.writeValueAsString(one.deliveries()))
                                    .toArray(String[]::new))
                    .update();
        }
    }

    /** Of every version that was ever published, also of one of which nothing has been heard. */
    public ArticleTimeline of(ArticleId id) {
        List<VersionTimeline> versions = new ArrayList<>();
        jdbc.sql("""
                        select saved.event_type, saved.state ->> 'significance' as significance,
                               saved.published_at, saved.published_by, version, log_partition, log_offset, logged_at,
                               searchable_at, deliveries,
                               log_offset is null and not exists (
                                   select from ingest.outbox
                                   where key = article_id and headers ->> 'ce_id' = article_id || '.' || version)
                                   as unrecorded
                        from ingest.article_version saved left join ingest.timeline using (article_id, version)
                        where article_id = :id order by version desc
                        """).param("id", id.value()).query(row -> {
            versions.add(version(row, versions));
        });
        return new ArticleTimeline(id.value(), versions);
    }

    private static VersionTimeline version(ResultSet row, List<VersionTimeline> newer) throws SQLException {
        String deliveries = row.getString("deliveries");
        Instant searchable = instant(row, "searchable_at");
        boolean unrecorded = row.getBoolean("unrecorded");
        return new VersionTimeline(
                row.getLong("version"),
                row.getString("event_type"),
                row.getString("significance"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("published_by"),
                place(row),
                unrecorded,
                searchable,
                deliveries == null ? null : JSON.readValue(deliveries, Deliveries.class),
                new Overtaken(
                        !unrecorded && searchable == null && any(newer, VersionTimeline::searchableAt),
                        !unrecorded && deliveries == null && any(newer, VersionTimeline::deliveries)));
    }

    private static boolean any(List<VersionTimeline> versions, Function<VersionTimeline, @Nullable Object> step) {
        return versions.stream().anyMatch(version -> step.apply(version) != null);
    }

    private static @Nullable LogPlace place(ResultSet row) throws SQLException {
        Instant at = instant(row, "logged_at");
        return at == null ? null : new LogPlace(row.getInt("log_partition"), row.getLong("log_offset"), at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static <T, V> List<V> each(List<T> told, Function<T, V> field) {
        return told.stream().map(field).toList();
    }
}
