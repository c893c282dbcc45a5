package jarchi.ingest.problem;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.OneDesk;
import jarchi.ingest.RunningDesk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneDesk.class)
class ProblemsIT {
    private static RunningDesk desk;
    private static Caller editor;

    @BeforeAll
    static void open(RunningDesk one) {
        desk = one;
        editor = desk.editor();
    }

    @Test
    void whatNoControllerAnswersIsAProblemOfAKindToo() {
        is(editor.at("GET", "/desk/api/nothing", ""), 404, "no-such-route");
        is(editor.at("DELETE", "/desk/api/articles", ""), 405, "method-not-allowed");
        is(editor.send("GET", "", "", "Accept", "image/png"), 406, "not-acceptable");
        is(desk.stranger().at("POST", "/desk/api/nothing", "{}"), 401, "not-signed-in");
        assertThat(editor.at("DELETE", "/desk/api/articles", "").header("Allow"))
                .contains("POST");
    }

    @Test
    void whatControllersRefuseIsOfAKind() {
        var draft = editor.create(titled("Problems"));
        is(editor.create("{"), 400, "malformed-request");
        is(editor.create("{}"), 422, "invalid-fields");
        is(editor.list("?limit=0"), 400, "invalid-parameter");
        is(editor.list("?limit=many"), 400, "invalid-parameter");
        is(editor.list("/7h3kq0vx2m9d"), 404, "no-such-article");
        is(editor.send("POST", "/" + draft.id() + "/publish", ""), 428, "no-precondition");
        is(editor.change(draft, titled("x".repeat(8_000_000))), 413, "request-too-large");
        is(desk.writer().publish(draft), 403, "not-allowed");
        editor.publish(draft);
        is(editor.publish(draft), 412, "article-changed-meanwhile");
    }

    private static void is(Answer answer, int status, String kind) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        var problem = answer.json();
        assertThat(problem.get("type").asString()).as(answer.toString()).isEqualTo("/desk/api/problems/" + kind);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
    }
}
