package jarchi.notify.alert;

import jarchi.notify.article.Announcement;
import jarchi.notify.article.PublicChange;
import jarchi.notify.delivery.Deliveries.Frozen;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was decided of each article. */
@Repository
class Articles {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Articles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Until the end of the transaction nobody else decides about this article. */
    KnownArticle lock(String articleId) {
        jdbc.sql("insert into article (article_id) values (:id) on conflict do nothing")
                .param("id", articleId)
                .update();
        return jdbc.sql("""
                        select article_id, version, major_version, erased_at is not null as erased
                        from article where article_id = :id for update
                        """).param("id", articleId).query(KnownArticle.class).single();
    }

    /** As it is now; one that is not there has never been dealt with. */
    KnownArticle find(String articleId) {
        return jdbc.sql("""
                        select article_id, version, major_version, erased_at is not null as erased
                        from article where article_id = :id
                        """)
                .param("id", articleId)
                .query(KnownArticle.class)
                .optional()
                .orElseGet(() -> new KnownArticle(articleId, 0, 0, false));
    }

    /** The versions that have been dealt with; an article that is not there has none. */
    Map<String, Long> versions(Collection<String> articleIds) {
        Map<String, Long> versions = new HashMap<>();
        jdbc.sql("select article_id, version from article where article_id = any (:ids)")
                .param("ids", articleIds.toArray(String[]::new))
                .query(row -> {
                    versions.put(row.getString("article_id"), row.getLong("version"));
                });
        return versions;
    }

    void know(PublicChange change) {
        jdbc.sql("""
                        update article set version = :version, major_version = greatest(major_version, :major)
                        where article_id = :id
                        """)
                .param("version", change.version())
                .param("major", change.majorVersion())
                .param("id", change.articleId())
                .update();
    }

    /** What is told of the newest major version, before anyone is. */
    void decide(PublicChange change, Instant now) {
        jdbc.sql("""
                        insert into decision (article_id, major_version, version, kind, urgent, content,
                            major_published_at, decided_at)
                        values (:id, :major, :version, :kind, :urgent, :content, :publishedAt, :now)
                        """)
                .param("id", change.articleId())
                .param("major", change.majorVersion())
                .param("version", change.version())
                .param("kind", change.toldAs().name())
                .param("urgent", change.urgent())
                .param("content", json.writeValueAsString(Announcement.of(change)), Types.OTHER)
                .param("publishedAt", utc(change.majorPublishedAt()))
                .param("now", utc(now))
                .update();
    }

    void count(PublicChange change, Frozen frozen) {
        jdbc.sql("""
                        update decision set candidates = :candidates, excluded_too_old = :tooOld,
                            excluded_confirmed_later = :later
                        where article_id = :id and major_version = :major
                        """)
                .param("candidates", frozen.candidates())
                .param("tooOld", frozen.tooOld())
                .param("later", frozen.confirmedLater())
                .param("id", change.articleId())
                .param("major", change.majorVersion())
                .update();
    }

    void erase(String articleId, Instant now) {
        jdbc.sql("update article set erased_at = :now where article_id = :id")
                .param("now", utc(now))
                .param("id", articleId)
                .update();
        jdbc.sql("update decision set content = null where article_id = :id")
                .param("id", articleId)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
