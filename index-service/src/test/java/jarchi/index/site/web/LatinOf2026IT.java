package jarchi.index.site.web;

import static jarchi.index.newsroom.Reader.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.events.site.Latin;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.net.URLEncoder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** When the desk sets the new letters, readers get them; addresses and searches stay. */
@WithRealServers
class LatinOf2026IT {
    @LocalServerPort
    int port;

    /** Other tests see the letters of 1995. */
    @AfterEach
    void asConfigured() {
        Newsroom.set(new Latin(Latin.Alphabet.OF_1995));
        eventually(() -> reader().get("/?lang=uz-Latn").body().contains(">Oʻzbekcha<"));
    }

    @Test
    void inTheLatinOf2026PagesAreSpelledAnewAndLinksStay() {
        var article = AnArticle.in(Language.UZ_LATN, "Toshkentda choʻl bogʻi ochildi")
                .and(
                        Language.UZ_LATN,
                        "Toshkentda choʻl bogʻi ochildi",
                        "Bogʻ haqida",
                        "<p>Shahar <a href=\"https://shahar.uz/choʻl\" title=\"shu\">bo<b>gʻi</b></a> <code>sh</code> va «Шаҳар»"
                                + " https://shahar.uz</p>")
                .and(Language.EN, "A garden, published in English", "", "<p>A short walk.</p>")
                // newer than what other tests publish: the front page shows it
                .firstPublishedAt("2026-11-20T08:30:00Z");
        Newsroom.publish(article.published());
        eventually(() -> reader().get(article.path(Language.UZ_LATN)).statusCode() == 200);
        Newsroom.set(new Latin(Latin.Alphabet.OF_2026));
        eventually(() -> reader().get(article.path(Language.UZ_LATN)).body().contains("Toşkentda çöl boği oçildi"));

        String page = reader().get(article.path(Language.UZ_LATN)).body();
        assertThat(page)
                .contains("<html lang=\"uz-Latn\">", "<h1>Toşkentda çöl boği oçildi</h1>", "Boğ haqida")
                .contains(
                        "Şahar <a href=\"https://shahar.uz/choʻl\" title=\"shu\">bo<b>ği</b></a> <code>sh</code> va «Шаҳар»")
                .contains("https://shahar.uz</p>", "href=\"https://news.example.uz" + article.path(Language.UZ_LATN))
                .contains(">Özbekça<", ">English<", ">Русский<", "A garden, published in English");
        assertThat(page.replace("https://shahar.uz/choʻl", "")).doesNotContain("oʻ", "gʻ");
        assertThat(reader().get(article.path(Language.EN)).body())
                .contains("published in English", "Toşkentda")
                .doesNotContain("publişed");
        assertThat(reader().get("/?lang=uz-Latn").body()).contains("Toşkentda çöl boği oçildi");
        assertThat(reader().get("/uz-Latn/feed.atom").body())
                .contains("Toşkentda çöl boği oçildi", "https://news.example.uz" + article.path(Language.UZ_LATN))
                .contains("https://shahar.uz/choʻl", "Barça yangiliklar");
        for (String words : List.of("Toshkentda choʻl", "Toşkentda çöl", "Тошкентда чўл")) {
            assertThat(reader().idsFound("q", words))
                    .as(words)
                    .contains(article.id().value());
            assertThat(reader().get("/search?ui=uz-Latn&lang=uz-Latn&q=" + URLEncoder.encode(words, UTF_8))
                            .body())
                    .contains("<mark>Toşkentda</mark> <mark>çöl</mark> boği");
        }
    }

    private Reader reader() {
        return new Reader(port);
    }
}
