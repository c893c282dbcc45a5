package jarchi.ingest.timeline;

import static jarchi.ingest.ArticleJson.MAJOR;
import static jarchi.ingest.ArticleJson.REASON;
import static jarchi.ingest.timeline.OtherServices.counted;
import static jarchi.ingest.timeline.OtherServices.searchable;
import static jarchi.ingest.timeline.OtherServices.send;
import static jarchi.ingest.timeline.OtherServices.tell;
import static jarchi.ingest.timeline.ReadTimeline.allHave;
import static jarchi.ingest.timeline.ReadTimeline.published;
import static jarchi.ingest.timeline.ReadTimeline.timeline;
import static jarchi.ingest.timeline.ReadTimeline.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.events.EventRecord;
import jarchi.events.progress.DeliveriesCounted.Account;
import jarchi.events.progress.ProgressEvents;
import jarchi.ingest.Browser;
import jarchi.ingest.OneDesk;
import jarchi.ingest.RunningDesk;
import jarchi.stack.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneDesk.class)
class TimelineIT {
    private static RunningDesk desk;

    @BeforeAll
    static void open(RunningDesk one) {
        desk = one;
    }

    @Test
    void everyVersionSaysWhereItStandsInTheLog() {
        var published = published(desk, "In the log");
        desk.editor().withdraw(desk.editor().correct(published, MAJOR), REASON);

        var versions = until(desk, published, json -> allHave(json, "log")).get("versions");

        assertThat(versions).hasSize(3);
        var third = versions.get(0);
        var second = versions.get(1);
        var first = versions.get(2);
        assertThat(third.get("type").asString()).isEqualTo("news.article.withdrawn.v1");
        assertThat(third.has("significance")).isFalse();
        assertThat(second.get("significance").asString()).isEqualTo("MAJOR");
        assertThat(first.get("savedBy").asString()).isEqualTo("editor@jarchi.local");
        assertThat(first.get("log").get("partition").asInt())
                .isEqualTo(second.get("log").get("partition").asInt());
        assertThat(first.get("log").get("offset").asLong())
                .isLessThan(second.get("log").get("offset").asLong());
        assertThat(second.get("log").get("offset").asLong())
                .isLessThan(third.get("log").get("offset").asLong());
        assertThat(first.get("log").get("ms").asLong()).isBetween(0L, 60_000L);
        assertThat(first.get("percent").asInt()).isEqualTo(40);
        assertThat(first.get("complete").asBoolean()).isFalse();
    }

    @Test
    void itEndsCompleteWhenNothingIsPendingAnyMore() {
        var published = published(desk, "Complete");
        String id = published.id();
        Instant saved = Instant.parse(
                timeline(desk, published).get("versions").get(0).get("savedAt").asString());

        tell(searchable(id, 1, saved.plusMillis(87)), counted(id, 1, 1, 4, 4));
        var moving = until(desk, published, json -> json.get("versions").get(0).has("deliveries"));
        assertThat(moving.get("complete").asBoolean()).isFalse();
        assertThat(moving.get("versions").get(0).get("percent").asInt()).isEqualTo(80);

        var email = new Account(2, 1, 0, Map.of("UNSUBSCRIBED", 1L));
        tell(counted(id, 1, 2, 4, Map.of("email", email)));
        var done = until(desk, published, json -> json.get("complete").asBoolean())
                .get("versions")
                .get(0);
        assertThat(done.get("searchable").get("ms").asLong()).isEqualTo(87);
        assertThat(done.get("matched").get("candidates").asLong()).isEqualTo(4);
        assertThat(done.get("deliveries").toString())
                .contains(
                        "\"delivered\":2,\"failed\":1,\"excluded\":1,\"pending\":0,\"excludedBy\":{\"UNSUBSCRIBED\":1}");
        assertThat(done.get("percent").asInt()).isEqualTo(100);
    }

