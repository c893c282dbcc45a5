package jarchi.index.search.web;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.IndexByHand;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import jarchi.index.search.NewsSearch;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs and readers get of one article, and of those like it. */
@WithRealServers
class ArticleApiIT {
    @LocalServerPort
    int port;

    @Test
    void anArticleIsReadInAllItsLanguages() {
        var article = AnArticle.in(Language.EN, "Read me whole")
                .and(Language.RU, "Прочти меня", "Коротко", "<p>Целиком</p>")
                .topics("water")
                .region("khorezm");
        Newsroom.publish(article.published());
        eventually(() -> reader().get("/api/articles/" + article.id()).statusCode() == 200);

        JsonNode read = json("/api/articles/" + article.id());

        assertThat(read.get("version").asLong()).isEqualTo(1);
        assertThat(read.get("withdrawn").asBoolean()).isFalse();
        assertThat(read.at("/topics/0").asString()).isEqualTo("water");
        assertThat(read.get("region").asString()).isEqualTo("khorezm");
        assertThat(read.get("languages").propertyNames()).containsExactly("ru", "en");
        assertThat(read.at("/languages/ru/html").asString()).isEqualTo("<p>Целиком</p>");
        assertThat(read.at("/languages/en/url").asString())
                .isEqualTo("https://news.example.uz" + article.path(Language.EN));
    }

    @Test
    void aWithdrawnArticleIsGoneWithItsReason() {
        var article = AnArticle.in(Language.EN, "To be taken back");
        Newsroom.publish(article.published(), article.version(2).withdrawn(Map.of(Language.EN, "It was wrong")));
        eventually(() -> reader().get("/api/articles/" + article.id()).statusCode() == 410);

        JsonNode read = json("/api/articles/" + article.id());

        assertThat(read.at("/reason/en").asString()).isEqualTo("It was wrong");
        assertThat(read.at("/languages/en/html").isNull()).isTrue();
        assertThat(json("/api/articles/" + article.id() + "/similar").get("items"))
                .isEmpty();
    }

    @Test
    void whatIsUnknownIsAProblem() {
        for (String id : List.of("000000000000", "nothing", "00000000000z/similar")) {
            var answer = reader().get("/api/articles/" + id, "Accept-Language", "en");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(JsonMapper.shared().readTree(answer.body()).get("title").asString())
                    .isEqualTo("There is no such article");
        }
    }

    @Test
    void similarArticlesSpeakOfTheSameInTheLanguageAskedFor() {
        var article = about("The Rogun spillway gates", "Engineers inspect the spillway gates above Vakhsh.");
        var like = about("Spillway gates above Vakhsh repaired", "Engineers repaired the gates of the spillway.");
        var other = about("Chess tournament", "Grandmasters play the final.");
        var back = about("Spillway gates again", "Engineers look at the gates of the spillway above Vakhsh.");
        Newsroom.publish(
                article.published(),
                like.published(),
                other.published(),
                back.published(),
                back.version(2).withdrawn(Map.of(Language.EN, "No")));
        eventually(() -> reader().get("/api/articles/" + back.id()).statusCode() == 410);
        String path = "/api/articles/" + article.id() + "/similar";
        eventually(() -> ids(json(path)).equals(List.of(like.id().value())));

        assertThat(json(path).at("/items/0/title").asString()).isEqualTo("Spillway gates above Vakhsh repaired");
        assertThat(json(path + "?lang=ru").get("items")).isEmpty();
        assertThat(offered(article)).containsExactly(like.path(Language.EN));
    }

    @Test
    void anArticleIsReadWhileTheSearchForOthersLikeItFails() {
        var article = about("Weirs of the Amu", "Weirs creak.");
        var like = about("Weirs of the Amu again", "They creak.");
        Newsroom.publish(article.published(), like.published());
        eventually(() -> offered(article).contains(like.path(Language.EN)));

        IndexByHand.answerAtMost(1);
        try {
            assertThat(offered(article)).isEmpty();
        } finally {
            IndexByHand.answerAtMost(NewsSearch.REACH);
        }
        assertThat(offered(article)).isNotEmpty();
    }

    @Test
    void aMistakeInTheParametersIsNamed() {
        var article = AnArticle.in(Language.EN, "Ask me wrongly");
        Newsroom.publish(article.published());
        eventually(() -> reader().get("/api/articles/" + article.id()).statusCode() == 200);

        var answer = reader().get("/api/articles/" + article.id() + "/similar?lang=xx&size=21");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.shared()
                        .readTree(answer.body())
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("lang", "size");
    }

    /** On its page, which is there. */
    private List<String> offered(AnArticle article) {
        var page = reader().get(article.path(Language.EN));
        assertThat(page.statusCode()).isEqualTo(200);
        return Jsoup.parse(page.body()).select(".similar a").eachAttr("href");
    }

    private static AnArticle about(String title, String text) {
        return AnArticle.in(Language.EN, title).and(Language.EN, title, text, "<p>" + text + "</p>");
    }

    private static List<String> ids(JsonNode similar) {
        return similar.get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(reader().get(path).body());
    }

    private Reader reader() {
        return new Reader(port);
    }
}
