package jarchi.stack;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real SMTP server inside the tests' process, which keeps what it accepted over its own stops and starts. */
final class MailServer implements RunningMail {
    private final int port;
    private final List<ReceivedMail> before = new ArrayList<>();
    private @Nullable GreenMail server;

    MailServer(int port) {
        this.port = port;
    }

    @Override
    public String name() {
        return "Mail";
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            throw new IllegalStateException("the mail server is running already");
        }
        server = new GreenMail(new ServerSetup(port, host(), ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            before.addAll(received(server));
            server = null;
        }
    }

    @Override
    public void kill() {
        stop();
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }

    @Override
    public boolean isReady() {
        return isRunning();
    }

    @Override
    public synchronized List<ReceivedMail> messages() {
        List<ReceivedMail> all = new ArrayList<>(before);
        if (server != null) {
            all.addAll(received(server));
        }
        return all;
    }

    private static List<ReceivedMail> received(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages()).map(MailServer::read).toList();
    }

    private static ReceivedMail read(MimeMessage message) {
        try {
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            message.writeTo(source);
            Map<String, String> headers = new HashMap<>();
            for (var header : Collections.list(message.getAllHeaders())) {
                headers.put(header.getName().toLowerCase(Locale.ROOT), decoded(header.getValue()));
            }
            List<String> to = Arrays.stream(message.getAllRecipients())
                    .map(address -> ((InternetAddress) address).getAddress())
                    .toList();
            return new ReceivedMail(
                    to,
                    message.getSubject(),
                    headers,
                    part(message, "text/plain"),
                    part(message, "text/html"),
                    source.toString(StandardCharsets.UTF_8));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a received mail cannot be read", e);
        }
    }

    private static String decoded(String value) throws IOException {
        return MimeUtility.decodeText(MimeUtility.unfold(value));
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
