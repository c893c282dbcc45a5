package jarchi.ingest.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;

/**
 * Reads what a session remembers. What an older release wrote and this one cannot read is forgotten, so that its owner
 * signs in again instead of meeting an error at each page; what no session of ours holds is never brought to life.
 */
final class SessionBytes implements Converter<byte[], @Nullable Object> {
    private static final Logger log = LoggerFactory.getLogger(SessionBytes.class);
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter("maxdepth=40;maxbytes=1000000;"
            + "jarchi.ingest.editor.*;org.springframework.security.**;org.springframework.web.servlet.FlashMap;"
            + "org.springframework.util.*;jakarta.servlet.http.Cookie;"
            + "java.lang.*;java.time.*;java.util.*;java.util.concurrent.*;!*");

    @Override
    public @Nullable Object convert(byte[] bytes) {
        try (var objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            objects.setObjectInputFilter(OURS);
            return objects.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            log.warn("session-attribute -> FORGOTTEN, cannot be read: {}", e.toString());
            return null;
        }
    }
}
