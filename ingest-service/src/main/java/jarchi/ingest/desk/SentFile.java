package jarchi.ingest.desk;

import jakarta.servlet.http.Part;
import jarchi.ingest.archive.AskingImport;
import jarchi.ingest.archive.FileOfArticles;
import jarchi.ingest.archive.Import;
import jarchi.ingest.editor.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of articles as a browser sent it with a form. */
record SentFile(Part part, ArticleForm form) {
    /** Part by part, as a program does; what is here already from an earlier time is not handed over again. */
    Import handOver(AskingImport asking, Person by) throws IOException {
        Import begun = asking.ask(file(), by);
        try (InputStream bytes = part.getInputStream()) {
            long startsAt = begun.received();
            bytes.skipNBytes(startsAt);
            for (byte[] some = some(bytes); some.length > 0; some = some(bytes)) {
                begun = asking.receive(begun.id(), startsAt, some, by);
                startsAt += some.length;
            }
        }
        return begun;
    }

    private static byte[] some(InputStream bytes) throws IOException {
        return bytes.readNBytes(AskingImport.LARGEST_PART);
    }

    private FileOfArticles file() throws IOException {
        String name = part.getSubmittedFileName() == null ? "" : part.getSubmittedFileName();
        String last =
                name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return FileOfArticles.written(
                last.isEmpty() ? "file" : last.substring(Math.max(0, last.length() - AskingImport.NAME)),
                digest(),
                part.getSize(),
                form.value("form"),
                form.value("site"),
                form.value("language"),
                form.value("encoding"),
                form.value("mapping"));
    }

    private String digest() throws IOException {
        try (var bytes = new DigestInputStream(part.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
