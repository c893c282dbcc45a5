package jarchi.benchmarks;

import jarchi.events.Language;
import jarchi.stack.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's full text search with what it has for each language; for Uzbek that is {@code simple}. */
final class PostgresPeer implements Peer {
    private static final String TABLE = """
            create table news (
                id text primary key,
                language regconfig not null,
                title text not null,
                summary text not null,
                body text not null,
                words tsvector generated always as (
                    setweight(to_tsvector(language, title), 'A')
                    || setweight(to_tsvector(language, summary), 'B')
                    || to_tsvector(language, body)) stored);
            create index news_words on news using gin (words)
            """;
    private static final String FIND = """
            select id, found, ts_headline(language, title, query), ts_headline(language, body, query)
            from (
                select id, language, title, body, query, count(*) over () as found
                from news, websearch_to_tsquery(?::regconfig, ?) as query
                where words @@ query
                order by ts_rank(words, query) desc, id
                limit 10) as best
            """;

    private final Connection connection;

    PostgresPeer(DatabaseAddress database) throws SQLException {
        connection = DriverManager.getConnection(
                database.jdbcUrl() + "?reWriteBatchedInserts=true", database.user(), database.password());
        execute(TABLE);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void add(List<NewsText> texts) throws SQLException {
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement(
                "insert into news (id, language, title, summary, body) values (?, ?::regconfig, ?, ?, ?)")) {
            for (NewsText text : texts) {
                insert.setString(1, text.id());
                insert.setString(2, configuration(text.language()));
                insert.setString(3, text.title());
                insert.setString(4, text.summary());
                insert.setString(5, String.join("\n", text.paragraphs()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        execute("vacuum analyze news");
    }

    @Override
    public List<String> find(String words, Language language) throws SQLException {
        try (var find = connection.prepareStatement(FIND)) {
            find.setString(1, configuration(language));
            find.setString(2, words);
            List<String> found = new ArrayList<>();
            try (var rows = find.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString("id"));
                }
            }
            return found;
        }
    }

    private static String configuration(Language language) {
        return switch (language) {
            case UZ_LATN, UZ_CYRL -> "simple";
            case RU -> "russian";
            case EN -> "english";
        };
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
