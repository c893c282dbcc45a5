package jarchi.stack.process;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the modules' build output lies: the folder of the project, found upwards from here or from this code. */
public final class Repository {
    private Repository() {}

    public static Path root() {
        Path named = above(System.getProperty("jarchi.root"));
        Path found = named != null ? named : above(System.getProperty("user.dir"));
        found = found != null ? found : above(ownLocation());
        if (found == null) {
            throw new ServerFailed("The folder of the Jarchi project (with mvnw and local-stack) is not above %s."
                    .formatted(System.getProperty("user.dir")));
        }
        return found;
    }

    /** A file or folder that the build makes; a clear sentence when it hasn't. */
    public static Path built(String path) {
        Path built = root().resolve(path);
        if (!Files.exists(built)) {
            throw new ServerFailed("%s is not built yet; ./mvnw -DskipTests package builds it.".formatted(built));
        }
        return built;
    }

    private static @Nullable Path above(@Nullable String start) {
        Path folder = start == null ? null : Path.of(start).toAbsolutePath();
        while (folder != null
                && !(Files.exists(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("local-stack")))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static @Nullable String ownLocation() {
        try {
            return Path.of(Repository.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
