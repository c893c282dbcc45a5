package jarchi.ingest.archive.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** Opens a file of any of the forms. */
public final class Forms {
    /** In characters: the four bodies that an article may have, and the rest. */
    public static final int LONGEST_ROW = 4_500_000;

    private static final Pattern FEED =
            Pattern.compile("(?s)^\\s*(<\\?xml.*?>\\s*)?(<!--.*?-->\\s*)*(<!DOCTYPE.*|<(\\w+:)?(rss|feed|RDF)\\b.*)");

    private Forms() {}

    /** @throws FileRefused if it is of none */
    public static Rows open(InputStream bytes, Reading reading) throws IOException {
        var text = FoundText.of(bytes, reading.encoding());
        boolean isArray = text.beginning().stripLeading().startsWith("[");
        return switch (reading.form() == Form.AUTO ? find(text.beginning()) : reading.form()) {
            case NDJSON -> json(text, new OurArticles(reading), isArray);
            case NINJS -> json(text, new Ninjs(reading), isArray);
            case FEED -> new FeedRows(text.reader(), reading, LONGEST_ROW);
            case CSV -> new CsvRows(text.reader(), reading, LONGEST_ROW);
            case AUTO -> throw new FileRefused(FileRefused.Cause.UNKNOWN_FORM, "");
        };
    }

    private static Rows json(FoundText text, JsonRow form, boolean isArray) throws IOException {
        return isArray
                ? new JsonArray(text.reader(), form, LONGEST_ROW)
                : new JsonLines(text.reader(), form, LONGEST_ROW);
    }

    /** What the first lines look like. */
    static Form find(String beginning) {
        String start = beginning.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            boolean ninjs =
                    start.contains("\"headlines\"") || (start.contains("\"uri\"") && !start.contains("\"languages\""));
            return ninjs ? Form.NINJS : Form.NDJSON;
        }
        if (start.startsWith("<")) {
            return FEED.matcher(start).matches() ? Form.FEED : Form.AUTO;
        }
        String head = start.lines().findFirst().orElse("");
        return head.matches(".*[,;\\t|].*") ? Form.CSV : Form.AUTO;
    }
}
