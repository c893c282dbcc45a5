package jarchi.ingest.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.ingest.archive.ExportingArticles;
import jarchi.ingest.editor.Right;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All articles at once, for programs, and for people with a browser at the desk. */
@RestController
class ExportApi {
    private static final String NDJSON = "application/x-ndjson";

    private final ExportingArticles exporting;

    ExportApi(ExportingArticles exporting) {
        this.exporting = exporting;
    }

    /** Items of ninjs 3.1, one in each line. An answer that breaks off is not whole, and does not look so. */
    @Scoped(Scope.EXPORT)
    @GetMapping({"/desk/api/export", "/desk/import/export"})
    void export(HttpServletResponse response, @AuthenticationPrincipal SignedIn signedIn) throws IOException {
        signedIn.person().must(Right.IMPORT);
        response.setContentType(NDJSON);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"jarchi-articles.ndjson\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            exporting.export(response.getOutputStream(), signedIn.person());
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw new IOException("the export broke off", e);
            }
            response.reset();
            throw e;
        }
    }
}
