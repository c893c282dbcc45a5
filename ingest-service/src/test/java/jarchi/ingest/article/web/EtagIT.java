package jarchi.ingest.article.web;

import static jarchi.ingest.ArticleJson.MAJOR;
import static jarchi.ingest.ArticleJson.REASON;
import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Caller;
import jarchi.ingest.RunningDesk;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EtagIT {
    private static RunningDesk desk;
    private static Caller editor;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start();
        editor = desk.editor();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish", "correct", "withdraw"})
    void whoDoesNotSayWhatTheySawIsAsked(String deed) {
        var created = editor.create(titled("Asked"));
        String body = switch (deed) {
            case "correct" -> MAJOR;
            case "withdraw" -> REASON;
            default -> "";
        };

        var answer = editor.send("POST", "/" + created.id() + "/" + deed, body);

        assertThat(answer.status()).isEqualTo(428);
        assertThat(answer.fields()).containsExactly("If-Match");
        assertThat(editor.send("PUT", "/" + created.id(), titled("x")).status()).isEqualTo(428);
        assertThat(editor.send("PUT", "/" + created.id(), titled("x"), "If-Match", "*")
                        .status())
                .isEqualTo(428);
    }

    @Test
    void whoSawAnOldOneIsRefusedAndNothingChanges() {
        var created = editor.create(titled("First"));
        var changed = editor.change(created, titled("Second"));

        assertThat(changed.etag()).isNotEqualTo(created.etag());
        assertThat(editor.change(created, titled("Third")).status()).isEqualTo(412);
        assertThat(editor.publish(created).status()).isEqualTo(412);
        assertThat(editor.read(created.id()).json()).isEqualTo(changed.json());
    }

    @Test
    void aSecondPublishIsRefusedAndNothingChanges() {
        var published = editor.publish(editor.create(titled("Once")));

        var again = editor.publish(published);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("refusal").asString()).isEqualTo("ArticleAlreadyPublished");
        assertThat(editor.read(published.id()).etag()).isEqualTo(published.etag());
        assertThat(editor.correct(published, "{\"significance\":\"MINOR\"}")
                        .json()
                        .get("refusal")
                        .asString())
                .isEqualTo("NothingToPublish");
    }

    @Test
    void ofManyAtOnceOneWins() throws Exception {
        var created = editor.create(titled("Contended"));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var attempts = IntStream.range(0, 8)
                    .mapToObj(n -> (Callable<Integer>) () ->
                            (n % 2 == 0 ? editor.publish(created) : editor.change(created, titled("by " + n))).status())
                    .toList();
            var statuses =
                    threads.invokeAll(attempts).stream().map(f -> f.resultNow()).toList();

            assertThat(statuses).containsOnlyOnce(200).filteredOn(s -> s != 200).containsOnly(412);
        }
    }

    @Test
    void whatIsNotChangedIsNotSentAgain() {
        var created = editor.create(titled("Cached"));

        assertThat(editor.send("GET", "/" + created.id(), "", "If-None-Match", created.etag())
                        .status())
                .isEqualTo(304);
    }
}
