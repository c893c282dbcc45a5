package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.ingest.media.MediaUses;
import jarchi.ingest.outbox.Outbox;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Articles saved many at a time, and what is remembered of each that was brought along. */
@Component
class ArchivedArticles {
    /** "JARA", apart from the relay's. */
    private static final long LOCK = 0x4A41_5241L << 32;

    private static final String REMEMBER = """
            insert into ingest.brought_article (identity, article_id, fingerprint, version, last_seen_in)
            values (:identity, :articleId, :fingerprint, :version, :from)
            on conflict (identity) do update
            set fingerprint = excluded.fingerprint, version = excluded.version, last_seen_in = excluded.last_seen_in
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate bulk;
    private final MediaUses media;
    private final Outbox outbox;

    ArchivedArticles(JdbcClient jdbc, NamedParameterJdbcTemplate bulk, MediaUses media, Outbox outbox) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.media = media;
        this.outbox = outbox;
    }

    /** Of these articles the ones that were brought along before. Until the transaction ends, nobody else brings any. */
    Map<String, KnownArrival> known(List<BroughtArticle> brought) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
        var known = new HashMap<String, KnownArrival>();
        jdbc.sql("""
                        select * from ingest.brought_article where identity = any(:identities)
                        """)
                .param(
                        "identities",
                        brought.stream().map(BroughtArticle::identity).toArray(String[]::new))
                .query((row, n) -> new KnownArrival(
                        row.getString("identity"),
                        row.getString("article_id"),
                        row.getString("fingerprint"),
                        row.getLong("version"),
                        row.getString("last_seen_in")))
                .list()
                .forEach(arrival -> known.put(arrival.identity(), arrival));
        return known;
    }

    /** Of the ids that these articles claim the ones that are given already, also to what was erased. */
    Set<String> taken(List<BroughtArticle> brought) {
        String[] ids = brought.stream()
                .map(BroughtArticle::id)
                .filter(Objects::nonNull)
                .map(ArticleId::value)
                .toArray(String[]::new);
        return ids.length == 0
                ? Set.of()
                : new HashSet<>(
                        jdbc.sql("""
                                select id from ingest.article where id = any(:ids)
                                union all select article_id from ingest.erasure where article_id = any(:ids)
                                """).param("ids", ids).query(String.class).list());
    }

    boolean exists(ArticleId id) {
        return jdbc.sql("select exists (select from ingest.article where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void add(List<Archiving> all, Act act) {
        save(Articles.INSERT, all, act);
        all.stream()
                .filter(one -> !one.article().draft().focalPoints().isEmpty())
                .forEach(this::show);
    }

    void replace(List<Archiving> all, Act act) {
        if (!all.isEmpty()) {
            jdbc.sql("delete from ingest.article_translation where article_id = any(:ids)")
                    .param(
                            "ids",
                            all.stream().map(one -> one.article().id().value()).toArray(String[]::new))
                    .update();
        }
        save(Articles.UPDATE, all, act);
        all.forEach(this::show);
    }

    private void show(Archiving one) {
        var article = one.article();
        media.hold(article.id(), article.draft().focalPoints());
        media.show(article.id(), article.draft().focalPoints());
    }

    private void save(String sql, List<Archiving> all, Act act) {
        if (all.isEmpty()) {
            return;
        }
        bulk.batchUpdate(sql, each(all, ArchivedArticles::parameters));
        bulk.batchUpdate(
                Articles.INSERT_TEXT,
                all.stream()
                        .flatMap(one -> one.article().draft().languages().entrySet().stream()
                                .map(text -> Articles.parameters(one.article().id(), text.getKey(), text.getValue())))
                        .toArray(SqlParameterSource[]::new));
        bulk.batchUpdate(
                ArticleRevisions.INSERT,
                each(all, one -> ArticleRevisions.parameters(one.article(), Deed.BROUGHT_ALONG)));
        bulk.batchUpdate(
                ArticleHistory.INSERT,
                each(all, one -> ArticleHistory.parameters(one.event(), one.state(), act, null)));
        outbox.appendInBulk(all.stream().map(Archiving::event).toList(), act.at());
    }

    /** In the desk's list it stands at its own time, not above all that is worked on; its revision tells when it came. */
    private static SqlParameterSource parameters(Archiving one) {
        return Articles.parameters(one.article())
                .addValue("now", Timestamp.from(one.state().publishedAt()));
    }

    void remember(List<KnownArrival> seen, String from) {
        bulk.batchUpdate(
                REMEMBER,
                seen.stream()
                        .map(arrival -> new MapSqlParameterSource()
                                .addValue("identity", arrival.identity())
                                .addValue("articleId", arrival.articleId())
                                .addValue("fingerprint", arrival.fingerprint())
                                .addValue("version", arrival.version())
                                .addValue("from", from))
                        .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource[] each(List<Archiving> all, Function<Archiving, SqlParameterSource> parameters) {
        return all.stream().map(parameters).toArray(SqlParameterSource[]::new);
    }
}
