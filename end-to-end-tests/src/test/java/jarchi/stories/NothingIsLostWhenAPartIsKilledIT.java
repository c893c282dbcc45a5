package jarchi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jarchi.people.Newsroom;
import jarchi.people.Newsroom.Refused;
import jarchi.people.Newsroom.Seen;
import jarchi.people.Readers;
import jarchi.people.Subscriber;
import jarchi.people.Subscriber.Mail;
import jarchi.people.Web.ServiceAway;
import jarchi.stack.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A part is killed while an editor publishes, each time a few milliseconds later on the article's way, and started again.
 * Then every article is searchable and each subscriber has exactly one mail of it.
 */
class NothingIsLostWhenAPartIsKilledIT {
    /** Chosen anew by -Djarchi.seed=…, said with each failure. */
    private static final long SEED = Long.getLong("jarchi.seed", 2026L);

    private static final int ARTICLES = 4;

    private final Newsroom newsroom = Stage.newsroom();
    private final Readers readers = Stage.readers();

    static Stream<Arguments> parts() {
        return Stream.of(
                arguments("ingest", Stage.stack().ingest()),
                arguments("index", Stage.stack().index()),
                arguments("notify", Stage.stack().notifier()),
                arguments("kafka", Stage.stack().kafka()),
                arguments("elasticsearch", Stage.stack().elasticsearch()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parts")
    void everyArticleIsSearchableAndAnnouncedOnce(String name, Server part) {
        String word = "sinov" + name;
        Subscriber subscriber = Stage.subscriber(name + "@killed.example").asksFor(word, "uz-Latn");
        var random = new Random(SEED + name.hashCode());
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            Seen article = newsroom.write(Newsroom.anArticleAbout(word));
            Duration moment = Duration.ofMillis(random.nextInt(250));
            killAndStartAgainAfter(part, moment, () -> publishStubbornly(article));
            ids.add(article.id());
        }

        // One more, undisturbed: when its mail is here, a second mail of an earlier one would be here too
        ids.add(newsroom.writeAndPublish(Newsroom.anArticleAbout(word)).id());

        await("seed " + SEED)
                .atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(readers.search(word)).extracting("id").containsAll(ids));
        await("seed " + SEED)
                .atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(mailsFor(ids, subscriber))
                        .containsExactlyElementsOf(Collections.nCopies(ids.size(), 1)));
        List<String> messages =
                subscriber.alerts().stream().map(Mail::messageId).toList();
        assertThat(
                        part == Stage.stack().notifier()
                                ? messages.stream().distinct().toList()
                                : messages)
                .as("a mail may come again only if notify-service died before it could note that it was accepted")
                .hasSize(ids.size());
    }

    /** How many different mails came of each article. */
    private static List<Integer> mailsFor(List<String> ids, Subscriber subscriber) {
        List<Mail> mails = subscriber.alerts();
        return ids.stream()
                .map(id -> (int) mails.stream()
                        .filter(mail -> mail.text().contains("-" + id))
                        .map(Mail::messageId)
                        .distinct()
                        .count())
                .toList();
    }

    private static void killAndStartAgainAfter(Server part, Duration moment, Runnable meanwhile) {
        CompletableFuture<Void> work = CompletableFuture.runAsync(meanwhile);
        LockSupport.parkNanos(moment.toNanos());
        part.kill();
        part.start();
        work.join();
    }

    /** As a person would: try again, and when the desk says it is public already, be content. */
    private void publishStubbornly(Seen article) {
        await("seed " + SEED)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    try {
                        return newsroom.publish(newsroom.read(article.id()))
                                .state()
                                .equals("PUBLISHED");
                    } catch (ServiceAway e) {
                        return false;
                    } catch (Refused e) {
                        return e.status() == 409;
                    }
                });
    }
}
