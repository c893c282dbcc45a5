package jarchi.stack.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the sample news as a writer and publishes them as an editor; cut off anywhere, the next time goes on where it ended. */
final class SampleNews {
    private static final String FOLDER = "/sample-news/";
    private static final String UZBEK = "uz-Latn";
    private static final JsonMapper JSON = new JsonMapper();

    private final Desk writer;
    private final Desk editor;

    SampleNews(Desk writer, Desk editor) {
        this.writer = writer;
        this.editor = editor;
    }

    /** Only until it was once complete: a sample that an editor withdraws or renames does not come back. */
    void loadOnce(Path home, Consumer<String> say) {
        Path done = home.resolve("sample-news.loaded");
        if (Files.exists(done)) {
            return;
        }
        load(say);
        try {
            Files.writeString(done, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first sample is published last, so that readers find it on top. */
    void load(Consumer<String> say) {
        List<String> names = names();
        int published = 0;
        for (String name : names.reversed()) {
            published += publish(read(name)) ? 1 : 0;
        }
        say.accept("  %-16s %d published, %d were there".formatted("sample news", published, names.size() - published));
    }

    private boolean publish(String article) {
        String title = JSON.readTree(article)
                .path("languages")
                .path(UZBEK)
                .path("title")
                .asString();
        JsonNode found = existing(title);
        if (found != null && found.path("version").asLong() > 0) {
            return false;
        }
        String id = found != null ? found.path("id").asString() : create(article);
        HttpResponse<String> draft = editor.get("/desk/api/articles/" + id);
        editor.post(
                "/desk/api/articles/%s/publish".formatted(id),
                "",
                draft.headers().firstValue("etag").orElse(""));
        return true;
    }

    private @Nullable JsonNode existing(String title) {
        String words = URLEncoder.encode(title, StandardCharsets.UTF_8);
        JsonNode page =
                JSON.readTree(editor.get("/desk/api/articles?q=" + words).body());
        for (JsonNode item : page.path("items")) {
            if (item.path("titles").path(UZBEK).asString("").equals(title)) {
                return item;
            }
        }
        return null;
    }

    private String create(String article) {
        return JSON.readTree(writer.post("/desk/api/articles", article, "").body())
                .path("id")
                .asString();
    }

    static List<String> names() {
        return read("index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    static String read(String name) {
        try (InputStream in = Objects.requireNonNull(SampleNews.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
