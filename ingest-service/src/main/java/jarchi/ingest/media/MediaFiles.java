package jarchi.ingest.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of all that is stored. A row stands before the first file of it is put, and until the last one is deleted:
 * ARRIVING, KEPT, LEAVING. Only what is KEPT is there for anybody.
 */
@Component
public class MediaFiles implements KnownMedia {
    private final JdbcClient jdbc;

    MediaFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<MediaFile> find(String id) {
        return jdbc.sql("select * from ingest.media where id = :id and state = 'KEPT'")
                .param("id", id)
                .query(MediaFiles::file)
                .optional();
    }

    @Override
    public Map<String, MediaFile> held(Collection<String> ids) {
        var found = new LinkedHashMap<String, MediaFile>();
        if (!ids.isEmpty()) {
            jdbc.sql("select * from ingest.media where id in (:ids) and state = 'KEPT' order by id for share")
                    .param("ids", ids)
                    .query(MediaFiles::file)
                    .list()
                    .forEach(file -> found.put(file.id(), file));
        }
        return found;
    }

    /** Before anything of it is stored; also if it is there already, or just leaving. */
    void arrives(Upload upload, String by, Instant now) {
        jdbc.sql("""
            insert into ingest.media (id, state, name, bytes, uploaded_at, uploaded_by)
            values (:id, 'ARRIVING', :name, :bytes, :now, :by)
            on conflict (id) do update set
                uploaded_at = excluded.uploaded_at,
                name = case media.state when 'LEAVING' then excluded.name else media.name end,
                bytes = excluded.bytes,
                uploaded_by = case media.state when 'LEAVING' then excluded.uploaded_by else media.uploaded_by end,
                state = case media.state when 'LEAVING' then 'ARRIVING' else media.state end
            """)
                .param("id", upload.id())
                .param("name", upload.name())
                .param("bytes", upload.bytes())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    /**
     * Waits for whoever works on the same one.
     *
     * @return the file, if another upload of it was faster; none if it is to be made now
     */
    Optional<MediaFile> lock(String id) {
        jdbc.sql("select id from ingest.media where id = :id for update")
                .param("id", id)
                .query(String.class)
                .optional();
        return find(id);
    }

    /** @return whether its row is still there */
    boolean isKept(MediaFile file) {
        return jdbc.sql("""
            update ingest.media set state = 'KEPT', format = :format, width = :width, height = :height
            where id = :id
            """)
                        .param("id", file.id())
                        .param("format", file.format().name())
                        .param("width", file.width())
                        .param("height", file.height())
                        .update()
                == 1;
    }

    /** What was refused after it had arrived. */
    void isRefused(String id) {
        jdbc.sql("update ingest.media set state = 'LEAVING' where id = :id and state = 'ARRIVING'")
                .param("id", id)
                .update();
    }

    /** What a crash left half stored. */
    void unfinishedLeave(Instant arrivedBefore) {
        jdbc.sql("""
            update ingest.media set state = 'LEAVING'
            where id in (
                select id from ingest.media where state = 'ARRIVING' and uploaded_at < :arrivedBefore
                limit 1000 for update skip locked)
            """).param("arrivedBefore", Timestamp.from(arrivedBefore)).update();
    }

    /** Whatever no article ever used: looks at all that is kept. */
    void unusedLeave(Instant uploadedBefore) {
        jdbc.sql("""
            update ingest.media set state = 'LEAVING'
            where id in (
                select id from ingest.media u
                where state = 'KEPT' and uploaded_at < :uploadedBefore
                    and not exists (select from ingest.article_media where media_id = u.id)
                limit 1000 for update skip locked)
            """).param("uploadedBefore", Timestamp.from(uploadedBefore)).update();
    }

    /** One that is leaving and that nobody else works on, locked; what the store refused to delete comes last. */
    Optional<String> nextToLeave() {
        return jdbc.sql("""
            select id from ingest.media where state = 'LEAVING'
            order by tried_at nulls first limit 1 for update skip locked
            """).query(String.class).optional();
    }

    void cannotLeave(String id, Instant triedAt) {
        jdbc.sql("update ingest.media set tried_at = :at where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(triedAt))
                .update();
    }

    /** An article took it while it was about to leave. */
    boolean comesBack(String id) {
        return jdbc.sql("""
            update ingest.media set state = 'KEPT' where id = :id and format is not null
                and exists (select from ingest.article_media where media_id = :id)
            """).param("id", id).update() == 1;
    }

    void hasLeft(String id) {
        jdbc.sql("delete from ingest.media where id = :id").param("id", id).update();
    }

    private static MediaFile file(ResultSet row, int n) throws SQLException {
        return new MediaFile(
                row.getString("id"),
                MediaFormat.valueOf(row.getString("format")),
                row.getString("name"),
                row.getLong("bytes"),
                row.getInt("width"),
                row.getInt("height"));
    }
}
