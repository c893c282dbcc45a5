package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.ingest.article.PreviewLinks.NewLink;
import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Right;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nobody of the public sees it before a time; some people with names do. */
@Component
public class EmbargoingArticle {
    public static final int READER = 200;

    private final Articles articles;
    private final PreviewLinks links;
    private final Releasing releasing;
    private final AuditLog audit;

    EmbargoingArticle(Articles articles, PreviewLinks links, Releasing releasing, AuditLog audit) {
        this.articles = articles;
        this.links = links;
        this.releasing = releasing;
        this.audit = audit;
    }

    /** @param written until when, with its offset; empty lifts the embargo */
    @Transactional
    public Article embargo(ArticleId id, Revision seen, @Nullable String written, Person by) {
        by.must(Right.PUBLISH);
        var now = releasing.now();
        var checks = new FieldChecks();
        Instant until = written == null || written.isBlank() ? null : checks.time("until", written, now);
        checks.refuseIfAnythingIsWrong();

        var article = articles.forChange(id, seen);
        article.embargo(until, new Act(by, now));
        articles.save(article);
        return article;
    }

    /** @return the link with its secret, which is known to nobody afterwards */
    @Transactional
    public NewLink share(ArticleId id, @Nullable String reader, Person by) {
        by.must(Right.PUBLISH);
        var checks = new FieldChecks();
        String name = checks.requiredLine("reader", reader, READER);
        checks.refuseIfAnythingIsWrong();
        var now = releasing.now();
        if (!articles.get(id).work().isEmbargoedAt(now)) {
            throw new Refusal.NotEmbargoed(id);
        }
        var link = links.add(id, name, new Act(by, now));
        audit.add(AuditedAct.PREVIEW_SHARED, by.email(), id.value(), Map.of("link", link.id()));
        return link;
    }

    @Transactional
    public void revoke(ArticleId id, long link, Person by) {
        by.must(Right.PUBLISH);
        if (!links.revoke(id, link, releasing.now())) {
            throw new Refusal.NoSuchArticle(id + ", preview " + link);
        }
        audit.add(AuditedAct.PREVIEW_REVOKED, by.email(), id.value(), Map.of("link", link));
    }

    /**
     * What the reader of a link sees.
     *
     * @throws Refusal.NoSuchArticle if there is no such link, or none any more
     */
    @Transactional(readOnly = true)
    public Preview preview(String token) {
        var link = links.find(token).orElseThrow(() -> new Refusal.NoSuchArticle("behind this link"));
        var article = articles.get(link.article());
        return new Preview(article, link.reader(), article.work().isEmbargoedAt(releasing.now()));
    }

    /**
     * An article before its time.
     *
     * @param reader to whom the link was given
     * @param open whether the embargo still holds; when it ended, so did the link
     */
    public record Preview(Article article, String reader, boolean open) {}
}
