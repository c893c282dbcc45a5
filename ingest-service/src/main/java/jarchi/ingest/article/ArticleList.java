package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Looks for articles at the desk: by state, by words of a title, what was changed last first. */
@Component
public class ArticleList {
    public static final int MOST_ON_A_PAGE = 100;
    public static final int LAST_PAGE = 1_000;
    public static final int LONGEST_WORDS = 200;

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FOUND = """
            from ingest.article a
            where (:state::text is null or a.state = :state)
              and (:pattern::text is null or exists (
                    select from ingest.article_translation t
                    where t.article_id = a.id and lower(t.title collate pg_c_utf8) like :pattern))
            """;

    private final JdbcClient jdbc;

    ArticleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param words as they stand in a title, in either case; empty finds all
     * @param page from 0 to {@link #LAST_PAGE}
     * @param size from 1 to {@link #MOST_ON_A_PAGE}
     */
    public Page find(@Nullable ArticleState state, String words, int page, int size) {
        var question = new LinkedHashMap<String, @Nullable Object>();
        question.put("state", state == null ? null : state.name());
        question.put("pattern", words.isBlank() ? null : pattern(words));
        long total = jdbc.sql("select count(*) " + FOUND)
                .params(question)
                .query(Long.class)
                .single();
        var items = jdbc.sql("""
                        select a.id, a.state, a.category, a.changed_at, a.changed_by,
                            (a.publication ->> 'version')::bigint as version,
                            a.draft_digest is distinct from a.publication ->> 'digest' as unpublished_changes,
                            (select jsonb_object_agg(t.language, t.title)
                             from ingest.article_translation t where t.article_id = a.id) as titles
                        """ + FOUND + " order by a.changed_at desc, a.id limit :size offset :offset")
                .params(question)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, n) -> new Item(
                        new ArticleId(row.getString("id")),
                        ArticleState.valueOf(row.getString("state")),
                        row.getLong("version"),
                        row.getBoolean("unpublished_changes"),
                        row.getString("category"),
                        JSON.readValue(row.getString("titles"), new TypeReference<Map<Language, String>>() {}),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("changed_by")))
                .list();
        return new Page(items, page, size, total);
    }

    private static String pattern(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Some of what was found, and how much there is in all. */
    public record Page(List<Item> items, int page, int size, long total) {}

    /**
     * An article in the list.
     *
     * @param version of the last event; 0 if it was never public
     */
    public record Item(
            ArticleId id,
            ArticleState state,
            long version,
            boolean unpublishedChanges,
            String category,
            Map<Language, String> titles,
            Instant changedAt,
            String changedBy) {}
}
