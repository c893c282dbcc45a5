package jarchi.ingest.media;

import jarchi.events.ArticleId;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which articles use a picture or a file, and whether the public sees it there. All in the caller's transaction. */
@Component
public class MediaUses {
    private final JdbcClient jdbc;

    MediaUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A draft holds these. What older drafts held stays: they can be restored.
     *
     * @param focal points by the ids of what is held
     */
    public void hold(ArticleId article, Map<String, Focus> focal) {
        focal.forEach((id, focus) -> jdbc.sql("""
            insert into ingest.article_media (article_id, media_id, focus) values (:article, :id, :focus)
            on conflict (article_id, media_id) do update set focus = excluded.focus
            """)
                .param("article", article.value())
                .param("id", id)
                .param("focus", focus.key())
                .update());
    }

    /** The public sees what the draft holds now, and no longer what is not among it. */
    public void show(ArticleId article, Map<String, Focus> focal) {
        hide(article);
        focal.forEach((id, focus) -> jdbc.sql("""
            update ingest.article_media set shown_focus = :focus
            where article_id = :article and media_id = :id
            """)
                .param("article", article.value())
                .param("id", id)
                .param("focus", focus.key())
                .update());
    }

    public void hide(ArticleId article) {
        jdbc.sql("update ingest.article_media set shown_focus = null where article_id = :article and"
                        + " shown_focus is not null")
                .param("article", article.value())
                .update();
    }

    /** The article will be erased: what no other one uses is erased with it. */
    public void erase(ArticleId article) {
        // Locked first: who takes one of them meanwhile has done so when the next statement looks
        jdbc.sql("""
            select id from ingest.media where id in (
                select media_id from ingest.article_media where article_id = :article)
            order by id for update
            """).param("article", article.value()).query(String.class).list();
        jdbc.sql("""
            update ingest.media m set state = 'LEAVING'
            where id in (select media_id from ingest.article_media where article_id = :article)
                and not exists (
                    select from ingest.article_media where media_id = m.id and article_id <> :article)
            """).param("article", article.value()).update();
        jdbc.sql("delete from ingest.article_media where article_id = :article")
                .param("article", article.value())
                .update();
    }

    /** Whether a published article shows it. */
    boolean isPublic(String id) {
        return exists("shown_focus is not null", id, "");
    }

    boolean isPublic(String id, Focus focus) {
        return exists("shown_focus = :focus", id, focus.key());
    }

    boolean isHeld(String id, Focus focus) {
        return exists("(shown_focus = :focus or focus = :focus)", id, focus.key());
    }

    private boolean exists(String condition, String id, String focus) {
        return jdbc.sql("select count(*) from ingest.article_media where media_id = :id and " + condition)
                        .param("id", id)
                        .param("focus", focus)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
