package jarchi.ingest.desk;

import jarchi.ingest.comparison.Comparison;
import jarchi.ingest.comparison.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A field that says one thing as it is saved and another as somebody typed it meanwhile.
 *
 * @param language of the text, if it has one
 * @param taken which of both stands if nobody decides otherwise; both changed it if that is null
 * @param pieces from what is saved to what was typed
 */
record Clash(
        String field,
        String label,
        @Nullable String language,
        String saved,
        String mine,
        @Nullable String taken,
        List<Piece> pieces) {
    static final String SAVED = "saved";
    static final String MINE = "mine";

    /** @param seen what the writer began with, if that is known */
    static List<Clash> between(
            @Nullable ArticleForm seen, ArticleForm saved, ArticleForm mine, FieldLabels labels, Locale locale) {
        var clashes = new ArrayList<Clash>();
        for (String field : ArticleForm.names(saved, mine)) {
            if (!saved.text(field).equals(mine.text(field))) {
                clashes.add(new Clash(
                        field,
                        labels.of(field, locale),
                        language(field),
                        saved.text(field),
                        mine.text(field),
                        taken(field, seen, saved, mine),
                        Comparison.ofField(field, saved.text(field), mine.text(field))));
            }
        }
        return clashes;
    }

    /** A text of several lines has a field of several lines. */
    public boolean isLong() {
        return field.endsWith(".body") || field.equals(MediaFields.IMAGES) || field.equals(MediaFields.FILES);
    }

    public boolean isTyped() {
        return !field.equals("category")
                && !field.equals("priority")
                && !field.endsWith(".machineMade")
                && !field.endsWith(".state")
                && !field.equals(MediaFields.LEAD)
                && !field.endsWith(".decorative");
    }

    private static @Nullable String taken(
            String field, @Nullable ArticleForm seen, ArticleForm saved, ArticleForm mine) {
        if (seen == null) {
            return null;
        }
        String before = seen.text(field);
        if (mine.text(field).equals(before)) {
            return SAVED;
        }
        return saved.text(field).equals(before) ? MINE : null;
    }

    private static @Nullable String language(String field) {
        String[] path = field.split("\\.", -1);
        return path.length > 1 ? path[path.length == 4 ? 3 : 1] : null;
    }
}
