package jarchi.ingest.site;

import jarchi.events.site.Categories;
import jarchi.events.site.SiteEvents;
import jarchi.events.site.Topics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The settings of the site, each with everything it ever was. */
@Component
public class SiteSettings {
    /** Among advisory locks: shared by who files articles, alone by who changes the categories. */
    private static final int CATEGORIES_LOCK = 0x53495445; // "SITE"

    private static final String ROW = " (key, version, value, changed_at, changed_by)"
            + " values (:key, :version, :value::jsonb, :changedAt, :changedBy)";

    private static final String CHANGE = """
            update ingest.site_setting set version = :version, value = :value::jsonb, changed_at = :changedAt,
                changed_by = :changedBy
            where key = :key
            """;

    private final JdbcClient jdbc;

    SiteSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CurrentSetting> find(String key) {
        return jdbc.sql("select * from ingest.site_setting where key = :key")
                .param("key", key)
                .query(SiteSettings::setting)
                .optional();
    }

    public Categories categories() {
        return find(Categories.KEY)
                .map(current -> (Categories) current.setting())
                .orElse(new Categories(List.of()));
    }

    public Topics topics() {
        return find(Topics.KEY).map(current -> (Topics) current.setting()).orElse(new Topics(List.of()));
    }

    /** Every version of a setting, newest first, and no more than asked for. */
    public List<CurrentSetting> history(String key, int most) {
        return jdbc.sql("""
                        select * from ingest.site_setting_version where key = :key order by version desc limit :most
                        """)
                .param("key", key)
                .param("most", most)
                .query(SiteSettings::setting)
                .list();
    }

    /** Nobody else changes it until the transaction has ended. */
    Optional<CurrentSetting> lock(String key) {
        return jdbc.sql("select * from ingest.site_setting where key = :key for update")
                .param("key", key)
                .query(SiteSettings::setting)
                .optional();
    }

    /** Whether it was not there; otherwise nothing has changed. */
    boolean addFirst(CurrentSetting first) {
        boolean added = write("insert into ingest.site_setting" + ROW + " on conflict do nothing", first) == 1;
        if (added) {
            keep(first);
        }
        return added;
    }

    /** The caller has locked it. */
    void save(CurrentSetting changed) {
        write(CHANGE, changed);
        keep(changed);
    }

    /** As {@link #save}, but what it was is forgotten. */
    void replace(CurrentSetting changed) {
        write(CHANGE, changed);
    }

    /** The time with which it is said now: after all with which it was said before, whatever clocks say. It is locked. */
    Instant saying(String key, Instant now) {
        return jdbc.sql("""
                        update ingest.site_setting set said_at = greatest(:now, said_at + interval '1 millisecond')
                        where key = :key returning said_at
                        """)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getTimestamp("said_at").toInstant())
                .single();
    }

    /** Whether a change of this setting has not left yet, and will. */
    boolean isWaiting(String key, String topic) {
        return jdbc.sql("""
                        select exists (select from ingest.outbox
                                       where topic = :topic and key = :key and refused_because is null)
                        """)
                .param("topic", topic)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** Until the transaction has ended, categories stay as they are. */
    void holdCategories() {
        jdbc.sql("select pg_advisory_xact_lock_shared(:lock, 0)")
                .param("lock", CATEGORIES_LOCK)
                .query(row -> {});
    }

    /** Waits for all who are filing something. */
    void waitForFiling() {
        jdbc.sql("select pg_advisory_xact_lock(:lock, 0)")
                .param("lock", CATEGORIES_LOCK)
                .query(row -> {});
    }

    private void keep(CurrentSetting setting) {
        write("insert into ingest.site_setting_version" + ROW, setting);
    }

    private int write(String sql, CurrentSetting setting) {
        return jdbc.sql(sql)
                .param("key", setting.setting().key())
                .param("version", setting.version())
                .param("value", SiteEvents.valueOf(setting.setting()))
                .param("changedAt", Timestamp.from(setting.changedAt()))
                .param("changedBy", setting.changedBy())
                .update();
    }

    private static CurrentSetting setting(ResultSet row, int n) throws SQLException {
        return new CurrentSetting(
                SiteEvents.setting(row.getString("key"), row.getString("value")),
                row.getLong("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }
}
