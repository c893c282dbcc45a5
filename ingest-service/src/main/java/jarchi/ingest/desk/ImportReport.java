package jarchi.ingest.desk;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.ingest.archive.ImportRefusals;
import jarchi.ingest.archive.ImportRefusals.ImportRefusal;
import jarchi.ingest.archive.ImportRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Says in the page's language which rows stayed away, and why. */
@Component
class ImportReport {
    private static final char BYTE_ORDER_MARK = '\uFEFF'; // without it a spreadsheet takes UTF-8 for something else

    private static final Set<String> OF_THE_FILE = Set.of("fileName", "sha256", "bytes", "body");

    private final ImportRefusals refusals;
    private final MessageSource messages;

    ImportReport(ImportRefusals refusals, MessageSource messages) {
        this.refusals = refusals;
        this.messages = messages;
    }

    /**
     * One line of it.
     *
     * @param why in words, with what stood there
     */
    record Line(long line, String name, String field, String why) {}

    List<Line> told(List<ImportRefusal> found, Locale locale) {
        return found.stream().map(refusal -> told(refusal, locale)).toList();
    }

    private Line told(ImportRefusal one, Locale locale) {
        String words = messages.getMessage("fault." + one.fault(), new Object[] {one.limit()}, locale);
        String all = one.detail().isEmpty() ? words : words + ": " + one.detail();
        return new Line(one.line(), one.name(), one.field().equals("row") ? "" : one.field(), all);
    }

    /** Why an import was not begun: the label of the field on the page, and what is wrong with it. */
    String told(ImportRefused refused, Locale locale) {
        String field = OF_THE_FILE.contains(refused.field()) ? "file" : refused.field();
        String words = messages.getMessage(refused.key(), refused.said(), locale);
        Object[] both = {messages.getMessage("import." + field, null, locale), words};
        return messages.getMessage("import.wrong", both, locale);
    }

    /** All of it, for a spreadsheet. */
    void write(String id, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused-" + id + ".csv\"");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var out = response.getWriter();
        out.write(BYTE_ORDER_MARK);
        var csv = CSVFormat.RFC4180.print(out);
        csv.printRecord("line", "article", "field", "why");
        var some = refusals.of(id, 0, 0);
        while (!some.isEmpty()) {
            for (Line line : told(some, locale)) {
                csv.printRecord(line.line(), harmless(line.name()), harmless(line.field()), harmless(line.why()));
            }
            some = refusals.of(id, some.getLast().row(), some.getLast().problem());
        }
        csv.flush();
    }

    /** A spreadsheet would reckon with what begins so; it comes from a file of strangers. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
