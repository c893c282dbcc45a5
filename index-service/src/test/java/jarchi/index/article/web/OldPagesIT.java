package jarchi.index.article.web;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Links to the site before this one go on working. */
@WithRealServers
class OldPagesIT {
    @LocalServerPort
    int port;

    private Reader reader = new Reader(0);

    @BeforeEach
    void read() {
        reader = new Reader(port);
    }

    @Test
    void anOldAddressLeadsToTheArticleInItsLanguage() {
        var article = published(AnArticle.in(Language.UZ_LATN, "Koʻchib kelgan maqola")
                .and(Language.RU, "Переехавшая статья", "", "<p>Текст.</p>")
                .onceAt(Language.RU, "/ru/news/4711")
                .onceAt(Language.UZ_LATN, "/index.php?option=com_content&id=4711"));

        assertThat(reader.get("/ru/news/4711").statusCode()).isEqualTo(301);
        assertLeads("/ru/news/4711", article.path(Language.RU));
        assertLeads("/ru/news/4711/?utm_source=telegram", article.path(Language.RU));
        assertLeads("/index.php?option=com_content&id=4711", article.path(Language.UZ_LATN));
        assertThat(reader.get("/index.php?option=com_content&id=4712").statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/index.php").statusCode()).isEqualTo(404);
    }

    @Test
    void anArticleThatStoodAtTheFrontPageIsFoundBesideWhateverOthersAdd() {
        var article = published(AnArticle.in(Language.UZ_LATN, "Bosh sahifadagi maqola")
                .and(Language.RU, "Статья с главной", "", "<p>Текст.</p>")
                .onceAt(Language.RU, "/?p=5123")
                .onceAt(Language.UZ_LATN, "/news.php?id=5123"));

        assertLeads("/?p=5123", article.path(Language.RU));
        assertLeads("/?p=5123&utm_source=telegram&utm_medium=social", article.path(Language.RU));
        assertLeads("/news.php?id=5123&fbclid=IwAR0", article.path(Language.UZ_LATN));
        assertThat(reader.get("/?p=5124").statusCode()).isEqualTo(200);
        assertThat(reader.get("/?utm_source=telegram").statusCode()).isEqualTo(200);
        assertThat(reader.get("/?lang=ru").statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressInOtherLettersIsFoundHoweverItIsWritten() {
        var article = published(AnArticle.in(Language.RU, "Новости связи").onceAt(Language.RU, "/новости/связь-5"));
        String written = URLEncoder.encode("новости", StandardCharsets.UTF_8);

        assertLeads("/" + written + "/" + URLEncoder.encode("связь", StandardCharsets.UTF_8) + "-5", article);
        assertLeads(
                ("/" + written + "/").toLowerCase(java.util.Locale.ROOT) + "%d1%81%d0%b2%d1%8f%d0%b7%d1%8c-5", article);
    }

    @Test
    void whereAWithdrawnArticleStoodReadersAreToldThatItIsGone() {
        var article =
                published(AnArticle.in(Language.EN, "Gone with the old site").onceAt(Language.EN, "/en/node/9"));
        Newsroom.publish(article.version(2).withdrawn(Map.of(Language.EN, "It was wrong.")));

        eventually(() -> reader.get("/en/node/9").statusCode() == 410);
        assertThat(reader.get("/en/node/9").body()).contains("It was wrong.", "<html lang=\"en\">");
    }

    @Test
    void whatStoodNowhereIsUnknown() {
        HttpResponse<String> page = reader.get("/en/node/0");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("404");
        assertThat(reader.get("/ru/news/no-article").statusCode()).isEqualTo(404);
        assertThat(reader.get("/api/nothing").statusCode()).isEqualTo(404);
    }

    private AnArticle published(AnArticle article) {
        Newsroom.publish(article.published());
        String title = article.languages().values().iterator().next().title();
        eventually(() -> !reader.idsFound("q", title).isEmpty());
        return article;
    }

    private void assertLeads(String oldPath, AnArticle article) {
        assertLeads(
                oldPath, article.path(article.languages().keySet().iterator().next()));
    }

    private void assertLeads(String oldPath, String path) {
        assertThat(reader.get(oldPath).headers().firstValue("Location")).hasValue(path);
    }
}
