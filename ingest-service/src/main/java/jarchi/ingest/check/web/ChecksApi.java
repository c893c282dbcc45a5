package jarchi.ingest.check.web;

import jarchi.events.Language;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.check.CheckingArticle;
import jarchi.ingest.check.Finding;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is wrong with an article before the public sees it. */
@RestController
class ChecksApi {
    private final ReadingArticle reading;
    private final CheckingArticle checking;
    private final MessageSource messages;

    ChecksApi(ReadingArticle reading, CheckingArticle checking, MessageSource messages) {
        this.reading = reading;
        this.checking = checking;
        this.messages = messages;
    }

    @Scoped(Scope.ARTICLES_READ)
    @GetMapping("/desk/api/articles/{id}/checks")
    List<Told> checks(@PathVariable String id) {
        return checking.of(reading.read(id)).stream().map(this::told).toList();
    }

    private Told told(Finding finding) {
        Object[] details = finding.details().toArray();
        String message = messages.getMessage("check." + finding.kind(), details, Locale.ENGLISH);
        return new Told(
                finding.kind(),
                finding.kind().severity(),
                finding.language(),
                finding.field(),
                finding.details(),
                message);
    }

    /** One of them, with what it is and what to do. */
    record Told(
            Finding.Kind check,
            Finding.Severity severity,
            @Nullable Language language,
            @Nullable String field,
            List<String> details,
            String message) {}
}
