package jarchi.ingest.desk;

import jarchi.ingest.editor.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people typed and have not saved yet, each for themselves; nobody else sees it, and no article is changed by it. */
@Component
class UnsavedTexts {
    private static final JsonMapper JSON = new JsonMapper();
    /** Who has not come back by then has written it anew. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    UnsavedTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param articleId none for an article that does not exist yet */
    @Transactional
    public void keep(Person person, @Nullable String articleId, Map<String, String> fields) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into ingest.unsaved_text (person, article_id, fields, kept_at)
                        values (:person, :article, :fields::jsonb, :now)
                        on conflict (person, article_id) do update set fields = excluded.fields, kept_at = excluded.kept_at
                        """)
                .param("person", person.email())
                .param("article", articleId)
                .param("fields", JSON.writeValueAsString(fields))
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("delete from ingest.unsaved_text where person = :person and kept_at < :old")
                .param("person", person.email())
                .param("old", Timestamp.from(now.minus(KEPT)))
                .update();
    }

    Optional<UnsavedText> find(Person person, @Nullable String articleId) {
        return jdbc.sql("""
                        select fields, kept_at from ingest.unsaved_text
                        where person = :person and article_id is not distinct from :article
                        """)
                .param("person", person.email())
                .param("article", articleId)
                .query((row, n) -> new UnsavedText(
                        JSON.readValue(row.getString("fields"), new TypeReference<Map<String, String>>() {}),
                        row.getTimestamp("kept_at").toInstant()))
                .optional();
    }

    void forget(Person person, @Nullable String articleId) {
        jdbc.sql("""
                        delete from ingest.unsaved_text
                        where person = :person and article_id is not distinct from :article
                        """)
                .param("person", person.email())
                .param("article", articleId)
                .update();
    }

    /**
     * One of them.
     *
     * @param fields of the writing page, with the revision they were written upon
     */
    record UnsavedText(Map<String, String> fields, Instant keptAt) {}
}
