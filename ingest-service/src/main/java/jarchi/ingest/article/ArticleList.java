package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.ingest.editor.Person;
import jarchi.ingest.paging.Cursor;
import jarchi.ingest.paging.Piece;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Looks for articles at the desk: by where they stand, by words of a title, by who wrote them; what was changed last first. */
@Component
public class ArticleList {
    public static final int LONGEST_WORDS = 200;

    private static final Pattern APOSTROPHE = Pattern.compile("['`´‘’ʻʼ]");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FOUND = """
            from ingest.article a
            where (:state::text is null or a.state = :state)
              and (:stage::text is null or a.stage = :stage and (a.stage <> 'WRITING' or a.state = 'DRAFT'
                    or a.draft_digest is distinct from a.publication ->> 'digest'))
              and (:me::text is null or a.stage in ('RETURNED', 'SCHEDULE_FAILED') and :me = any(a.written_by)
                    or :decides and (a.stage = 'SCHEDULE_FAILED'
                        or a.stage = 'IN_REVIEW' and not (:secondPairOfEyes and :me = any(a.written_by))))
              and (:category::text is null or a.category = :category)
              and (:language::text is null and cardinality(:words::text[]) = 0 or exists (
                    select from ingest.article_translation t
                    where t.article_id = a.id and (:language::text is null or t.language = :language)
                      and lower(t.title collate pg_c_utf8) like all (:words::text[])))
              and (cardinality(:who::text[]) = 0 or exists (
                    select from unnest(a.authors || a.written_by || array[a.created_by, a.changed_by]) someone
                    left join ingest.editor e on e.email = someone
                    where lower(concat_ws(' ', someone, e.name) collate pg_c_utf8) like all (:who::text[])))
            """;

    /** In the order of the list; its index is read from there on. */
    private static final String BEHIND = """
              and (:afterTime::timestamptz is null or a.changed_at <= :afterTime::timestamptz
                    and (a.changed_at < :afterTime::timestamptz or a.id > :afterId))
            """;

    private final JdbcClient jdbc;
    private final ArticleSettings settings;

    ArticleList(JdbcClient jdbc, ArticleSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** How many there are in all. */
    public long count(Wanted wanted) {
        return jdbc.sql("select count(*) " + FOUND)
                .params(question(wanted))
                .query(Long.class)
                .single();
    }

    /**
     * What stands behind a cursor. What is changed meanwhile moves to the top and is found by who begins again.
     *
     * @param after null for the beginning
     */
    public Piece<Item> find(Wanted wanted, @Nullable Cursor after, int limit) {
        var items = jdbc.sql("""
                        select a.id, a.state, a.stage, a.category, a.changed_at, a.changed_by,
                            (a.publication ->> 'version')::bigint as version,
                            a.draft_digest is distinct from a.publication ->> 'digest' as unpublished_changes,
                            (select jsonb_object_agg(t.language, t.title)
                             from ingest.article_translation t where t.article_id = a.id) as titles,
                            (select jsonb_object_agg(t.language, t.state)
                             from ingest.article_translation t where t.article_id = a.id) as states
                        """ + FOUND + BEHIND + " order by a.changed_at desc, a.id limit :most")
                .params(question(wanted))
                .param("afterTime", after == null ? null : after.place().get(0))
                .param("afterId", after == null ? null : after.place().get(1))
                .param("most", limit + 1)
                .query((row, n) -> item(row))
                .list();
        return Piece.of(items, limit, last -> Cursor.at(last.changedAt(), last.id()));
    }

    /** Whether it is a time and an id, as the places in this list are. */
    public static boolean isPlace(Cursor cursor) {
        try {
            Instant.parse(cursor.place().get(0));
            return ArticleId.isValid(cursor.place().get(1));
        } catch (DateTimeException madeUp) {
            return false;
        }
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                new ArticleId(row.getString("id")),
                ArticleState.valueOf(row.getString("state")),
                Stage.valueOf(row.getString("stage")),
                row.getLong("version"),
                row.getBoolean("unpublished_changes"),
                row.getString("category"),
                JSON.readValue(row.getString("titles"), new TypeReference<Map<Language, String>>() {}),
                states(row.getString("states")),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }

    private static Map<Language, TextState> states(String json) {
        var written = JSON.readValue(json, new TypeReference<Map<Language, TextState>>() {});
        var states = new EnumMap<Language, TextState>(Language.class);
        for (var language : Language.values()) {
            states.put(language, written.getOrDefault(language, TextState.MISSING));
        }
        return states;
    }

    private Map<String, @Nullable Object> question(Wanted wanted) {
        var me = wanted.waitingFor();
        var question = new LinkedHashMap<String, @Nullable Object>();
        question.put("state", wanted.state() == null ? null : wanted.state().name());
        question.put("stage", wanted.stage() == null ? null : wanted.stage().name());
        question.put("me", me == null ? null : me.email());
        question.put("decides", me != null && me.publishes());
        question.put("secondPairOfEyes", settings.secondPairOfEyes());
        question.put("category", wanted.category());
        question.put(
                "language", wanted.language() == null ? null : wanted.language().tag());
        question.put("words", patterns(wanted.words()));
        question.put("who", patterns(wanted.who()));
        return question;
    }

    /** Each word, in whatever order; an apostrophe stands for each of its look-alikes. */
    private static String[] patterns(String words) {
        return Pattern.compile("\\s+")
                .splitAsStream(words.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .map(word -> "%" + APOSTROPHE.matcher(word).replaceAll("_") + "%")
                .toArray(String[]::new);
    }

    /**
     * What is looked for; what is null or empty is not asked.
     *
     * @param words that all stand in one title, in either case
     * @param who of the name or the address of somebody who wrote it, or of an author that readers see
     * @param waitingFor only what this person has to do next
     */
    public record Wanted(
            @Nullable ArticleState state,
            @Nullable Stage stage,
            @Nullable Language language,
            @Nullable String category,
            String words,
            String who,
            @Nullable Person waitingFor) {
        /** Everything. */
        public static final Wanted ANY = new Wanted(null, null, null, null, "", "", null);

        public Wanted in(@Nullable ArticleState wanted, @Nullable Stage at) {
            return new Wanted(wanted, at, language, category, words, who, waitingFor);
        }

        public Wanted waitingFor(@Nullable Person person) {
            return new Wanted(state, stage, language, category, words, who, person);
        }

        /** A cursor holds for one question only. */
        public String name() {
            return "articles " + this;
        }

        public Wanted titled(String someWords) {
            return new Wanted(state, stage, language, category, someWords, who, waitingFor);
        }
    }

    /**
     * An article in the list.
     *
     * @param version of the last event; 0 if it was never public
     */
    public record Item(
            ArticleId id,
            ArticleState state,
            Stage stage,
            long version,
            boolean unpublishedChanges,
            String category,
            Map<Language, String> titles,
            Map<Language, TextState> states,
            Instant changedAt,
            String changedBy) {}
}
