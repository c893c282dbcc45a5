package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.events.Priority;
import jarchi.ingest.media.MediaUses;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All articles, one row each and one more for each language. */
@Component
class Articles {
    private static final JsonMapper JSON = new JsonMapper();
    static final String INSERT = """
            insert into ingest.article (id, revision, state, category, topics, region, priority, source, authors,
                images, files, draft_digest, publication, stage, written_by, embargo_until,
                created_at, created_by, changed_at, changed_by)
            values (:id, :revision, :state, :category, :topics, :region, :priority, :source::jsonb, :authors,
                :images::jsonb, :files::jsonb, :digest, :publication::jsonb, :stage, :writtenBy, :embargoUntil,
                :now, :by, :now, :by)
            """;
    static final String UPDATE = """
            update ingest.article
            set revision = :revision, state = :state, category = :category, topics = :topics, region = :region,
                priority = :priority, source = :source::jsonb, authors = :authors, images = :images::jsonb,
                files = :files::jsonb, draft_digest = :digest,
                publication = :publication::jsonb, stage = :stage, written_by = :writtenBy,
                embargo_until = :embargoUntil, changed_at = :now, changed_by = :by
            where id = :id
            """;
    static final String INSERT_TEXT = """
            insert into ingest.article_translation
                (article_id, language, title, summary, body, machine_made, state, words)
            values (:id, :language, :title, :summary, :body, :machineMade, :state, :words::jsonb)
            """;

    private final JdbcClient jdbc;
    private final ArticleRevisions revisions;
    private final Schedules schedules;
    private final MediaUses media;
    private final ArticleHistory history;

