package jarchi.notify.stories;

import static jarchi.notify.stories.Desk.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class SeveralInstancesIT extends NotifyStory {
    @Test
    void eachReaderIsToldOnceAndSearchesOfOneInstanceAreKnownToTheOther() {
        try (var second = started(Map.of("delivery.instance", "second"))) {
            List<String> readers = new ArrayList<>();
            String word = unique("shared");
            for (int i = 0; i < 5; i++) {
                readers.add(aSubscriber(word));
            }
            for (int i = 0; i < 12; i++) {
                DESK.send(anArticle("Number " + i + " " + word).published());
            }
            readers.forEach(reader -> assertThat(alertsTo(reader, 12)).hasSize(12));
        }
    }

    @Test
    void anInstanceThatHasAnothersNameTakesANewOne() {
        try (var twin = started(Map.of())) {
            String word = unique("twin");
            String reader = aSubscriber(word);
            DESK.send(anArticle("With a twin " + word).published());
            assertThat(alertsTo(reader, 1)).hasSize(1);
        }
    }

    @Test
    void aNetworkThatAsksTooOftenIsRefused() {
        try (var strict = started(Map.of("delivery.instance", "strict", "subscription.requests-per-hour", 1))) {
            URI api = URI.create("http://127.0.0.1:" + port(strict) + "/alerts/api/subscriptions");
            assertThat(statusOf(api, "198.51.100.7")).isEqualTo(202);
            assertThat(statusOf(api, "198.51.100.7")).isEqualTo(429);
            assertThat(statusOf(api, "198.51.100.8")).isEqualTo(202);
        }
    }

    private static int statusOf(URI api, String client) {
        String wish = """
                {"email": "%s", "q": "x", "alertLanguage": "en"}""".formatted(anAddress());
        return send(HttpRequest.newBuilder(api)
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", client)
                        .POST(BodyPublishers.ofString(wish)))
                .statusCode();
    }

    private static String port(ConfigurableApplicationContext service) {
        return service.getEnvironment().getProperty("local.server.port");
    }
}
