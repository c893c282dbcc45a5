package jarchi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.people.Newsroom;
import jarchi.people.Web;
import jarchi.stack.DemoSignIns;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An admin changes the banner and a number: readers see them, and who is not on the list is not alerted and accounted for. Words
 * that the admin takes for the same find each other, in searches and in alerts.
 */
class WhatAnAdminSetsIsWhatEverybodySeesIT {
    private final Web web = Stage.web();
    private final String admin =
            Web.basic(DemoSignIns.ADMIN, Stage.stack().signIns().adminPassword());
    private JsonNode testMode = Web.JSON.createObjectNode();
    private JsonNode numbers = Web.JSON.createObjectNode();
    private JsonNode thesaurus = Web.JSON.createObjectNode();

    @BeforeEach
    void rememberTheSite() {
        testMode = read("test-mode").get("value");
        numbers = read("numbers").get("value");
        thesaurus = read("thesaurus").get("value");
    }

    /** Other stories live on the same stage. */
    @AfterEach
    void asItWas() {
        save("test-mode", testMode);
        save("numbers", numbers);
        save("thesaurus", thesaurus);
        String banner = testMode.get("text").get("en").asString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> page("/?lang=en").contains(banner)
                        && page("/alerts?ui=en").contains(banner));
    }

    @Test
    void onPagesAndInAlerts() {
        var listed = Stage.subscriber("listed@sinov.example").asksFor("qurultoyxona", "uz-Latn");
        var other = Stage.subscriber("other@reader.example").asksFor("qurultoyxona", "uz-Latn");

        var mode = (ObjectNode) testMode.deepCopy();
        mode.withObject("text").put("en", "Only a rehearsal");
        mode.putArray("alertsTo").add("@sinov.example");
        save("test-mode", mode);
        var changed = (ObjectNode) numbers.deepCopy();
        changed.put("main", "10-55");
        save("numbers", changed);

        await().atMost(Duration.ofMinutes(1)).until(() -> page("/alerts?ui=en").contains("Only a rehearsal"));
        await().atMost(Duration.ofMinutes(1)).until(() -> page("/?lang=en").contains("10-55"));
        assertThat(page("/?lang=en")).contains("Only a rehearsal", "tel:1055", "href=\"/en/numbers\"", "noindex");
        assertThat(page("/ru/numbers")).contains("Пресс-служба", "tel:112");

        var newsroom = Stage.newsroom();
        var article = Newsroom.anArticleAbout("qurultoyxona");
        article.withObject("languages").withObject("uz-Latn").put("title", "Qurultoyxona ochildi");
        var published = newsroom.publish(newsroom.write(article));

        listed.hasExactly(1);
        var timeline = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> newsroom.timeline(published),
                        now -> now.get("complete").asBoolean());
        var deliveries = timeline.get("versions").get(0).get("deliveries");
        assertThat(deliveries.toString()).contains("\"delivered\":1,\"failed\":0", "\"pending\":0");
        // Whoever of other stories wants everything is not on the list either
        assertThat(deliveries.at("/excludedBy/TEST_MODE").asInt())
                .isPositive()
                .isEqualTo(deliveries.get("excluded").asInt());
        assertThat(other.alerts()).isEmpty();
    }

    @Test
    void inWordsThatFindEachOther() {
        assertThat(thesaurus.toString()).contains("AKT, axborot-kommunikatsiya texnologiyalari");
        var subscriber = Stage.subscriber("words@sinov.example").asksFor("temirqanot", "uz-Latn");
        var newsroom = Stage.newsroom();
        var before = Newsroom.anArticleAbout("poʻlatqush");
        before.withObject("languages").withObject("uz-Latn").put("title", "Poʻlatqush keldi");
        newsroom.publish(newsroom.write(before));

        var changed = (ObjectNode) thesaurus.deepCopy();
        changed.withArray("lines").add("temirqanot, poʻlatqush, стальная птица");
        save("thesaurus", changed);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> page("/api/search?q=temirqanotlar").contains("Poʻlatqush keldi"));

        var after = Newsroom.anArticleAbout("poʻlatqush");
        after.withObject("languages").withObject("uz-Latn").put("title", "Poʻlatqush uchdi");
        newsroom.publish(newsroom.write(after));
        subscriber.hasExactly(1);
    }

    private String page(String path) {
        return web.get(path).body();
    }

    private JsonNode read(String key) {
        return Web.JSON.readTree(ask(key).body());
    }

    private HttpResponse<String> ask(String key) {
        return Web.send(
                web.to("/desk/api/site/" + key).header("Authorization", admin).GET());
    }

    private void save(String key, JsonNode value) {
        String etag = ask(key).headers().firstValue("ETag").orElseThrow();
        var answer = Web.send(web.to("/desk/api/site/" + key)
                .header("Authorization", admin)
                .header("If-Match", etag)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Web.JSON.writeValueAsString(value))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
