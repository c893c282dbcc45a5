package jarchi.ingest.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Files in a folder: written beside their place, forced to the disk and moved there in one step. */
@Component
@ConditionalOnProperty(name = "ingest.media.store", havingValue = "folder", matchIfMissing = true)
class FolderStore implements MediaStore {
    private static final String UNFINISHED = "unfinished";

    private final Path root;

    FolderStore(MediaSettings settings) {
        this.root = settings.folder().toAbsolutePath();
    }

    @Override
    public void put(MediaKey key, Path content, String type) {
        attempt("keep " + key, () -> {
            Path place = folder(key.id());
            Files.createDirectories(place);
            Path unfinished = Files.createDirectories(root.resolve(UNFINISHED))
                    .resolve(UUID.randomUUID().toString());
            try {
                Files.copy(content, unfinished);
                force(unfinished, StandardOpenOption.WRITE);
                Files.move(unfinished, place.resolve(key.file()), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            // The names too: of the file, and of the folders that may be new
            for (Path named : List.of(place, shelf(key.id()), root)) {
                force(named, StandardOpenOption.READ);
            }
            return key;
        });
    }

    @Override
    public Optional<Stored> open(MediaKey key) {
        Path file = folder(key.id()).resolve(key.file());
        return attempt("read " + key, () -> {
            try {
                return Optional.of(new Stored(Files.newInputStream(file), Files.size(file)));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void deleteAll(String id) {
        attempt("delete " + id, () -> {
            Path folder = folder(id);
            for (Path file : children(folder)) {
                Files.deleteIfExists(file);
            }
            return Files.deleteIfExists(folder);
        });
    }

    @Override
    public Set<String> idsOlderThan(Instant time) {
        return attempt("list " + root, () -> {
            for (Path unfinished : children(root.resolve(UNFINISHED))) {
                if (isOlder(unfinished, time)) {
                    Files.deleteIfExists(unfinished);
                }
            }
            var ids = new HashSet<String>();
            for (Path shelf : children(root)) {
                for (Path folder : children(shelf)) {
                    if (MediaKey.isId(folder.getFileName().toString()) && isOlder(folder, time)) {
                        ids.add(folder.getFileName().toString());
                    }
                }
            }
            return ids;
        });
    }

    /** A folder is as new as the last file that came into it. */
    private static boolean isOlder(Path path, Instant time) throws IOException {
        return Files.getLastModifiedTime(path).toInstant().isBefore(time);
    }

    /** Of two digits each, so that no folder gets too long to look through. */
    private Path folder(String id) {
        return shelf(id).resolve(id);
    }

    private Path shelf(String id) {
        return root.resolve(id.substring(0, 2));
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static <T> T attempt(String what, Deed<T> deed) {
        try {
            return deed.run();
        } catch (IOException | UncheckedIOException e) {
            throw new MediaStoreAway("could not " + what, e);
        }
    }

    /** Something done with the disk. */
    private interface Deed<T> {
        T run() throws IOException;
    }
}
