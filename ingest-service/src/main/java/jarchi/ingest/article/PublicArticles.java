package jarchi.ingest.article;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the public can read now. */
@Component
public class PublicArticles {
    private final JdbcClient jdbc;

    PublicArticles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the articles that are public, each with one of its titles. */
    public Map<String, String> among(Collection<String> ids) {
        var titles = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        select id, coalesce(publication #>> '{titles,uz-Latn}',
                               jsonb_path_query_first(publication -> 'titles', '$.*') #>> '{}', id) as title
                        from ingest.article where id = any(:ids) and state = 'PUBLISHED'
                        """).param("ids", ids.toArray(String[]::new)).query(row -> {
            titles.put(row.getString("id"), row.getString("title"));
        });
        return titles;
    }
}
