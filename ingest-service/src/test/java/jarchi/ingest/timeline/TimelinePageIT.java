package jarchi.ingest.timeline;

import static jarchi.ingest.ArticleJson.MAJOR;
import static jarchi.ingest.ArticleJson.REASON;
import static jarchi.ingest.ArticleJson.titled;
import static jarchi.ingest.timeline.OtherServices.counted;
import static jarchi.ingest.timeline.OtherServices.searchable;
import static jarchi.ingest.timeline.OtherServices.tell;
import static jarchi.ingest.timeline.ReadTimeline.published;
import static jarchi.ingest.timeline.ReadTimeline.until;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.progress.DeliveriesCounted.Account;
import jarchi.ingest.Browser;
import jarchi.ingest.OneDesk;
import jarchi.ingest.RunningDesk;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a timeline, and who sees none. */
@ExtendWith(OneDesk.class)
class TimelinePageIT {
    private static RunningDesk desk;

    @BeforeAll
    static void open(RunningDesk one) {
        desk = one;
    }

    @ParameterizedTest
    @ValueSource(strings = {"uz-Latn", "uz-Cyrl", "ru", "en"})
    void thePageSaysItInEveryLanguage(String tag) {
        var editor = Browser.signedIn(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        var published = published(desk, "A page");
        desk.editor().withdraw(desk.editor().correct(published, MAJOR), REASON);
        var email = new Account(1_200, 1, 2, Map.of("TOO_OLD", 3L, "FROM_THE_FUTURE", 1L));
        tell(counted(published.id(), 2, 1, 1_207, Map.of("email", email)), counted(published.id(), 3, 1, 0, 0));
        tell(searchable(published.id(), 2, Instant.now().plusSeconds(45)));
        until(
                desk,
                published,
                json -> json.get("versions").get(0).has("deliveries")
                        && json.get("versions").get(1).has("searchable"));

        var page = editor.open("/desk/articles/" + published.id() + "/timeline?lang=" + tag);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"" + tag + "\"")
                .contains("<progress")
                .contains("FROM_THE_FUTURE: 1")
                .contains("data-live=\"/desk/articles/" + published.id() + "/timeline/live\"")
                .doesNotContain("??");
        assertThat(editor.open("/desk/articles/" + published.id()).body())
                .contains("/desk/articles/" + published.id() + "/timeline");
        String draft = desk.editor().create(titled("Only a draft")).id();
        assertThat(editor.open("/desk/articles/" + draft + "/timeline").body())
                .doesNotContain("data-live", "<progress", "??");
        assertThat(editor.open("/desk/articles/0000000000zz/timeline").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aStrangerSeesNothing() {
        var published = published(desk, "Not for strangers");

        assertThat(desk.stranger().read(published.id() + "/timeline").status()).isEqualTo(401);
        assertThat(new Browser(desk)
                        .open("/desk/articles/" + published.id() + "/timeline")
                        .uri()
                        .getPath())
                .isEqualTo("/desk/sign-in");
        assertThat(desk.writer().read("0000000000zz/timeline").status()).isEqualTo(404);
    }
}
