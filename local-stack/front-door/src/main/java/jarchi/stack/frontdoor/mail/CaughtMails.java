package jarchi.stack.frontdoor.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The mails that were caught, one file for each mail and recipient; the name begins with the time. */
@Component
public class CaughtMails {
    static final String DELIVERED_TO = "Delivered-To";
    private static final Pattern ID = Pattern.compile("\\d{13}-[0-9a-f]{12}");
    private static final String ENDING = ".eml";

    private final Path directory;
    private final Clock clock;

    CaughtMails(MailSettings settings, Clock clock) throws IOException {
        this.directory = Files.createDirectories(settings.directory().toAbsolutePath());
        this.clock = clock;
    }

    /** Returns when the mail is on the disk. */
    String keep(MimeMessage message, String recipient) throws IOException, MessagingException {
        String id = "%013d-%s"
                .formatted(clock.millis(), UUID.randomUUID().toString().substring(24));
        Path unfinished = directory.resolve(id + ".part");
        try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(file);
            String address = recipient.replaceAll("[\\p{Cntrl}]", "");
            out.write((DELIVERED_TO + ": " + address + "\r\n").getBytes(StandardCharsets.UTF_8));
            message.writeTo(out);
            file.force(true);
        }
        Files.move(unfinished, fileOf(id), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
            folder.force(true);
        }
        return id;
    }

    /** Newest first. */
    public List<CaughtMail> newest(long skip, int atMost) {
        return ids().stream()
                .skip(skip)
                .limit(atMost)
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** Oldest first; all of them. */
    public List<CaughtMail> to(String recipient) {
        return ids().reversed().stream()
                .flatMap(id -> find(id).stream())
                .filter(mail -> mail.recipient().equalsIgnoreCase(recipient))
                .toList();
    }

    public int count() {
        return ids().size();
    }

    public Optional<CaughtMail> find(String id) {
        if (!isThere(id)) {
            return Optional.empty();
        }
        try (InputStream source = Files.newInputStream(fileOf(id))) {
            return Optional.of(CaughtMail.read(id, source));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("the mail %s cannot be read".formatted(fileOf(id)), e);
        }
    }

    /** The mail as it came. */
    public Optional<Path> source(String id) {
        return isThere(id) ? Optional.of(fileOf(id)) : Optional.empty();
    }

    private boolean isThere(String id) {
        return ID.matcher(id).matches() && Files.exists(fileOf(id));
    }

    private Path fileOf(String id) {
        return directory.resolve(id + ENDING);
    }

    private List<String> ids() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the folder %s cannot be read".formatted(directory), e);
        }
    }
}
