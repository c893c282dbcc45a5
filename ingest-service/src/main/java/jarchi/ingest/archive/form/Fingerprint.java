package jarchi.ingest.archive.form;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jarchi.ingest.article.Archived;
import jarchi.ingest.article.WrittenArticle;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells things apart without keeping a word of them. What is not there is left out, so that fields that a later release
 * knows make no article another one.
 */
final class Fingerprint {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    inclusion -> inclusion.withValueInclusion(Include.NON_EMPTY).withContentInclusion(Include.NON_NULL))
            .build();

    private Fingerprint() {}

    static String of(String... names) {
        return of(JSON.writeValueAsBytes(names));
    }

    static String of(WrittenArticle text, Archived archived) {
        return of(JSON.writeValueAsBytes(List.of(text, archived)));
    }

    private static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
