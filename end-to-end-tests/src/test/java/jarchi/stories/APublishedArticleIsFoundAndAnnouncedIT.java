package jarchi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jarchi.people.Newsroom;
import jarchi.people.Newsroom.Seen;
import jarchi.people.Readers;
import jarchi.people.Subscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The life of one article, as its editor, its readers and a subscriber see it. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class APublishedArticleIsFoundAndAnnouncedIT {
    private final Newsroom newsroom = Stage.newsroom();
    private final Readers readers = Stage.readers();
    private final Subscriber subscriber = Stage.subscriber("texnopark@reader.example");
    private Seen article = newsroom.write(Newsroom.theTechnoparks());

    @BeforeAll
    void aSubscriberAskedForTechnoparks() {
        subscriber.asksFor("texnopark", "uz-Latn");
    }

    @Test
    @Order(1)
    void publishingItAlertsTheSubscriberWithinSeconds() {
        Instant pressed = Instant.now();
        article = newsroom.publish(article);

        subscriber.hasExactly(1);
        var mail = subscriber.alerts().getFirst();
        assertThat(mail.subject()).startsWith("Texnoparklar yaratish");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.text()).contains("-" + article.id());
        System.out.printf(
                "mail accepted %d ms after the editor pressed publish%n",
                Duration.between(pressed, mail.receivedAt()).toMillis());
    }

    static Stream<Arguments> searches() {
        return Stream.of(
                arguments("Тошкент", "uz-Cyrl", "<mark>Тошкент"),
                arguments("Тошкент", "uz-Latn", "<mark>Toshkent"),
                arguments("toshkent", "uz-Latn", "<mark>Toshkent"),
                arguments("toshkent", "uz-Cyrl", "<mark>Тошкент"),
                arguments("технопарк", "ru", "<mark>технопарк"),
                arguments("технопарк", "uz-Cyrl", "<mark>Технопарк"),
                arguments("texnopark", "uz-Latn", "<mark>Texnopark"),
                arguments("texnopark", "uz-Cyrl", "<mark>Технопарк"),
                arguments("technopark", "en", "<mark>technopark"),
                arguments("\"IT Park\"", "uz-Latn", "<mark>IT Park"),
                arguments("\"IT Park\"", "uz-Cyrl", "<mark>IT Park"),
                arguments("\"IT Park\"", "ru", "<mark>IT Park"),
                arguments("\"IT Park\"", "en", "<mark>IT Park"));
    }

    @ParameterizedTest
    @MethodSource("searches")
    @Order(2)
    void itIsFoundAndMarkedInTheScriptTheReaderSees(String query, String language, String marked) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> readers.find(article.id(), query, language).isPresent());

        assertThat(readers.find(article.id(), query, language).orElseThrow().marked())
                .contains(marked);
    }

    @Test
    @Order(3)
    void aMinorCorrectionIsShownAndAlertsNobody() {
        article = newsroom.retitle(article, "en", "Technoparks are considered");
        article = newsroom.correct(article, "MINOR", Map.of());

        awaitVersion(2);
        assertThat(subscriber.alerts()).hasSize(1);
    }

    @Test
    @Order(4)
    void aMajorCorrectionAlertsOnceMore() {
        article = newsroom.retitle(article, "en", "Technoparks in 14 regions are considered");
        article = newsroom.correct(article, "MAJOR", Map.of("uz-Latn", "Hududlar soni tuzatildi.", "en", "Mended."));

        awaitVersion(3);
        subscriber.hasExactly(2);
        assertThat(subscriber.alerts().getLast().text()).contains("Hududlar soni tuzatildi.");
    }

    @Test
    @Order(5)
    void aWithdrawalTakesItOutOfSearchAndTellsThoseWhoWereAlerted() {
        String page =
                readers.find(article.id(), "technopark", "en").orElseThrow().url();
        article = newsroom.withdraw(article, Map.of("uz-Latn", "Maʼlumot tasdiqlanmadi.", "en", "Not confirmed."));

        await().atMost(Duration.ofMinutes(1))
                .until(() -> readers.find(article.id(), "technopark", "en").isEmpty());
        await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> readers.read(page),
                        answer -> answer.statusCode() == 410 && answer.body().contains("Not confirmed."));
        subscriber.hasExactly(3);
        assertThat(subscriber.alerts().getLast().text()).contains("Maʼlumot tasdiqlanmadi.");
    }

    private void awaitVersion(long version) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> readers.find(article.id(), "technopark", "en")
                        .filter(found -> found.version() == version)
                        .isPresent());
    }
}
