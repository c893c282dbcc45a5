package jarchi.people;

import jarchi.stack.DemoSignIns;
import jarchi.stack.process.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A writer who writes and an editor who publishes, at the desk's API: nobody publishes their own work. */
public final class Newsroom {
    private static final String ARTICLES = "/desk/api/articles";
    private static final String THE_TECHNOPARKS =
            "local-stack/command/src/main/resources/sample-news/01-technoparks.json";

    private final Web web;
    private final String writer;
    private final String editor;

    public Newsroom(Web web, DemoSignIns signIns) {
        this.web = web;
        this.writer = Web.basic(DemoSignIns.WRITER, signIns.writerPassword());
        this.editor = Web.basic(DemoSignIns.EDITOR, signIns.editorPassword());
    }

    /** An article as the editor last saw it. */
    public record Seen(String id, String etag, JsonNode article) {
        public String path() {
            return ARTICLES + "/" + id;
        }

        public String state() {
            return article.get("state").asString();
        }
    }

    /** The first real article of the site, in all four forms. */
    public static ObjectNode theTechnoparks() {
        try {
            return (ObjectNode)
                    Web.JSON.readTree(Files.readString(Repository.root().resolve(THE_TECHNOPARKS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A short article in Uzbek (Latin) with a word of its own to be found by. */
    public static ObjectNode anArticleAbout(String word) {
        ObjectNode article = Web.JSON.createObjectNode();
        article.put("category", "technology").put("priority", "NORMAL");
        article.putArray("topics");
        article.putArray("authors");
        article.putObject("source").put("uz-Latn", "Matbuot xizmati");
        article.putObject("languages")
                .putObject("uz-Latn")
                .put("title", "Yangi texnopark ochildi: " + word)
                .put("summary", "Qisqacha")
                .put("body", "<p>Toshkentda yangi texnopark ochildi.</p>");
        return article;
    }

    /** Its id, to be named by an article. */
    public String upload(String name, byte[] picture) {
        byte[] head = ("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8);
        var answer = Web.send(signed(writer, "/desk/api/media")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArrays(List.of(head, picture, end))));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return Web.JSON.readTree(answer.body()).get("id").asString();
    }

    public Seen write(ObjectNode article) {
        return seen(web.postJson(signed(writer, ARTICLES), article), 201);
    }

    public Seen read(String id) {
        return seen(Web.send(signed(editor, ARTICLES + "/" + id).GET()), 200);
    }

    public Seen publish(Seen article) {
        return seen(Web.send(publication(article)), 200);
    }

    public Seen writeAndPublish(ObjectNode article) {
        return publish(write(article));
    }

    public HttpRequest.Builder publication(Seen article) {
        return signed(editor, article.path() + "/publish")
                .header("If-Match", article.etag())
                .POST(BodyPublishers.noBody());
    }

    public Seen retitle(Seen article, String language, String title) {
        ObjectNode changed = Web.JSON.createObjectNode();
        for (String field : List.of("category", "topics", "priority", "source", "authors")) {
            changed.set(field, article.article().get(field));
        }
        ObjectNode languages = changed.putObject("languages");
        article.article().get("languages").properties().forEach(entry -> {
            ObjectNode text = languages.putObject(entry.getKey());
            for (String part : List.of("title", "summary", "body")) {
                text.set(part, entry.getValue().get(part));
            }
        });
        ((ObjectNode) languages.get(language)).put("title", title);
        return seen(
                Web.send(signed(writer, article.path())
                        .header("If-Match", article.etag())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(Web.JSON.writeValueAsString(changed)))),
                200);
    }

    public Seen correct(Seen article, String significance, Map<String, String> note) {
        return act(article, "correct", Map.of("significance", significance, "note", note));
    }

    public Seen withdraw(Seen article, Map<String, String> reason) {
        return act(article, "withdraw", Map.of("reason", reason));
    }

    /** What became of each version, newest first. */
    public JsonNode timeline(Seen article) {
        return Web.JSON.readTree(
                Web.send(signed(editor, article.path() + "/timeline").GET()).body());
    }

    /** How many subscriptions publishing it now would alert. */
    public JsonNode reach(Seen article) {
        return Web.JSON.readTree(
                Web.send(signed(editor, article.path() + "/reach").POST(BodyPublishers.noBody()))
                        .body());
    }

    /** What the editor does with it, such as {@code return}, {@code schedule} or {@code embargo}. */
    public Seen act(Seen article, String verb, Object body) {
        return act(editor, article, verb, body);
    }

    public Seen sendToReview(Seen article, String note) {
        return act(writer, article, "review", Map.of("note", note));
    }

    public void note(Seen article, String text) {
        web.postJson(signed(writer, article.path() + "/notes"), Map.of("text", text));
    }

    /** The address at which this reader may read it before the embargo ends. */
    public String share(Seen article, String reader) {
        var answer = web.postJson(signed(editor, article.path() + "/previews"), Map.of("reader", reader));
        return Web.JSON.readTree(answer.body()).get("address").asString();
    }

    private Seen act(String person, Seen article, String verb, Object body) {
        return seen(
                web.postJson(signed(person, article.path() + "/" + verb).header("If-Match", article.etag()), body),
                200);
    }

    private HttpRequest.Builder signed(String person, String path) {
        return web.to(path).header("Authorization", person).header("Accept", "application/json");
    }

    private static Seen seen(HttpResponse<String> response, int expected) {
        if (response.statusCode() != expected) {
            throw new Refused(response);
        }
        JsonNode article = Web.JSON.readTree(response.body());
        String etag = response.headers().firstValue("ETag").orElseThrow();
        return new Seen(article.get("id").asString(), etag, article);
    }

    /** The desk said no, or could not be asked. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(HttpResponse<String> response) {
            super(response.request().method() + " " + response.uri() + " answered " + response.statusCode() + ": "
                    + response.body());
            this.status = response.statusCode();
        }

        public int status() {
            return status;
        }
    }
}
