package jarchi.stack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The Java that runs this code; its children run on the same one. */
public final class Java {
    public static final int OLDEST = 21;

    // More of them, for all processes; of two that contradict each other the last one counts
    private static final String MORE_OPTIONS = "JARCHI_JAVA_OPTIONS";

    private Java() {}

    /** The beginning of a command line; its class data is kept in the archive, which its first orderly end writes. */
    public static List<String> command(String firstHeap, String mostHeap, Path archive) {
        List<String> command = new ArrayList<>(List.of(executable(), "-Xms" + firstHeap, "-Xmx" + mostHeap));
        // Seven processes on two processors: to start quickly and stay small matters more than the last bit of speed
        command.addAll(
                List.of("-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off"));
        // Kafka's clients unpack zstd by a library of the system
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(moreOptions());
        return command;
    }

    static String executable() {
        int feature = Runtime.version().feature();
        if (feature < OLDEST) {
            throw new ServerFailed(
                    "The servers need Java %d or newer, and this runs on Java %d.".formatted(OLDEST, feature));
        }
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> moreOptions() {
        String more = System.getenv().getOrDefault(MORE_OPTIONS, "").strip();
        return more.isEmpty() ? List.of() : Arrays.asList(more.split("\\s+"));
    }
}
