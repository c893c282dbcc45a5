package jarchi.ingest.archive;

import jarchi.events.ArticleEvents;
import jarchi.ingest.archive.form.NinjsItem;
import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Right;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes everything away: what the public sees of each article, and the drafts, which the public does not see, as such. */
@Component
public class ExportingArticles {
    private static final int AT_ONCE = 50;
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final AuditLog audit;

    ExportingArticles(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @throws IOException if whoever reads it goes away */
    public void export(OutputStream out, Person by) throws IOException {
        by.must(Right.IMPORT);
        audit.add(AuditedAct.ALL_EXPORTED, by.email(), "", Map.of());
        String after = "";
        for (List<Exported> some = some(after); !some.isEmpty(); some = some(after)) {
            for (Exported one : some) {
                out.write(JSON.writeValueAsBytes(NinjsItem.of(one.id(), one.state(), JSON.readTree(one.text()))));
                out.write('\n');
            }
            after = some.getLast().id();
        }
        out.flush();
    }

    private List<Exported> some(String after) {
        return jdbc.sql("""
                        select a.id, a.state, coalesce(
                            (select v.state from ingest.article_version v
                             where v.article_id = a.id and v.event_type <> :withdrawn order by v.version desc limit 1),
                            (select r.draft from ingest.article_revision r
                             where r.article_id = a.id order by r.revision desc limit 1)) as text
                        from ingest.article a where a.id > :after order by a.id limit :most
                        """)
                .param("withdrawn", ArticleEvents.WITHDRAWN)
                .param("after", after)
                .param("most", AT_ONCE)
                .query((row, n) -> new Exported(row.getString("id"), row.getString("state"), row.getString("text")))
                .list();
    }

    private record Exported(String id, String state, String text) {}
}
