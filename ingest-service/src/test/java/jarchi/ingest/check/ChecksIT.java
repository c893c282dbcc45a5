package jarchi.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.ArticleJson;
import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChecksIT {
    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start("--ingest.check.links.tried=false");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void linksToArticlesThatReadersDoNotFindAreTold() {
        var draft = desk.editor().create(ArticleJson.titled("Not public"));
        var there = desk.editor().publish(desk.editor().create(ArticleJson.titled("There")));
        var gone = desk.editor()
                .withdraw(desk.editor().publish(desk.editor().create(ArticleJson.titled("Gone"))), ArticleJson.REASON);
        String body = "<p>%s %s %s %s %s</p>"
                .formatted(
                        link("/en/news/not-public-" + draft.id()),
                        link("/en/news/there-" + there.id()),
                        link("http://localhost:8080/en/news/gone-" + gone.id()),
                        link("/ru/news/nothing-zzzzzzzzzzzz"),
                        link("https://example.org/"));
        var article = desk.writer()
                .create("{\"category\":\"sport\",\"languages\":{\"en\":{\"title\":\"T\",\"summary\":\"S\",\"body\":\""
                        + body.replace("\"", "\\\"") + "\"}}}");

        var checks =
                desk.writer().send("GET", "/" + article.id() + "/checks", "").json();

        assertThat(StreamSupport.stream(checks.spliterator(), false)
                        .filter(check -> check.get("check").asString().startsWith("LINK"))
                        .map(ChecksIT::told))
                .containsExactlyInAnyOrder(
                        "LINK_TO_NOTHING /en/news/not-public-" + draft.id(),
                        "LINK_TO_WITHDRAWN http://localhost:8080/en/news/gone-" + gone.id(),
                        "LINK_TO_NOTHING /ru/news/nothing-zzzzzzzzzzzz",
                        "LINK_UNKNOWN https://example.org/");
    }

    @Test
    void whoDecidesSeesThemOnThePage() {
        var article = desk.editor().create("{\"category\":\"sport\",\"languages\":{\"ru\":{\"title\":\"Cпорт\"}}}");
        var editor = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);

        String page = editor.open("/desk/articles/" + article.id() + "/publish?lang=en")
                .body();

        assertThat(page).contains("Cпорт", "letters of both scripts", "There is no body", "Русский");
        assertThat(editor.open("/desk/articles/" + article.id() + "/checks?lang=en")
                        .body())
                .contains("letters of both scripts");
    }

    private static String told(JsonNode check) {
        return check.get("check").asString() + " " + check.at("/details/0").asString();
    }

    private static String link(String href) {
        return "<a href=\"" + href + "\">link</a>";
    }
}
