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
import java.util.stream.Collectors;

/** The two people of a local run, with passwords that its first start makes and only this user can read. */
public record DemoSignIns(String writerPassword, String editorPassword) {
    public static final String WRITER = "writer@jarchi.local";
    public static final String EDITOR = "editor@jarchi.local";

    // Without letters and digits that look alike
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Those kept in the folder, made when there are none. */
    public static DemoSignIns in(Path home) {
        Path file = home.resolve("demo-sign-ins.properties");
        try {
            if (!Files.exists(file)) {
                write(new DemoSignIns(newPassword(), newPassword()), file);
            }
            Properties kept = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
            return new DemoSignIns(kept.getProperty(WRITER, ""), kept.getProperty(EDITOR, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DemoSignIns signIns, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Properties kept = new Properties();
        kept.setProperty(WRITER, signIns.writerPassword());
        kept.setProperty(EDITOR, signIns.editorPassword());
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
