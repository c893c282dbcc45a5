package jarchi.notify.stories;

import static jarchi.notify.stories.Desk.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveStreamIT extends NotifyStory {
    @Test
    void eachChangeIsHeardAsItHappens() throws Exception {
        String word = unique("live");
        var article = anArticle("Live " + word);
        try (var radio = new Radio("/alerts/api/live", null)) {
            radio.hears("id:");
            DESK.send(article.published());
            radio.hears("event:published");
            DESK.send(article.corrected(2, "a date"), article.withdrawn(3, "wrong"));
            radio.hears("event:withdrawn");
            DESK.erase(article.id());
            radio.hears("event:erased");
            assertThat(radio.lines())
                    .anyMatch(line -> line.startsWith("data:")
                            && line.contains("\"title\":\"Live " + word + "\"")
                            && line.contains("http://localhost:8080/en/news/a-slug-" + article.id()));
        }
    }

    @Test
    void whoComesBackHearsWhatHeMissedOnceAndInOrder() throws Exception {
        String word = unique("missed");
        String last;
        try (var radio = new Radio("/alerts/api/live?q=" + word, null)) {
            radio.hears("id:");
            DESK.send(anArticle("Zero " + word).published());
            radio.hears("Zero " + word);
            last = radio.lastId();
        }
        for (int i = 1; i <= 5; i++) {
            var article = anArticle("Number " + i + " " + word);
            DESK.send(article.published());
            everythingIsDecided(article);
        }

        try (var radio = new Radio("/alerts/api/live?q=" + word, last)) {
            radio.hears("Number 5 " + word);
            DESK.send(anArticle("Number 6 " + word).published());
            radio.hears("Number 6 " + word);
            List<String> titles = radio.lines().stream()
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> line.replaceAll(".*Number (\\d).*", "$1"))
                    .toList();
            assertThat(titles).containsExactly("1", "2", "3", "4", "5", "6");
        }
    }

    @Test
    void whoMissedMoreThanAPageHearsAllOfItOnce() throws Exception {
        String last;
        try (var radio = new Radio("/alerts/api/live", null)) {
            radio.hears("id:");
            last = radio.lastId();
        }
        var article = anArticle("Often corrected");
        DESK.send(article.published());
        for (int version = 2; version <= 45; version++) {
            DESK.send(article.correctedInSmall(version, 1));
        }
        until(() -> version(article), version -> version == 45);

        try (var radio = new Radio("/alerts/api/live", last)) {
            radio.hears("\"version\":45");
            List<Integer> versions = radio.lines().stream()
                    .filter(line -> line.contains(article.id().value()))
                    .map(line -> Integer.valueOf(line.replaceAll(".*\"version\":(\\d+).*", "$1")))
                    .toList();
            assertThat(versions).isEqualTo(IntStream.rangeClosed(1, 45).boxed().toList());
        }
    }

    @Test
    void aListenerHearsOnlyWhatHisSearchFinds() throws Exception {
        String word = unique("filter");
        try (var radio = new Radio("/alerts/api/live?lang=en&category=technology&q=" + word, null)) {
            radio.hears("id:");
            var other = anArticle("Something else");
            DESK.send(other.published());
            everythingIsDecided(other);
            var article = anArticle("With " + word);
            DESK.send(article.published(), article.withdrawn(2, "wrong"));
            radio.hears("event:withdrawn");
            assertThat(radio.lines()).noneMatch(line -> line.contains("Something else"));
        }
    }

    @Test
    void anUnknownPlaceIsSaidToBeLost() throws Exception {
        try (var radio = new Radio("/alerts/api/live", "999999999")) {
            radio.hears("event:cursor-lost");
        }
        try (var radio = new Radio("/alerts/api/live?lastEventId=nonsense", null)) {
            radio.hears("event:cursor-lost");
        }
    }

    @Test
    void aSilentStreamSaysThatItIsAlive() throws Exception {
        try (var radio = new Radio("/alerts/api/live?category=none", null)) {
            radio.hears(":alive");
        }
    }

    @Test
    void aWrongFilterIsRefused() {
        assertThat(get("/alerts/api/live?lang=tr").statusCode()).isEqualTo(400);
        assertThat(get("/alerts/api/live?q=%22open").body()).contains("\"field\":\"q\"");
    }

    /** Someone who listens to the stream. */
    private static final class Radio implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Stream<String> stream;

        Radio(String path, String lastEventId) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(at(path)).header("Accept", "text/event-stream");
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            var answer = client.send(request.build(), BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            stream = answer.body();
            Thread.ofVirtual().start(() -> {
                try {
                    stream.forEach(lines::add);
                } catch (UncheckedIOException e) {
                    // closed
                }
            });
        }

        List<String> lines() {
            return lines;
        }

        void hears(String text) {
            until(() -> lines, heard -> heard.stream().anyMatch(line -> line.contains(text)));
        }

        String lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((one, other) -> other)
                    .orElseThrow()
                    .substring(3)
                    .strip();
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
