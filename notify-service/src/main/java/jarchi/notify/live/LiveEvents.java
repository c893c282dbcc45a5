package jarchi.notify.live;

import jarchi.analysis.ArticleText;
import jarchi.events.Language;
import jarchi.notify.article.ChangeKind;
import jarchi.notify.article.PublicChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The public changes in the order in which they were committed. */
@Repository
public class LiveEvents {
    static final String SIGNAL = "live";

    private static final String APPEND = """
            insert into live_event (article_id, version, kind, category, happened_at, recorded_at, languages, texts)
            values (:article, :version, :kind, :category, :happenedAt, :now, :languages, coalesce(:texts, (
                select texts from live_event where article_id = :article order by id desc limit 1)))
            """;

    private static final String AFTER = """
            select id, article_id, version, kind, category, happened_at, languages,
                   case when :withTexts then texts end as texts
            from live_event where id > :id and id <= :upTo order by id limit :limit
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final LiveSettings settings;

    LiveEvents(JdbcClient jdbc, JsonMapper json, Clock clock, LiveSettings settings) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
    }

    /** Call it last in a transaction: until that ends, nobody else takes a number. What is older than we keep is passed over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(PublicChange change) {
        Instant now = clock.instant();
        if (change.happenedAt().plus(settings.retention()).isBefore(now)) {
            return;
        }
        Map<Language, LiveEvent.Headline> languages = change.languages().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        story -> new LiveEvent.Headline(
                                story.getValue().title(), story.getValue().slug())));
        insert(
                change.articleId(),
                change.version(),
                change.kind().name().toLowerCase(Locale.ROOT),
                change.category(),
                change.happenedAt(),
                json.writeValueAsString(languages),
                change.kind() == ChangeKind.WITHDRAWN ? null : json.writeValueAsString(texts(change)));
    }

    /** What was said of an article is forgotten; listeners learn that it is gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(String articleId) {
        jdbc.sql("update live_event set languages = '{}', texts = null where article_id = :article")
                .param("article", articleId)
                .update();
        insert(articleId, 0, LiveEvent.ERASED, null, clock.instant(), "{}", null);
    }

    private void insert(
            String articleId,
            long version,
            String kind,
            @Nullable String category,
            Instant happenedAt,
            String languages,
            @Nullable String texts) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('live_event', 3)), pg_notify(:channel, '')")
                .param("channel", SIGNAL)
                .query(row -> {});
        jdbc.sql(APPEND)
                .param("article", articleId)
                .param("version", version)
                .param("kind", kind)
                .param("category", category)
                .param("happenedAt", utc(happenedAt))
                .param("now", utc(clock.instant()))
                .param("languages", languages, Types.OTHER)
                .param("texts", texts, Types.OTHER)
                .update();
    }

    /**
     * The next ones after a number, oldest first.
     *
     * @param withTexts whether somebody will search them; they can be megabytes
     */
    List<LiveEvent> after(long id, long upTo, int limit, boolean withTexts) {
        return jdbc.sql(AFTER)
                .param("id", id)
                .param("upTo", upTo)
                .param("limit", limit)
                .param("withTexts", withTexts)
                .query((row, number) -> event(row))
                .list();
    }

    /** The number of the newest; 0 if there is none. */
    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from live_event")
                .query(Long.class)
                .single();
    }

    /** Whether all that followed this number is still here. */
    boolean isKept(long id) {
        return jdbc.sql("select exists (select from live_event where id = :id) or :id = 0 and not exists ("
                        + "select from live_event having min(id) > 1)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    int forget(Instant before) {
        return jdbc.sql("delete from live_event where recorded_at < :before and id < (select max(id) from live_event)")
                .param("before", utc(before))
                .update();
    }

    private static Map<String, ArticleText> texts(PublicChange change) {
        return change.languages().entrySet().stream()
                .collect(Collectors.toMap(
                        story -> story.getKey().tag(),
                        story -> new ArticleText(
                                story.getValue().title(),
                                story.getValue().summary(),
                                story.getValue().text())));
    }

    private LiveEvent event(ResultSet row) throws SQLException {
        String texts = row.getString("texts");
        return new LiveEvent(
                row.getLong("id"),
                row.getString("article_id"),
                row.getLong("version"),
                row.getString("kind"),
                row.getString("category"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("languages"), new TypeReference<>() {}),
                texts == null ? Map.of() : json.readValue(texts, new TypeReference<>() {}));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
