package jarchi.ingest.article;

import jarchi.events.ArticleId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many articles at once stand before the public. */
@Component
public class ArticleStates {
    private final JdbcClient jdbc;

    ArticleStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those that there are. */
    public Map<ArticleId, ArticleState> of(Collection<ArticleId> ids) {
        var states = new HashMap<ArticleId, ArticleState>();
        jdbc.sql("select id, state from ingest.article where id = any(:ids)")
                .param("ids", ids.stream().map(ArticleId::value).toArray(String[]::new))
                .query(row -> {
                    states.put(new ArticleId(row.getString("id")), ArticleState.valueOf(row.getString("state")));
                });
        return states;
    }
}
