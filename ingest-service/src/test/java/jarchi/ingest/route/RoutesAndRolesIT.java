package jarchi.ingest.route;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.RunningDesk;
import jarchi.ingest.media.Samples;
import jarchi.ingest.route.RouteTable.Passage;
import jarchi.ingest.route.RouteTable.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.webjars.WebJarVersionLocator;
import tools.jackson.databind.JsonNode;

/** Every door of the running desk is tried by everybody, on a draft, a published, a scheduled and an embargoed article. */
class RoutesAndRolesIT {
    private static final String SCRIPT = new WebJarVersionLocator().path("prosemirror-view", "dist/index.js");
    private static final RouteTable TABLE = RouteTable.read();
    private static final Map<Visitor.Kind, Visitor> VISITORS = new EnumMap<>(Visitor.Kind.class);

    private static RunningDesk desk;
    private static List<Map<String, String>> articles;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start();
        articles = articles(desk.editor());
        for (var kind : Visitor.Kind.values()) {
            VISITORS.put(kind, new Visitor(desk, kind));
        }
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void everyRouteHasItsRowAndEveryRowItsRoute() {
        var running = RunningRoutes.of(desk);
        var rows = TABLE.routes();

        assertThat(rows).doesNotHaveDuplicates();
        assertThat(running.stream().filter(route -> !rows.contains(route)))
                .as("routes without a row in routes.txt: who may come in there?")
                .isEmpty();
        assertThat(rows.stream().filter(row -> !running.contains(row)))
                .as("rows of routes.txt without a route")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybodyMeetsWhatTheTableSays(Row row) {
        row.passages().forEach((kind, expected) -> {
            var met = articles.stream().map(names -> tried(kind, row, names)).distinct();
            // What one article has not, another one has: a schedule, a version
            assertThat(expected == Passage.YES ? met.filter(passage -> passage != Passage.NONE) : met)
                    .as("%s at %s", kind, row.route())
                    .containsExactly(expected);
        });
    }

    static Stream<Row> rows() {
        return TABLE.rows().stream();
    }

    private static Passage tried(Visitor.Kind kind, Row row, Map<String, String> names) {
        String path = row.path();
        for (var name : names.entrySet()) {
            path = path.replace(name.getKey(), name.getValue());
        }
        assertThat(path).as("what stands for each variable").doesNotContain("{", "*");
        // Who signs out is signed out; and outside of /desk nobody is known, and gets another session
        boolean ends = path.startsWith("/desk/sign-") || !path.startsWith("/desk");
        return (ends ? new Visitor(desk, kind) : VISITORS.get(kind)).at(row.method(), path);
    }

    private static List<Map<String, String>> articles(Caller editor) {
        String later = Instant.now()
                .plus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String begun = beginImport(desk.admin());
        String picture = editor.upload("a.jpg", Samples.jpeg(400, 300)).id();
        var published = editor.publish(editor.create(withPicture(picture, titled("Public"))));
        var embargoed = editor.create(withPicture(picture, titled("Not before its time")));
        editor.send(
                "POST",
                "/" + embargoed.id() + "/embargo",
                "{\"until\":\"" + later + "\"}",
                "If-Match",
                embargoed.etag());
        String ended = share(editor, embargoed).get("id").asString();
        String read = share(editor, embargoed).get("address").asString().replaceAll(".*/", "");
        var scheduled = editor.create(titled("Later"));
        editor.send(
                "POST", "/" + scheduled.id() + "/schedule", "{\"at\":\"" + later + "\"}", "If-Match", scheduled.etag());
        return Stream.of(editor.create(titled("Draft")), published, scheduled, embargoed)
                .map(article -> Map.ofEntries(
                        Map.entry("{id}", article.id()),
                        Map.entry("{import}", begun),
                        Map.entry("{media}", picture),
                        Map.entry("{file}", "320.jpg"),
                        Map.entry("{number}", "1"),
                        Map.entry("{key}", "latin"),
                        Map.entry("{language}", "uz-Cyrl"),
                        Map.entry("{latin}", "sirk"),
                        Map.entry("{link}", ended),
                        Map.entry("{word}", "own-work"),
                        Map.entry("{token}", read),
                        Map.entry("{requiredMetricName}", "jvm.memory.used"),
                        Map.entry("/actuator/health/**", "/actuator/health/readiness"),
                        Map.entry("/desk/assets/**", "/desk/assets/desk.css"),
                        Map.entry("/webjars/**", "/webjars/" + SCRIPT),
                        Map.entry("{*anything}", "nothing-of-ours")))
                .toList();
    }

    private static String beginImport(Caller admin) {
        String file = "{\"fileName\":\"old.ndjson\",\"sha256\":\"" + "0".repeat(64)
                + "\",\"bytes\":10,\"site\":\"old.example\"}";
        return admin.at("POST", "/desk/api/imports", file).json().get("id").asString();
    }

    private static String withPicture(String id, String article) {
        return article.replaceFirst("\\{", "{\"images\":[{\"id\":\"" + id + "\",\"decorative\":true}],");
    }

    private static JsonNode share(Caller editor, Answer embargoed) {
        return editor.send("POST", "/" + embargoed.id() + "/previews", "{\"reader\":\"N. Karimova\"}")
                .json();
    }
}