    Articles(
            JdbcClient jdbc, ArticleRevisions revisions, Schedules schedules, MediaUses media, ArticleHistory history) {
        this.media = media;
        this.history = history;
        this.schedules = schedules;
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** The article, locked until the transaction ends, if it still is at the revision that the caller saw. */
    Article forChange(ArticleId id, Revision seen) {
        var article = read(id, "for update");
        if (!article.revision().equals(seen)) {
            throw new Refusal.ArticleChangedMeanwhile(article);
        }
        return article;
    }

    Article get(ArticleId id) {
        return read(id, "");
    }

    /** The article, locked until the transaction ends, at whichever revision it is. */
    Article forArchiving(ArticleId id) {
        return read(id, "for update");
    }

    private Article read(ArticleId id, String lock) {
        return jdbc.sql("select * from ingest.article where id = :id " + lock)
                .param("id", id.value())
                .query(this::article)
                .optional()
                .orElseThrow(() -> new Refusal.NoSuchArticle(id.value()));
    }

    private Article article(ResultSet row, int n) throws SQLException {
        var id = new ArticleId(row.getString("id"));
        var draft = new Draft(
                row.getString("category"),
                strings(row, "topics"),
                row.getString("region"),
                Priority.valueOf(row.getString("priority")),
                JSON.readValue(row.getString("source"), new TypeReference<Map<Language, String>>() {}),
                strings(row, "authors"),
                texts(id),
                JSON.readValue(row.getString("images"), new TypeReference<List<ArticleImage>>() {}),
                JSON.readValue(row.getString("files"), new TypeReference<List<ArticleFile>>() {}));
        String kept = row.getString("publication");
        var publication = kept == null ? null : JSON.readValue(kept, Publication.class);
        var state = ArticleState.valueOf(row.getString("state"));
        return new Article(
                id,
                new Revision(row.getLong("revision")),
                draft,
                state,
                publication,
                new Work(Stage.valueOf(row.getString("stage")), strings(row, "written_by"), time(row, "embargo_until")),
                new LastChange(
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()),
                shownNow(id, draft, state, publication));
    }

    /** Needed only as long as a language is in work. */
    private Map<Language, ArticleText> shownNow(
            ArticleId id, Draft draft, ArticleState state, @Nullable Publication publication) {
        boolean inWork = draft.languages().values().stream().anyMatch(text -> !text.isReady());
        return inWork && state == ArticleState.PUBLISHED && publication != null
                ? history.text(id, publication.version()).draft().languages()
                : Map.of();
    }

    private Map<Language, ArticleText> texts(ArticleId id) {
        var texts = new EnumMap<Language, ArticleText>(Language.class);
        jdbc.sql("select * from ingest.article_translation where article_id = :id")
                .param("id", id.value())
                .query((row, n) -> texts.put(
                        Language.ofTag(row.getString("language")),
                        new ArticleText(
                                row.getString("title"),
                                row.getString("summary"),
                                row.getString("body"),
                                row.getBoolean("machine_made"),
                                TextState.valueOf(row.getString("state")),
                                JSON.readValue(row.getString("words"), new TypeReference<Map<String, String>>() {}))))
                .list();
        return texts;
    }

    void add(Article article) {
        jdbc.sql(INSERT).paramSource(parameters(article)).update();
        addTexts(article);
        media.hold(article.id(), article.draft().focalPoints());
        keep(article);
    }

    /** Saves the draft with everything else, if anything changed. */
    void save(Article article) {
        if (article.unsaved() == null) {
            return;
        }
        saveState(article);
        jdbc.sql("delete from ingest.article_translation where article_id = :id")
                .param("id", article.id().value())
                .update();
        addTexts(article);
        media.hold(article.id(), article.draft().focalPoints());
    }

    /** Saves all but the texts of the draft, which publishing leaves as they are. */
    void saveState(Article article) {
        jdbc.sql(UPDATE).paramSource(parameters(article)).update();
        keep(article);
    }

    private void keep(Article article) {
        if (article.stage() != Stage.SCHEDULED && article.stage() != Stage.SCHEDULE_FAILED) {
            schedules.end(article.id());
        }
        revisions.keep(article, Objects.requireNonNull(article.unsaved()));
        article.isSaved();
    }

    static MapSqlParameterSource parameters(Article article) {
        var draft = article.draft();
        return new MapSqlParameterSource()
                .addValue("id", article.id().value())
                .addValue("revision", article.revision().number())
                .addValue("state", article.state().name())
                .addValue("category", draft.category())
                .addValue("topics", draft.topics().toArray(String[]::new))
                .addValue("region", draft.region())
                .addValue("priority", draft.priority().name())
                .addValue("source", JSON.writeValueAsString(draft.source()))
                .addValue("authors", draft.authors().toArray(String[]::new))
                .addValue("images", JSON.writeValueAsString(draft.images()))
                .addValue("files", JSON.writeValueAsString(draft.files()))
                .addValue("digest", draft.digest())
                .addValue("publication", json(article.publication()))
                .addValue("stage", article.stage().name())
                .addValue("writtenBy", article.work().writtenBy().toArray(String[]::new))
                .addValue("embargoUntil", timestamp(article.embargoUntil()))
                .addValue("now", Timestamp.from(article.lastChange().at()))
                .addValue("by", article.lastChange().by());
    }

    private void addTexts(Article article) {
        article.draft().languages().forEach((language, text) -> addText(article.id(), language, text));
    }

    private void addText(ArticleId id, Language language, ArticleText text) {
        jdbc.sql(INSERT_TEXT).paramSource(parameters(id, language, text)).update();
    }

    static SqlParameterSource parameters(ArticleId id, Language language, ArticleText text) {
        return new MapSqlParameterSource()
                .addValue("id", id.value())
                .addValue("language", language.tag())
                .addValue("title", text.title())
                .addValue("summary", text.summary())
                .addValue("body", text.body())
                .addValue("machineMade", text.machineMade())
                .addValue("state", text.state().name())
                .addValue("words", JSON.writeValueAsString(text.words()));
    }

    /** With all that is known of it. */
    void erase(ArticleId id) {
        jdbc.sql("delete from ingest.article where id = :id")
                .param("id", id.value())
                .update();
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : JSON.writeValueAsString(value);
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
