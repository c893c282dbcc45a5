package jarchi.benchmarks;

import jarchi.events.Language;
import jarchi.people.Web;
import jarchi.stack.process.Http;
import jarchi.stack.process.Ports;
import jarchi.stack.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Groonga as Debian has it, with the tokenizer and the normalizer that its tutorial begins with. */
final class GroongaPeer implements Peer {
    private static final String PROGRAM = "groonga";
    private static final int AT_ONCE = 1_000;
    private static final List<String> SCHEMA = List.of(
            "table_create?name=News&flags=TABLE_HASH_KEY&key_type=ShortText",
            "column_create?table=News&name=title&flags=COLUMN_SCALAR&type=Text",
            "column_create?table=News&name=summary&flags=COLUMN_SCALAR&type=Text",
            "column_create?table=News&name=body&flags=COLUMN_SCALAR&type=Text",
            "table_create?name=Words&flags=TABLE_PAT_KEY&key_type=ShortText"
                    + "&default_tokenizer=TokenBigram&normalizer=NormalizerAuto",
            "column_create?table=Words&name=news&flags=COLUMN_INDEX|WITH_POSITION|WITH_SECTION"
                    + "&type=News&source=title,summary,body");

    private final Web server;

    private GroongaPeer(String uri) {
        this.server = new Web(uri);
        SCHEMA.forEach(command -> ask(command.replace("|", "%7C")));
    }

    /** Ends with this program; empty if this machine has none. */
    static Optional<Peer> start(Path home) throws IOException {
        try {
            new ProcessBuilder(PROGRAM, "--version").redirectErrorStream(true).start();
        } catch (IOException e) {
            System.out.println("There is no groonga here (Debian: apt-get install groonga-bin): it is left out.");
            return Optional.empty();
        }
        int port = Ports.free();
        String uri = "http://127.0.0.1:" + port;
        var process = new ServerProcess(PROGRAM, home);
        Path data = Files.createDirectories(process.directory()).resolve("news.db");
        List<String> command = List.of(PROGRAM, "-s", "--protocol", "http", "--bind-address", "127.0.0.1");
        List<String> rest = List.of("-p", String.valueOf(port), "--cache-limit", "0", "-n", data.toString());
        process.start(Stream.concat(command.stream(), rest.stream()).toList(), Map.of());
        process.await(() -> Http.answersWith200(uri + "/d/status"), Duration.ofSeconds(30));
        return Optional.of(new GroongaPeer(uri));
    }

    @Override
    public String name() {
        return "Groonga";
    }

    @Override
    public void add(List<NewsText> texts) {
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            List<Map<String, String>> rows = texts.subList(from, Math.min(from + AT_ONCE, texts.size())).stream()
                    .map(text -> Map.of(
                            "_key", text.id(),
                            "title", text.title(),
                            "summary", text.summary(),
                            "body", String.join("\n", text.paragraphs())))
                    .toList();
            checked(server.postJson(server.to("/d/load?table=News"), rows).body());
        }
    }

    @Override
    public List<String> find(String words, Language language) {
        JsonNode answer = ask("select?table=News&command_version=2&limit=10&sort_keys=-_score"
                + "&match_columns=" + Web.encoded("title*3||summary||body")
                + "&output_columns=" + Web.encoded("_key,_score,snippet_html(title),snippet_html(body)")
                + "&query=" + Web.encoded(words.replaceAll("[\\p{Punct}]", " ")));
        List<String> found = new ArrayList<>();
        // [[how many], [columns], row, row …]
        JsonNode rows = answer.get(1).get(0);
        for (int i = 2; i < rows.size(); i++) {
            found.add(rows.get(i).get(0).asString());
        }
        return found;
    }

    private JsonNode ask(String command) {
        return checked(server.get("/d/" + command).body());
    }

    private static JsonNode checked(String body) {
        JsonNode answer = Web.JSON.readTree(body);
        if (answer.get(0).get(0).asInt() != 0) {
            throw new IllegalStateException("groonga answered " + body);
        }
        return answer;
    }
}