    @Test
    void repeatsAndAnotherOrderChangeNothing() {
        var published = published(desk, "Out of order");
        String id = published.id();
        Instant earlier = Instant.now().minusSeconds(1);

        tell(counted(id, 1, 3, 5, 1), counted(id, 1, 2, 5, 4), counted(id, 1, 3, 5, 1));
        tell(searchable(id, 1, earlier), searchable(id, 1, earlier.plusSeconds(600)));
        tell(counted(id, 1, 1, 5, 5));
        desk.editor().correct(published, MAJOR);
        tell(searchable(id, 2, Instant.now())); // the last of all in the same partition

        var version = until(desk, published, json -> json.get("versions").get(0).has("searchable"))
                .get("versions")
                .get(1);
        assertThat(version.get("deliveries").get("pending").asLong()).isEqualTo(1);
        assertThat(Instant.parse(version.get("searchable").get("at").asString()))
                .isBetween(earlier.minusMillis(1), earlier.plusMillis(1));
    }

    @Test
    void whatCannotBeUsedHoldsUpNobody() {
        var published = published(desk, "Behind garbage");
        String id = published.id();
        var good = ProgressEvents.write(searchable(id, 1, Instant.now()));

        send(new EventRecord(id, Map.of("ce_type", "news.article.printed.v1"), good.value()));
        send(new EventRecord(id, good.headers(), "{ not json".getBytes()));
        send(new EventRecord(id, Map.of(), null));
        send(new EventRecord(null, good.headers(), good.value()));
        tell(searchable(id, 99, Instant.now()), searchable("0000000000zz", 1, Instant.now()));
        send(good);

        until(desk, published, json -> json.get("versions").get(0).has("searchable"));
        assertThat(timeline(desk, published).get("versions")).hasSize(1);
        assertThat(desk.jdbc()
                        .sql("select count(*) from ingest.timeline where article_id = '0000000000zz'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aVersionThatWasPassedOverIsCompleteWithTheNewerOne() {
        var published = published(desk, "Passed over");
        desk.editor().correct(published, MAJOR);

        tell(searchable(published.id(), 2, Instant.now()), counted(published.id(), 2, 1, 0, 0));

        var done = until(desk, published, json -> json.get("complete").asBoolean());
        assertThat(done.get("versions").get(1).get("overtaken").asBoolean()).isTrue();
        assertThat(done.get("versions").get(1).has("searchable")).isFalse();
        assertThat(done.get("versions").get(0).get("overtaken").asBoolean()).isFalse();
    }

    @Test
    void whatLeftBeforePlacesWereNotedIsNotWaitedFor() {
        var old = published(desk, "From before timelines");
        until(desk, old, json -> allHave(json, "log"));
        desk.jdbc()
                .sql("delete from ingest.timeline where article_id = :id")
                .param("id", old.id())
                .update();

        var timeline = timeline(desk, old);
        assertThat(timeline.get("complete").asBoolean()).isTrue();
        assertThat(timeline.get("versions").get(0).get("unrecorded").asBoolean())
                .isTrue();
        var browser = Browser.signedIn(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        assertThat(browser.open("/desk/articles/" + old.id() + "/timeline?lang=en")
                        .body())
                .contains("not recorded")
                .doesNotContain("not yet", "data-live");

        desk.editor().correct(old, MAJOR);
        var versions =
                until(desk, old, json -> json.get("versions").get(0).has("log")).get("versions");
        assertThat(versions.get(0).get("unrecorded").asBoolean()).isFalse();
        assertThat(versions.get(0).get("complete").asBoolean()).isFalse();
        assertThat(versions.get(1).get("complete").asBoolean()).isTrue();
    }

    @Test
    void whileTheDatabaseIsAwayProgressWaits() throws Exception {
        var published = published(desk, "Database away");

        TestServers.postgres().kill();
        try {
            tell(searchable(published.id(), 1, Instant.now()));
        } finally {
            TestServers.postgres().start();
        }

        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> timeline(desk, published).get("versions").get(0).has("searchable"));
    }
}
