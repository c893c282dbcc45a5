package jarchi.ingest.article.web;

import jarchi.ingest.paging.Piece;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/**
 * A piece of a list.
 *
 * @param next the cursor of the next piece; null at the end
 */
record Listed<T>(List<T> items, @Nullable String next) {
    /** @param list the name of the list and of the question it answers */
    static <T> ResponseEntity<Listed<T>> answer(Piece<T> piece, String list) {
        var last = piece.last();
        if (last == null) {
            return ResponseEntity.ok(new Listed<>(piece.items(), null));
        }
        String next = last.text(list);
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + addressOf(next) + ">; rel=\"next\"")
                .body(new Listed<>(piece.items(), next));
    }

    /** The same question, from there on. */
    private static String addressOf(String cursor) {
        UriComponents next = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam(Asked.CURSOR, cursor)
                .build();
        return next.getPath() + "?" + next.getQuery();
    }
}
