package jarchi.ingest.openapi;

import static jarchi.ingest.ArticleJson.MAJOR;
import static jarchi.ingest.ArticleJson.REASON;
import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.OneDesk;
import jarchi.ingest.RunningDesk;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the service answers has the shape that its description promises. */
@ExtendWith(OneDesk.class)
class AnswersAreAsDescribedIT {
    private static final Set<String> ANSWERED = new TreeSet<>();
    private static RunningDesk desk;
    private static ServedApi api;

    @BeforeAll
    static void open(RunningDesk one) {
        desk = one;
        api = new ServedApi(desk);
    }

    @Test
    void realAnswersAreAsDescribed() {
        var writer = desk.writer();
        var editor = desk.editor();
        String later = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        var draft = asDescribed("POST", "", "", writer, titled("Described"));
        String id = "/" + draft.id();
        asDescribed("GET", "", "?limit=1", writer, "");
        var changed = asDescribed("PUT", "/{id}", id, writer, titled("Described again"), draft);
        asDescribed("PUT", "/{id}", id, writer, titled("Too late"), draft);
        asDescribed("POST", "/{id}/notes", id + "/notes", writer, "{\"text\":\"A note.\"}");
        asDescribed("GET", "/{id}/notes", id + "/notes", writer, "");
        asDescribed("GET", "/{id}/presence", id + "/presence", writer, "");
        asDescribed("GET", "/{id}/checks", id + "/checks", writer, "");
        asDescribed("GET", "/{id}/script/{language}", id + "/script/uz-Cyrl", writer, "");
        var sent = asDescribed("POST", "/{id}/review", id + "/review", writer, "{\"note\":\"Look.\"}", changed);
        var taken = asDescribed("POST", "/{id}/take-back", id + "/take-back", writer, "", sent);
        sent = asDescribed("POST", "/{id}/review", id + "/review", writer, "{\"note\":\"Look.\"}", taken);
        var back = asDescribed("POST", "/{id}/return", id + "/return", editor, "{\"comment\":\"No.\"}", sent);
        var embargoed =
                asDescribed("POST", "/{id}/embargo", id + "/embargo", editor, "{\"until\":\"" + later + "\"}", back);
        var link = asDescribed("POST", "/{id}/previews", id + "/previews", editor, "{\"reader\":\"N\"}");
        asDescribed("GET", "/{id}/previews", id + "/previews", editor, "");
        asDescribed(
                "DELETE",
                "/{id}/previews/{link}",
                id + "/previews/" + link.json().get("id"),
                editor,
                "");
        asDescribed("POST", "/{id}/publish", id + "/publish", editor, "{}", embargoed);
        var free = asDescribed("POST", "/{id}/embargo", id + "/embargo", editor, "{\"until\":null}", embargoed);
        var scheduled =
                asDescribed("POST", "/{id}/schedule", id + "/schedule", editor, "{\"at\":\"" + later + "\"}", free);
        asDescribed("GET", "/{id}/schedule", id + "/schedule", editor, "");
        var unscheduled = asDescribed("DELETE", "/{id}/schedule", id + "/schedule", editor, "", scheduled);
        asDescribed("POST", "/{id}/reach", id + "/reach", editor, "");
        var published = asDescribed("POST", "/{id}/publish", id + "/publish", editor, "{}", unscheduled);
        asDescribed("GET", "/{id}/timeline", id + "/timeline", editor, "");
        var corrected = asDescribed("POST", "/{id}/correct", id + "/correct", editor, MAJOR, published);
        var withdrawn = asDescribed("POST", "/{id}/withdraw", id + "/withdraw", editor, REASON, corrected);
        asDescribed("GET", "/{id}/versions", id + "/versions", editor, "");
        asDescribed("GET", "/{id}/revisions", id + "/revisions", editor, "");
        asDescribed("GET", "/{id}/revisions/{number}", id + "/revisions/1", editor, "");
        var restored = asDescribed(
                "POST", "/{id}/revisions/{number}/restore", id + "/revisions/1/restore", editor, "", withdrawn);
        var read = asDescribed("GET", "/{id}", id, writer, "");
        assertThat(read.etag()).isEqualTo(restored.etag());
        asDescribed("POST", "/{id}/erase", id + "/erase", writer, "{}", restored);
        asDescribed("POST", "/{id}/erase", id + "/erase", desk.admin(), "{}", restored);
        String confirmed = "{\"confirmation\":\"" + draft.id() + "\",\"reason\":\"A court.\"}";
        asDescribed("POST", "/{id}/erase", id + "/erase", desk.admin(), confirmed, restored);
        asDescribed("GET", "/{id}", id, desk.stranger(), "");
        fits("GET /desk/api/problems", desk.stranger().at("GET", "/desk/api/problems", ""));
        fits("GET /desk/api/problems/{word}", desk.stranger().at("GET", "/desk/api/problems/own-work", ""));
        fits("GET /desk/api/problems/{word}", desk.stranger().at("GET", "/desk/api/problems/nothing", ""));

        assertThat(api.routes().stream().filter(route -> route.startsWith("GET /desk/api/articles")))
                .allMatch(ANSWERED::contains);
    }

    @Test
    void realAnswersOnBothScriptsAreAsDescribed() {
        var editor = desk.editor();
        String latin = titled("Bugun Geyts keldi").replace("\"en\":{\"title", "\"uz-Latn\":{\"title");
        var written = asDescribed("POST", "", "", editor, latin);
        String script = "/" + written.id() + "/script/uz-Cyrl";
        String route = "/{id}/script/{language}";
        assertThat(asDescribed("GET", route, script, editor, "")
                        .json()
                        .at("/doubts/0/word")
                        .asString(""))
                .isNotEmpty();
        asDescribed("POST", route, script, editor, "", written);
        fits("PUT /desk/api/words/{latin}", editor.at("PUT", "/desk/api/words/sirk", "{\"cyrillic\":\"цирк\"}"));
        fits("PUT /desk/api/words/{latin}", editor.at("PUT", "/desk/api/words/sirk", "{\"cyrillic\":\"\"}"));
        fits("GET /desk/api/words", editor.at("GET", "/desk/api/words", ""));
        fits("DELETE /desk/api/words/{latin}", editor.at("DELETE", "/desk/api/words/sirk", ""));
    }

    private static Answer asDescribed(
            String method, String route, String path, Caller caller, String body, Answer... seen) {
        var headers = new ArrayList<String>();
        if (seen.length > 0) {
            headers.addAll(List.of("If-Match", seen[0].etag()));
        }
        var answer = caller.send(method, path, body, headers.toArray(String[]::new));
        fits(method + " /desk/api/articles" + route, answer);
        return answer;
    }

    private static void fits(String route, Answer answer) {
        ANSWERED.add(route);
        var operation = api.operations().get(route);
        assertThat(operation).as(route).isNotNull();
        var response = operation.at("/responses/" + answer.status());
        assertThat(response.isMissingNode()).as("%s -> %s", route, answer).isFalse();
        assertThat(answer.header("RateLimit")).contains(";r=");
        String body = answer.response().body();
        if (body.isEmpty()) {
            assertThat(response.has("content")).as(route).isFalse();
        } else {
            var content =
                    response.get("content").get(answer.header("Content-Type").replaceAll(";.*", ""));
            assertThat(content).as("%s -> %s", route, answer).isNotNull();
            assertThat(api.wrong(content.get("schema"), answer.json()))
                    .as("%s -> %s", route, answer)
                    .isEmpty();
        }
    }
}
