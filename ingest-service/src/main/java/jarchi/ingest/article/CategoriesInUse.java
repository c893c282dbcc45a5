package jarchi.ingest.article;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks under which categories anything is filed, as a draft or before the public. */
@Component
public class CategoriesInUse {
    private final JdbcClient jdbc;

    CategoriesInUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the keys that some article has. */
    public Set<String> among(Collection<String> keys) {
        return new TreeSet<>(jdbc.sql("""
                        select category from ingest.article where category = any(:keys)
                        union
                        select publication ->> 'category' from ingest.article
                        where publication ->> 'category' = any(:keys) and publication is not null
                        """)
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
