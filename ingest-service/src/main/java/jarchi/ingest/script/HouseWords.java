package jarchi.ingest.script;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All words that this newsroom writes its own way. */
@Component
public class HouseWords {
    private final JdbcClient jdbc;

    HouseWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the alphabet. */
    public List<HouseWord> all() {
        return jdbc.sql("select * from ingest.house_word order by lower(latin), latin")
                .query((row, n) -> new HouseWord(
                        row.getString("latin"),
                        row.getString("cyrillic"),
                        row.getString("added_by"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    /** In the place of what was there for either of its spellings. */
    void put(HouseWord word) {
        remove(word.latin());
        jdbc.sql("delete from ingest.house_word where cyrillic = :cyrillic")
                .param("cyrillic", word.cyrillic())
                .update();
        jdbc.sql("""
                        insert into ingest.house_word (latin, cyrillic, added_by, added_at)
                        values (:latin, :cyrillic, :by, :at)
                        """)
                .param("latin", word.latin())
                .param("cyrillic", word.cyrillic())
                .param("by", word.addedBy())
                .param("at", Timestamp.from(word.addedAt()))
                .update();
    }

    void remove(String latin) {
        jdbc.sql("delete from ingest.house_word where latin = :latin")
                .param("latin", latin)
                .update();
    }
}
