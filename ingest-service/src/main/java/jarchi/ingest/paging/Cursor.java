package jarchi.ingest.paging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where a piece of a list ended. It is opaque to callers, and holds for one question only: it carries a checksum of the
 * list it came from. It is no secret and opens nothing; what it leads to is asked for like all else.
 *
 * @param place the keys of the last item, none with a line break
 */
public record Cursor(List<String> place) {
    private static final int LONGEST = 400;

    public Cursor {
        place = List.copyOf(place);
    }

    public static Cursor at(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(String::valueOf).toList());
    }

    /** @param list the list and the question it answers */
    public String text(String list) {
        String line = checksum(list + "\n" + String.join("\n", place)) + "\n" + String.join("\n", place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(line.getBytes(StandardCharsets.UTF_8));
    }

    /** @return nothing if the text is no cursor of this list with so many keys */
    public static Optional<Cursor> parse(String text, String list, int keys) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String line = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = List.of(line.split("\n", -1));
            var cursor = new Cursor(parts.subList(1, parts.size()));
            boolean whole = cursor.place.size() == keys && cursor.text(list).equals(text);
            return whole ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toString(crc.getValue(), Character.MAX_RADIX);
    }
}
