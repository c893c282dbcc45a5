package jarchi.ingest.idempotency;

import static jarchi.ingest.ArticleJson.MINOR;
import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.OneDesk;
import jarchi.ingest.RunningDesk;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneDesk.class)
class IdempotencyIT {
    private static final String KEY = "Idempotency-Key";
    private static final String ARTICLES = "select count(*) from ingest.article";
    private static RunningDesk desk;
    private static Caller editor;

    @BeforeAll
    static void open(RunningDesk one) {
        desk = one;
        editor = desk.editor();
    }

    @Test
    void theSameRequestAgainIsTheSameAnswerAndNoSecondDeed() {
        long before = desk.count(ARTICLES);

        var first = editor.send("POST", "", titled("Once"), KEY, "\"once-1\"");
        var again = editor.send("POST", "", titled("Once"), KEY, "\"once-1\"");
        var bare = editor.send("POST", "", titled("Once"), KEY, "once-1");

        assertThat(first.status()).isEqualTo(201);
        for (var repeated : new Answer[] {again, bare}) {
            assertThat(repeated.status()).isEqualTo(201);
            assertThat(repeated.response().body()).isEqualTo(first.response().body());
            assertThat(repeated.etag()).isEqualTo(first.etag());
            assertThat(repeated.header("Location")).isEqualTo(first.header("Location"));
            assertThat(repeated.header("Content-Type")).isEqualTo(first.header("Content-Type"));
            assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
        }
        assertThat(desk.count(ARTICLES)).isEqualTo(before + 1);
    }

    @Test
    void anotherInstanceKnowsIt() {
        var draft = editor.create(titled("Two instances"));
        try (var other = RunningDesk.start(desk.database())) {
            var first = editor.send(
                    "POST", "/" + draft.id() + "/publish", "", "If-Match", draft.etag(), KEY, "\"publish-1\"");
            var again = other.editor()
                    .send("POST", "/" + draft.id() + "/publish", "", "If-Match", draft.etag(), KEY, "\"publish-1\"");

            assertThat(first.status()).isEqualTo(200);
            assertThat(again.status()).as("without its key this is 412").isEqualTo(200);
            assertThat(again.response().body()).isEqualTo(first.response().body());
        }
    }

    @Test
    void theKeyOfAnotherRequestIsRefusedAndSomebodyElsesKeyIsAnother() {
        var first = editor.send("POST", "", titled("Mine"), KEY, "\"shared\"");

        var other = editor.send("POST", "", titled("Other"), KEY, "\"shared\"");
        var writers = desk.writer().send("POST", "", titled("Mine"), KEY, "\"shared\"");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("type").asString()).endsWith("/key-of-another-request");
        assertThat(writers.status()).isEqualTo(201);
        assertThat(writers.id()).isNotEqualTo(first.id());
    }

    @Test
    void whatWasRefusedLeavesItsKeyFree() {
        var draft = editor.create(titled("Refused first"));
        String path = "/" + draft.id() + "/correct";
        var refused = editor.send("POST", path, MINOR, "If-Match", draft.etag(), KEY, "\"free\"");
        var published = editor.publish(draft);
        var changed = editor.change(published, titled("Refused then done"));

        var done = editor.send("POST", path, MINOR, "If-Match", changed.etag(), KEY, "\"free\"");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertThat(editor.send("POST", "", titled("x"), KEY, "a b").fields()).containsExactly(KEY);
        assertThat(editor.send("POST", "", titled("x"), KEY, "x".repeat(201)).status())
                .isEqualTo(400);
    }

    @Test
    void aSecretThatIsToldOnceIsKeptInNoAnswer() {
        var draft = editor.create(titled("Before its time"));
        var later = Instant.now().plusSeconds(3_600);
        editor.send("POST", "/" + draft.id() + "/embargo", "{\"until\":\"" + later + "\"}", "If-Match", draft.etag());
        String reader = "{\"reader\":\"Nodira\"}";

        var first = editor.send("POST", "/" + draft.id() + "/previews", reader, KEY, "\"secret\"");
        var second = editor.send("POST", "/" + draft.id() + "/previews", reader, KEY, "\"secret\"");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.json().get("address")).isNotEqualTo(first.json().get("address"));
        assertThat(desk.jdbc()
                        .sql("select count(*) from ingest.kept_answer"
                                + " where position('/desk/preview/'::bytea in body) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void afterADayTheKeyIsNewAndOldAnswersAreSwept() {
        var first = editor.send("POST", "", titled("Yesterday"), KEY, "\"day\"");
        desk.jdbc()
                .sql("update ingest.kept_answer set kept_until = now() - interval '1 second'")
                .update();

        var second = editor.send("POST", "", titled("Yesterday"), KEY, "\"day\"");
        desk.part(KeptAnswers.class).sweep();

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(desk.jdbc()
                        .sql("select count(*) from ingest.kept_answer where kept_until < now()")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anErasedArticleStandsInNoAnswer() {
        var draft = editor.send("POST", "", titled("Forgotten words"), KEY, "\"forget\"");
        String confirmed = "{\"confirmation\":\"" + draft.id() + "\",\"reason\":\"A court said so.\"}";

        var erased = desk.admin()
                .send("POST", "/" + draft.id() + "/erase", confirmed, "If-Match", draft.etag(), KEY, "\"erase\"");

        assertThat(erased.status()).isEqualTo(204);
        assertThat(desk.jdbc()
                        .sql("select count(*) from ingest.kept_answer where position('Forgotten'::bytea in body) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(desk.admin()
                        .send(
                                "POST",
                                "/" + draft.id() + "/erase",
                                confirmed,
                                "If-Match",
                                draft.etag(),
                                KEY,
                                "\"erase\"")
                        .status())
                .isEqualTo(204);
    }
}
