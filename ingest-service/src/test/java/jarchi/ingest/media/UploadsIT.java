package jarchi.ingest.media;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Browser;
import jarchi.ingest.Parts;
import jarchi.ingest.RunningDesk;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsIT {
    @TempDir
    private static Path folder;

    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start("--ingest.media.folder=" + folder);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aWriterUploadsAPictureAndLearnsWhatItIs() {
        var answer = desk.writer().upload("Surat.JPG", Samples.jpeg(1_500, 1_000));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/desk/api/media/" + answer.id());
        assertThat(answer.json().get("type").asString()).isEqualTo("image/jpeg");
        assertThat(answer.json().get("name").asString()).isEqualTo("Surat");
        assertThat(answer.json().get("width").asInt()).isEqualTo(1_500);
        assertThat(answer.json().get("renditions").findValuesAsString("name"))
                .containsExactly("320", "640", "1280", "1500");
        assertThat(desk.writer().fetch("/desk/api/media/" + answer.id()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aStrangerUploadsNothing() {
        assertThat(desk.stranger().upload("a.jpg", Samples.jpeg(10, 10)).status())
                .isEqualTo(401);
        assertThat(desk.stranger().fetch("/desk/api/media/" + "0".repeat(64)).statusCode())
                .isEqualTo(401);
        var browser = new Browser(desk);
        browser.open("/desk/sign-in");
        assertThat(browser.sendParts("/desk/media", Map.of(), "a.jpg", Samples.jpeg(10, 10))
                        .uri()
                        .getPath())
                .isEqualTo("/desk/sign-in");
        assertThat(browser.sendParts("/desk/media", Map.of(), "a.jpg", new byte[70_000])
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aFormWithoutItsTokenUploadsNothing() {
        var writer = Browser.signedIn(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD);

        var answer = writer.sendParts("/desk/media", Map.of("_csrf", "another"), "a.jpg", Samples.jpeg(11, 10));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aRefusalNamesTheFieldAndItsCause() {
        var refused = desk.writer().upload("picture.png", Samples.pngClaiming(60_000, 60_000));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.fields()).containsExactly("file");
        assertThat(refused.toString()).contains("too many pixels");
        assertThat(desk.writer().upload("a.jpg", Samples.ascii("<html>")).status())
                .isEqualTo(422);
        assertThat(desk.writer().upload("a.jpg", new byte[0]).status()).isEqualTo(422);
    }

    @Test
    void twentyMegabytesAreTakenAndNoMore() {
        byte[] large = Samples.joined(
                Samples.pdf(), new byte[20_000_000 - Samples.pdf().length - 6], Samples.ascii("%%EOF\n"));
        assertThat(desk.writer().upload("large.pdf", large).status()).isEqualTo(201);

        byte[] larger = Samples.joined(large, new byte[1_100_000]);
        var refused = desk.writer().upload("larger.pdf", larger);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.fields()).containsExactly("file");
        var parts = Parts.of(Map.of(), "file", "larger.pdf", larger);
        assertThat(desk.writer()
                        .upload(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(parts)))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aRequestInPartsIsNoOtherRequest() {
        byte[] parts = Parts.of(Map.of(), "file", "a.jpg", Samples.jpeg(10, 10));

        var answer = desk.writer().send("POST", "", BodyPublishers.ofByteArray(parts), "Content-Type", Parts.TYPE);

        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void theSameUploadedByManyAtOnceIsKeptOnce() throws Exception {
        byte[] picture = Samples.jpeg(901, 600);
        Callable<String> upload =
                () -> desk.writer().upload("same.jpg", picture).id();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = people.invokeAll(List.of(upload, upload, upload, upload)).stream()
                    .map(id -> {
                        try {
                            return id.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .distinct()
                    .toList();

            assertThat(ids).hasSize(1);
            assertThat(desk.jdbc()
                            .sql("select state from ingest.media where id = :id")
                            .param("id", ids.getFirst())
                            .query(String.class)
                            .list())
                    .containsExactly("KEPT");
        }
    }

    @Test
    void theFormOfTheWritingPageComesBackWithAllThatWasTyped() {
        var writer = Browser.signedIn(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        writer.open("/desk/articles/new?lang=en");

        var page = writer.sendParts(
                "/desk/media",
                Map.of(
                        "languages.ru.title",
                        "Ещё не сохранено <b>",
                        "category",
                        "sport",
                        "languages.ru.body",
                        "<p>Слово</p>"),
                "Toshkent.jpg",
                Samples.jpeg(700, 500));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().toString()).endsWith("/desk/articles/new?unsaved#media");
        assertThat(page.body())
                .contains(
                        "Ещё не сохранено &lt;b&gt;",
                        "&lt;p&gt;Слово&lt;/p&gt;",
                        "Uploaded.",
                        "1. Toshkent",
                        "/desk/media/");
        assertThat(page.body()).contains("value=\"sport\" selected");

        var refused = writer.sendParts(
                "/desk/media", Map.of("languages.ru.title", "Второе"), "a.jpg", Samples.ascii("no picture"));
        assertThat(refused.body()).contains("Второе", "no JPEG, PNG, WebP or PDF");
    }
}
