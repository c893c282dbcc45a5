package jarchi.ingest.desk;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import jarchi.events.Language;
import jarchi.ingest.archive.AskingImport;
import jarchi.ingest.archive.FileOfArticles;
import jarchi.ingest.archive.Import;
import jarchi.ingest.archive.ImportRefusals;
import jarchi.ingest.archive.ImportRefused;
import jarchi.ingest.archive.Imports;
import jarchi.ingest.editor.SignedIn;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An admin brings the articles of another system along, and sees how far it is and which rows stayed away. */
@Controller
class ImportPages {
    private final AskingImport asking;
    private final Imports imports;
    private final ImportRefusals refusals;
    private final ImportReport report;

    ImportPages(AskingImport asking, Imports imports, ImportRefusals refusals, ImportReport report) {
        this.asking = asking;
        this.imports = imports;
        this.refusals = refusals;
        this.report = report;
    }

    @GetMapping("/desk/import")
    ModelAndView list() {
        return list(Map.of("site", "old-site"), HttpStatus.OK);
    }

    @PostMapping("/desk/import")
    Object begin(
            HttpServletRequest request,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn signedIn,
            Locale locale)
            throws IOException, ServletException {
        Part part = isInParts(request) ? request.getPart("file") : null;
        if (part == null || part.getSize() == 0) {
            return list(fields, HttpStatus.UNPROCESSABLE_CONTENT).addObject("wrong", "import.no-file");
        }
        try {
            Import begun = new SentFile(part, new ArticleForm(fields)).handOver(asking, signedIn.person());
            return "redirect:/desk/import/" + begun.id();
        } catch (ImportRefused e) {
            return list(fields, HttpStatus.UNPROCESSABLE_CONTENT).addObject("refused", report.told(e, locale));
        }
    }

    private static boolean isInParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    @GetMapping("/desk/import/{import}")
    ModelAndView show(
            @PathVariable("import") String id,
            @RequestParam(defaultValue = "0") long afterRow,
            @RequestParam(defaultValue = "0") int afterProblem,
            Locale locale) {
        var found = refusals.of(id, afterRow, afterProblem);
        var page = new ModelAndView("import")
                .addObject("one", imports.get(id))
                .addObject("refusals", report.told(found, locale));
        return found.size() < ImportRefusals.MOST_AT_ONCE ? page : page.addObject("last", found.getLast());
    }

    @GetMapping("/desk/import/{import}/refused.csv")
    void download(@PathVariable("import") String id, Locale locale, HttpServletResponse response) throws IOException {
        imports.get(id);
        report.write(id, locale, response);
    }

    @PostMapping("/desk/import/{import}/stop")
    String stop(@PathVariable("import") String id, @AuthenticationPrincipal SignedIn signedIn) {
        return "redirect:/desk/import/" + asking.stop(id, signedIn.person()).id();
    }

    @PostMapping("/desk/import/{import}/go-on")
    String goOn(@PathVariable("import") String id, @AuthenticationPrincipal SignedIn signedIn) {
        return "redirect:/desk/import/" + asking.goOn(id, signedIn.person()).id();
    }

    @PostMapping("/desk/import/{import}/discard")
    String discard(@PathVariable("import") String id, @AuthenticationPrincipal SignedIn signedIn) {
        return "redirect:/desk/import/" + asking.discard(id, signedIn.person()).id();
    }

    private ModelAndView list(Map<String, String> fields, HttpStatus status) {
        return new ModelAndView("imports", status)
                .addObject("imports", imports.newest())
                .addObject("forms", FileOfArticles.forms())
                .addObject("texts", Language.values())
                .addObject("form", new ArticleForm(fields));
    }
}
