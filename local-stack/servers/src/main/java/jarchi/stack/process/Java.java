package jarchi.stack.process;

import java.nio.file.Path;

/** The Java that runs this code; its children run on the same one. */
public final class Java {
    public static final int OLDEST = 21;

    private Java() {}

    public static String command() {
        int feature = Runtime.version().feature();
        if (feature < OLDEST) {
            throw new ServerFailed(
                    "The servers need Java %d or newer, and this runs on Java %d.".formatted(OLDEST, feature));
        }
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
