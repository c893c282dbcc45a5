package jarchi.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The three people of a local run, with passwords that its first start makes and only this user can read. */
public record DemoSignIns(String writerPassword, String editorPassword, String adminPassword) {
    public static final String WRITER = "writer@jarchi.local";
    public static final String EDITOR = "editor@jarchi.local";
    public static final String ADMIN = "admin@jarchi.local";

    // Without letters and digits that look alike
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Those kept in the folder; who is not there yet gets a password now. */
    public static DemoSignIns in(Path home) {
        Path file = home.resolve("demo-sign-ins.properties");
        try {
            Properties kept = kept(file);
            if (!kept.keySet().containsAll(Set.of(WRITER, EDITOR, ADMIN))) {
                for (String person : Set.of(WRITER, EDITOR, ADMIN)) {
                    kept.putIfAbsent(person, newPassword());
                }
                write(kept, file);
            }
            return new DemoSignIns(
                    kept.getProperty(WRITER, ""), kept.getProperty(EDITOR, ""), kept.getProperty(ADMIN, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties kept(Path file) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
        return kept;
    }

    private static void write(Properties kept, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        StringWriter text = new StringWriter();
        kept.store(text, null);
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text.toString());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String newPassword() {
        String signs = RANDOM.ints(15, 0, SIGNS.length())
                .mapToObj(i -> String.valueOf(SIGNS.charAt(i)))
                .collect(Collectors.joining());
        return signs.replaceAll("(.{5})(.{5})(.{5})", "$1-$2-$3");
    }

    @Override
    public String toString() {
        return "DemoSignIns[passwords not shown]";
    }
}
