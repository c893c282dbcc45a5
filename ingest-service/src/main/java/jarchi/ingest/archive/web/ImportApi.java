package jarchi.ingest.archive.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_OCTET_STREAM_VALUE;

import jarchi.ingest.archive.AskingImport;
import jarchi.ingest.archive.Import;
import jarchi.ingest.archive.ImportRefusals;
import jarchi.ingest.archive.ImportRefusals.ImportRefusal;
import jarchi.ingest.archive.ImportRefused;
import jarchi.ingest.archive.Imports;
import jarchi.ingest.archive.NoSuchImport;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.problem.ProblemType;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of articles for programs: ask, hand over part by part, look how far it is, read the report. */
@RestController
@RequestMapping("/desk/api/imports")
class ImportApi {
    private final AskingImport asking;
    private final Imports imports;
    private final ImportRefusals refusals;
    private final MessageSource messages;

    ImportApi(AskingImport asking, Imports imports, ImportRefusals refusals, MessageSource messages) {
        this.asking = asking;
        this.imports = imports;
        this.refusals = refusals;
        this.messages = messages;
    }

    /** The same file again while it is not over is the same import. */
    @Scoped(Scope.IMPORT)
    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    ResponseEntity<ImportResponse> ask(@RequestBody WrittenImport written, @AuthenticationPrincipal SignedIn signedIn) {
        Import asked = asking.ask(written.file(), signedIn.person());
        return ResponseEntity.created(URI.create("/desk/api/imports/" + asked.id()))
                .body(ImportResponse.of(asked));
    }

    @Scoped(Scope.IMPORT)
    @GetMapping
    Map<String, List<ImportResponse>> list() {
        return Map.of("items", imports.newest().stream().map(ImportResponse::of).toList());
    }

    @Scoped(Scope.IMPORT)
    @GetMapping("/{import}")
    ImportResponse read(@PathVariable("import") String id) {
        return ImportResponse.of(imports.get(id));
    }

    /** Answers how it stands, also when this part was here already or another one is expected. */
    @Scoped(Scope.IMPORT)
    @PutMapping(path = "/{import}/content", consumes = APPLICATION_OCTET_STREAM_VALUE)
    ImportResponse receive(
            @PathVariable("import") String id,
            @RequestParam long startsAt,
            InputStream body,
            @AuthenticationPrincipal SignedIn signedIn)
            throws IOException {
        byte[] bytes = body.readNBytes(AskingImport.LARGEST_PART + 1);
        return ImportResponse.of(asking.receive(id, startsAt, bytes, signedIn.person()));
    }

    @Scoped(Scope.IMPORT)
    @PostMapping("/{import}/stop")
    ImportResponse stop(@PathVariable("import") String id, @AuthenticationPrincipal SignedIn signedIn) {
        return ImportResponse.of(asking.stop(id, signedIn.person()));
    }

    @Scoped(Scope.IMPORT)
    @PostMapping("/{import}/go-on")
    ImportResponse goOn(@PathVariable("import") String id, @AuthenticationPrincipal SignedIn signedIn) {
        return ImportResponse.of(asking.goOn(id, signedIn.person()));
    }

    @Scoped(Scope.IMPORT)
    @PostMapping("/{import}/discard")
    ImportResponse discard(@PathVariable("import") String id, @AuthenticationPrincipal SignedIn signedIn) {
        return ImportResponse.of(asking.discard(id, signedIn.person()));
    }

    /** Page by page: the next one follows the last row and problem of this one. */
    @Scoped(Scope.IMPORT)
    @GetMapping("/{import}/refused")
    Map<String, List<RefusedRow>> refused(
            @PathVariable("import") String id,
            @RequestParam(defaultValue = "0") long afterRow,
            @RequestParam(defaultValue = "0") int afterProblem) {
        imports.get(id);
        return Map.of(
                "items",
                refusals.of(id, afterRow, afterProblem).stream().map(this::told).toList());
    }

    private RefusedRow told(ImportRefusal one) {
        String words = messages.getMessage("fault." + one.fault(), new Object[] {one.limit()}, Locale.ENGLISH);
        return new RefusedRow(
                one.row(),
                one.problem(),
                one.line(),
                one.name(),
                one.field(),
                one.fault().name(),
                words,
                one.detail());
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchImport none) {
        return ProblemType.NO_SUCH_ROUTE.saying(String.valueOf(none.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail refused(ImportRefused refused) {
        var problem = ProblemType.INVALID_FIELDS.saying("Some fields cannot be accepted; nothing was saved.");
        String words = messages.getMessage(refused.key(), refused.said(), Locale.ENGLISH);
        problem.setProperty("errors", List.of(Map.of("field", refused.field(), "message", words)));
        return problem;
    }

    /** One reason why one row stayed away. */
    record RefusedRow(
            long row, int problem, long line, String name, String field, String fault, String message, String detail) {}
}
