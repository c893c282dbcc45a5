package jarchi.index.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the index of this release is like: the files in {@code resources/elasticsearch/}, and a fingerprint of all that a
 * document in it depends on.
 */
@Component
class IndexDescription {
    private static final String EVENTS = "jarchi/events/";
    private static final String ANALYSIS = "jarchi/analysis/";

    /** What makes documents of events. */
    private static final List<String> DOCUMENTS =
            List.of("jarchi/index/document/ArticleDocument.class", "jarchi/index/document/ArticlePictures.class");

    private static final int LENGTH = 12;

    private final byte[] settings = file("settings.json");
    private final byte[] mappings = file("mappings.json");
    private final String release;

    IndexDescription() throws IOException {
        MessageDigest digest = sha256();
        digest.update(settings);
        digest.update(mappings);
        for (var part : parts().entrySet()) {
            digest.update(part.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(part.getValue().getContentAsByteArray());
        }
        release = HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    InputStream settings() {
        return new ByteArrayInputStream(settings);
    }

    InputStream mappings() {
        return new ByteArrayInputStream(mappings);
    }

    /** The interval that stands in the settings: Elasticsearch's own would let an index that nobody asks grow stale. */
    String refreshInterval() {
        return JsonMapper.shared()
                .readTree(settings)
                .at("/index/refresh_interval")
                .asString();
    }

    /** The fingerprint: another one means that an index has to be made anew. */
    String release() {
        return release;
    }

    /** Events, documents, and the analyzers with their words. Queries are made when they are asked: their classes do not count. */
    static Map<String, Resource> parts() throws IOException {
        var parts = new TreeMap<String, Resource>();
        DOCUMENTS.forEach(name -> parts.put(name, new ClassPathResource(name)));
        add(EVENTS, "*.class", parts);
        add(ANALYSIS, "**/*.*", parts);
        parts.keySet()
                .removeIf(name -> name.startsWith(ANALYSIS + "query/") || name.startsWith(ANALYSIS + "elasticsearch/"));
        return parts;
    }

    private static void add(String folder, String pattern, Map<String, Resource> parts) throws IOException {
        for (Resource part : new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + pattern)) {
            String address = part.getURL().toString();
            parts.put(address.substring(address.lastIndexOf(folder)), part);
        }
    }

    private static byte[] file(String name) {
        try {
            return new ClassPathResource("elasticsearch/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
