package jarchi.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request in parts, as a browser sends it. */
public final class Parts {
    public static final String TYPE = "multipart/form-data; boundary=----parts";

    private Parts() {}

    public static byte[] of(Map<String, String> fields, String field, String name, byte[] content) {
        var all = new ByteArrayOutputStream();
        fields.forEach((key, value) -> {
            all.writeBytes(utf8("------parts\r\nContent-Disposition: form-data; name=\"" + key + "\"\r\n\r\n" + value));
            all.writeBytes(utf8("\r\n"));
        });
        all.writeBytes(utf8("------parts\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: text/html\r\n\r\n"));
        all.writeBytes(content);
        all.writeBytes(utf8("\r\n------parts--\r\n"));
        return all.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
