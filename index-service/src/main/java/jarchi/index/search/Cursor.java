package jarchi.index.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import jarchi.events.ArticleId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The place behind an article in the order of dates: what comes after it can be asked for however far it is, and news that
 * comes in meanwhile moves nothing. There is none in the order of relevance, whose scores change with each new article.
 *
 * @param publishedAt milliseconds since 1970
 */
public record Cursor(long publishedAt, String id) {
    private static final int LONGEST = 60;

    /** Behind the last article of a page, by the values that it was put in order by. */
    static Cursor behind(List<FieldValue> order) {
        return new Cursor(order.getFirst().longValue(), order.getLast().stringValue());
    }

    /** Nothing if the text is no cursor. */
    public static Optional<Cursor> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", -1);
            return parts.length == 2 && ArticleId.isValid(parts[1])
                    ? Optional.of(new Cursor(Long.parseLong(parts[0]), parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException notACursor) {
            return Optional.empty();
        }
    }

    /** As it stands in an address. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((publishedAt + " " + id).getBytes(StandardCharsets.US_ASCII));
    }

    List<FieldValue> order() {
        return List.of(FieldValue.of(publishedAt), FieldValue.of(id));
    }
}
