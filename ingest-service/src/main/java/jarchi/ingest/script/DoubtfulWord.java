package jarchi.ingest.script;

import jarchi.script.Doubt;
import java.util.regex.Pattern;

/**
 * A word of a text made by machine that an editor should look at. Of a word that occurs again only the first is named.
 *
 * @param field {@code title}, {@code summary} or {@code body}
 * @param word as the source has it
 * @param written as the machine wrote it
 * @param before some of what stands before it in the text that was made
 * @param after some of what stands after it
 */
public record DoubtfulWord(
        String field, Doubt.Reason reason, String word, String written, String before, String after) {
    private static final int AROUND = 40;
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern CUT_TAG_BEFORE = Pattern.compile("^[^<>]*>");
    private static final Pattern CUT_TAG_AFTER = Pattern.compile("<[^<>]*$");

    static DoubtfulWord of(String field, Doubt doubt, String source, String made) {
        int start = doubt.outputStart();
        int end = doubt.outputEnd();
        String before = made.substring(Math.max(0, start - AROUND), start);
        String after = made.substring(end, Math.min(made.length(), end + AROUND));
        return new DoubtfulWord(
                field,
                doubt.reason(),
                plain(source.substring(doubt.inputStart(), doubt.inputEnd())),
                plain(made.substring(start, end)),
                plain(CUT_TAG_BEFORE.matcher(before).replaceFirst("")),
                plain(CUT_TAG_AFTER.matcher(after).replaceFirst("")));
    }

    private static String plain(String html) {
        return TAG.matcher(html).replaceAll(" ");
    }
}
