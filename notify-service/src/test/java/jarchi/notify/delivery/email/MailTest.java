package jarchi.notify.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jarchi.events.Language;
import jarchi.notify.article.Announcement;
import jarchi.notify.article.Announcement.Headline;
import jarchi.notify.article.ChangeKind;
import jarchi.notify.delivery.DeliveryKind;
import jarchi.notify.delivery.News;
import jarchi.notify.delivery.Outgoing;
import jarchi.notify.site.NewsSite;
import jarchi.notify.site.SiteDefaults;
import jarchi.notify.site.Spelling;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MailTest {
    private static final EmailSettings SETTINGS = new EmailSettings(
            "localhost",
            25,
            null,
            null,
            false,
            "Jarchi <alerts@jarchi.example>",
            "jarchi.example",
            URI.create("https://news.example/"),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));

    private final NewsSite site = new NewsSite(new SiteDefaults(List.of("technology")));
    private final Spelling spelling = new Spelling(site);
    private final Letters letters = new Letters(SETTINGS, new MailWords(spelling), site, spelling);
    private final Envelopes envelopes = new Envelopes(SETTINGS, new SmtpConnections(SETTINGS, Clock.systemUTC()));

    @ParameterizedTest
    @CsvSource({
        "PUBLISHED, false, uz-Latn, Sarlavha",
        "PUBLISHED, true, uz-Latn, Shoshilinch: Sarlavha",
        "PUBLISHED, true, uz-Cyrl, Шошилинч: Sarlavha",
        "PUBLISHED, true, ru, Срочно: Sarlavha",
        "PUBLISHED, true, en, BREAKING: Sarlavha",
        "CORRECTED, true, en, Corrected: Sarlavha",
        "CORRECTED, false, uz-Cyrl, Тузатилди: Sarlavha",
        "WITHDRAWN, false, ru, Отозвано: Sarlavha",
        "WITHDRAWN, false, uz-Latn, Qaytarib olindi: Sarlavha"
    })
    void theSubjectSaysWhatHappened(ChangeKind kind, boolean urgent, String language, String subject) {
        assertThat(letter(kind, urgent, language, "Sarlavha", "").subject()).isEqualTo(subject);
    }

    @Test
    void textAndHtmlSayTheSameAndHtmlIsEscaped() {
        Letter letter = letter(ChangeKind.CORRECTED, false, "en", "Bread & <b>butter</b>", "It was jam");

        assertThat(letter.text())
                .contains("Bread & <b>butter</b>", "What changed: It was jam", "In short")
                .contains("https://news.example/en/news/a-slug-0123456789ab")
                .contains("asked to be told about: \"IT Park\" · Technology · Russian")
                .contains("https://news.example/alerts/unsubscribe/secret");
        assertThat(letter.html())
                .contains("Bread &amp; &lt;b&gt;butter&lt;/b&gt;", "It was jam", "lang=\"en\"")
                .contains("https://news.example/alerts/unsubscribe/secret");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMailIsWholeInEveryLanguage(Language language) {
        for (ChangeKind kind : ChangeKind.values()) {
            Letter letter = letter(kind, true, language.tag(), "Title", "Note");
            assertThat(letter.text() + letter.html() + letter.subject()).doesNotContain("??", "[(", "${");
        }
        for (DeliveryKind kind : new DeliveryKind[] {DeliveryKind.CONFIRMATION, DeliveryKind.REMINDER}) {
            Letter letter = letters.write(outgoing(kind, language.tag(), null));
            assertThat(letter.text() + letter.html() + letter.subject()).doesNotContain("??", "[(", "${");
            assertThat(letter.unsubscribe()).isNull();
        }
    }

    @Test
    void aQuestionCarriesItsLinkOnly() {
        Letter letter = letters.write(outgoing(DeliveryKind.CONFIRMATION, "en", null));
        assertThat(letter.text())
                .contains("https://news.example/alerts/confirm/token")
                .doesNotContain("unsubscribe");
    }

    @Test
    void aTitleCannotBeginAnotherHeader() throws Exception {
        String source = source(ChangeKind.PUBLISHED, "en", "News\r\nBcc: all@example.org\u2028X: y\u0000");

        String headers = source.substring(0, source.indexOf("\r\n\r\n"));
        assertThat(headers).doesNotContain("\nBcc:").doesNotContain("\nX:");
        assertThat(mail(ChangeKind.PUBLISHED, "en", "News\r\nBcc: all@example.org")
                        .getSubject())
                .isEqualTo("News Bcc: all@example.org");
    }

    @Test
    void lettersOfAllScriptsSurvive() throws Exception {
        MimeMessage mail = mail(ChangeKind.PUBLISHED, "uz-Cyrl", "Ўзбекистонда “IT Park” – Oʻzbekiston taʼlimi");
        assertThat(mail.getSubject()).isEqualTo("Ўзбекистонда “IT Park” – Oʻzbekiston taʼlimi");
        assertThat(source(mail)).isEqualTo(new String(bytes(mail), StandardCharsets.US_ASCII));
    }

    @Test
    void theSameDeliveryIsTheSameMailHoweverOftenItIsWritten() throws Exception {
        MimeMessage first = mail(ChangeKind.PUBLISHED, "en", "Title");
        MimeMessage second = mail(ChangeKind.PUBLISHED, "en", "Title");

        assertThat(first.getMessageID())
                .isEqualTo(second.getMessageID())
                .isEqualTo("<00000000-0000-0001-0000-000000000002@jarchi.example>");
        assertThat(first.getSentDate()).isEqualTo(second.getSentDate());
    }

    @Test
    void oneClickUnsubscribes() throws Exception {
        MimeMessage mail = mail(ChangeKind.PUBLISHED, "en", "Title");
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<https://news.example/alerts/unsubscribe/secret>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Id")).containsExactly("Jarchi <alerts.jarchi.example>");
        assertThat(mail.getHeader("Content-Language")).containsExactly("en");
    }

    private Letter letter(ChangeKind kind, boolean urgent, String language, String title, String note) {
        return letters.write(outgoing(DeliveryKind.ALERT, language, news(kind, urgent, language, title, note)));
    }

    private MimeMessage mail(ChangeKind kind, String language, String title) throws Exception {
        Outgoing delivery = outgoing(DeliveryKind.ALERT, language, news(kind, false, language, title, ""));
        return envelopes.seal(delivery, letters.write(delivery));
    }

    private String source(ChangeKind kind, String language, String title) throws Exception {
        return source(mail(kind, language, title));
    }

    private static String source(MimeMessage mail) throws Exception {
        return new String(bytes(mail), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(MimeMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static News news(ChangeKind kind, boolean urgent, String language, String title, String note) {
        Language tag = Language.ofTag(language);
        var announcement = new Announcement(
                Map.of(tag, new Headline(title, "In short", "a-slug", false)),
                note.isEmpty() ? Map.of() : Map.of(tag, note));
        return new News("0123456789ab", kind, urgent, () -> announcement);
    }

    private static Outgoing outgoing(DeliveryKind kind, String language, @Nullable News news) {
        return new Outgoing(
                new UUID(1, 2),
                kind,
                "reader@example.org",
                Language.ofTag(language),
                new Outgoing.Search("\"IT Park\"", "ru", "technology"),
                "secret",
                "token",
                Instant.parse("2026-11-23T10:00:00Z"),
                news);
    }
}
