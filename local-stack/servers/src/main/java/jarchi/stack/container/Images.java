package jarchi.stack.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The vendors' images, in the versions of the build. */
final class Images {
    private static final Properties NAMES = read();

    private Images() {}

    static String of(String server) {
        return Objects.requireNonNull(NAMES.getProperty(server), server);
    }

    private static Properties read() {
        try (InputStream in = Objects.requireNonNull(Images.class.getResourceAsStream("images.properties"))) {
            Properties names = new Properties();
            names.load(in);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
