package jarchi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.people.Newsroom;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Before publishing an editor knows how many it will alert, and afterwards that every step was done. */
class AnEditorSeesWhatBecameOfAVersionIT {
    private final Newsroom newsroom = Stage.newsroom();

    @Test
    void fromTheForecastToTheLastDelivery() {
        var subscriber = Stage.subscriber("timeline@reader.example");
        subscriber.asksFor("xronologiya", "uz-Latn");
        var draft = newsroom.write(anArticleForThisSubscriberOnly());

        assertThat(newsroom.reach(draft).toString())
                .isEqualTo("{\"alerts\":1,\"channels\":{\"email\":{\"alerts\":1,\"languages\":{\"uz-Latn\":1}}}}");
        var published = newsroom.publish(draft);
        subscriber.hasExactly(1);

        var timeline = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> newsroom.timeline(published),
                        now -> now.get("complete").asBoolean());
        var version = timeline.get("versions").get(0);
        assertThat(version.get("log").has("offset")).isTrue();
        assertThat(version.get("searchable").get("ms").asLong()).isBetween(0L, 60_000L);
        assertThat(version.get("matched").get("candidates").asLong()).isEqualTo(1);
        assertThat(version.get("deliveries").toString())
                .contains("\"delivered\":1,\"failed\":0,\"excluded\":0,\"pending\":0");
        System.out.printf("in the log, searchable, matched: %s%n", version);
    }

    /** Subscribers of other stories live on the same stage. */
    private static ObjectNode anArticleForThisSubscriberOnly() {
        var article = Newsroom.anArticleAbout("xronologiya");
        article.withObject("languages")
                .withObject("uz-Latn")
                .put("title", "Voqealar xronologiyasi")
                .put("body", "<p>Xronologiya tuzildi.</p>");
        return article;
    }

    @Test
    void whatServicesAskEachOtherIsBehindNoDoor() {
        var asked = Stage.web().postJson(Stage.web().to("/internal/reach"), Map.of());

        assertThat(asked.statusCode()).isEqualTo(404);
    }
}
