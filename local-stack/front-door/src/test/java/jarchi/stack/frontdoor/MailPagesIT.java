package jarchi.stack.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A mail sent over SMTP is read in the browser, and can do nothing there. */
@SpringBootTest(classes = FrontDoorApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class MailPagesIT {
    private static final int SMTP = FreePort.any();

    @TempDir
    static Path mails;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("SMTP_PORT", () -> SMTP);
        properties.add("MAIL_DIRECTORY", mails::toString);
    }

    @Test
    void aMailIsReadOnPagesThatCannotRunItsScripts() throws Exception {
        sendMail("reader@example.uz", "Технопарк", "Tasdiqlang: http://localhost:8080/alerts/confirm?t=abc.");

        await().until(() -> get("/mail").body().contains("reader@example.uz"));
        String messages = get("/mail/api/messages?to=reader@example.uz").body();
        assertThat(messages).contains("\"subject\":\"Технопарк\"");
        String id = messages.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(get("/mail/" + id).body())
                .contains("<a href=\"http://localhost:8080/alerts/confirm?t=abc\">", "sandbox=");
        HttpResponse<String> html = get("/mail/" + id + "/html");
        assertThat(html.body()).contains("<script>");
        assertThat(html.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'", "sandbox allow-top-navigation-by-user-activation");
        assertThat(get("/mail/" + id + ".eml").body()).contains("Delivered-To: reader@example.uz", "Message-ID: <1@x>");
        assertThat(get("/mail/..%2F..%2Fetc").statusCode()).isBetween(400, 404);
        assertThat(get("/mail/0000000000000-aaaaaaaaaaaa").statusCode()).isEqualTo(404);
    }

    private static void sendMail(String to, String subject, String text) throws Exception {
        MimeMessage message = new MimeMessage(GreenMailUtil.getSession(new ServerSetup(SMTP, "127.0.0.1", "smtp"))) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<1@x>");
            }
        };
        message.setFrom("news@jarchi.local");
        message.setRecipients(RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        var parts = new MimeMultipart("alternative");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var html = new MimeBodyPart();
        html.setContent(
                "<html><head><script>alert(1)</script></head><body>Texnopark</body></html>", "text/html;charset=UTF-8");
        parts.addBodyPart(plain);
        parts.addBodyPart(html);
        message.setContent(parts);
        Transport.send(message);
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://localhost:" + port + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString(UTF_8));
        }
    }
}
