package jarchi.index.article.web;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the site, as a browser gets them. */
@WithRealServers
class PagesIT {
    private static final AnArticle ARTICLE = AnArticle.in(Language.UZ_LATN, "Yangi koʻprik ochildi")
            .and(Language.UZ_CYRL, "Янги кўприк очилди", "Кўприк <ҳақида>", "<p>Кўприк <strong>очилди</strong>.</p>")
            .and(Language.RU, "Открыт новый мост", "О мосте", "<p>Мост открыт.</p>")
            .firstPublishedAt("2020-02-13T19:30:00Z")
            .version(2)
            .corrected(Language.RU, "Исправлена длина моста.")
            .breaking();
    private static boolean published;

    @LocalServerPort
    int port;

    private Reader reader = new Reader(0);

    @BeforeEach
    void publishOnce() {
        reader = new Reader(port);
        if (!published) {
            Newsroom.publish(ARTICLE.published());
            published = true;
        }
        eventually(() -> !reader.idsFound("q", "кўприк").isEmpty());
    }

    @Test
    void anArticleIsShownInItsLanguageWithSourceDateAndCorrection() {
        HttpResponse<String> page = reader.get(ARTICLE.path(Language.RU));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"ru\">", "Открыт новый мост", "<p>Мост открыт.</p>", "Пресс-служба")
                .contains("14 февраля 2020 года, 00:30", "Исправлена длина моста.", "Срочно", "Nodira Karimova")
                .contains("href=\"https://news.example.uz" + ARTICLE.path(Language.UZ_CYRL) + "\"")
                .contains("<link rel=\"canonical\" href=\"https://news.example.uz" + ARTICLE.path(Language.RU))
                .contains("noindex");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    uz-Latn | 2020-yil 14-fevral | Sayt sinov rejimida ishlamoqda | Barcha raqamlar | Raqamli texnologiyalar vazirligi
                    uz-Cyrl | 2020 йил 14 феврал | Сайт синов режимида ишламоқда  | Барча рақамлар  | Рақамли технологиялар вазирлиги
                    ru      | 14 февраля 2020    | Сайт работает в тестовом       | Все номера      | Министерство цифровых технологий
                    """)
    void theHeaderAndTheDateSpeakTheLanguageOfThePage(
            String tag, String date, String testMode, String numbers, String ministry) {
        String page = reader.get(ARTICLE.path(Language.ofTag(tag))).body();

        assertThat(page).contains("<html lang=\"" + tag + "\">", date, testMode, "11-99", numbers, ministry);
    }

    @Test
    void anOldSlugLeadsToTheRightOne() {
        HttpResponse<String> moved = reader.get("/ru/news/an-old-slug-" + ARTICLE.id());

        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).hasValue(ARTICLE.path(Language.RU));
        assertThat(reader.get("/ru/news/" + ARTICLE.id()).statusCode()).isEqualTo(301);
    }

    @Test
    void aLanguageThatTheArticleLacksIsNotFoundButLeadsToThoseItHas() {
        HttpResponse<String> page = reader.get("/en/news/new-bridge-" + ARTICLE.id());

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("not available in this language", ARTICLE.path(Language.RU), ARTICLE.path(Language.UZ_LATN));
    }

    @ParameterizedTest
    @CsvSource({
        "/ru/news/a-0123456789zz",
        "/ru/news/a",
        "/de/news/a-0123456789ab",
        "/nowhere",
        "/ru/news/",
        "/ru/news/%3Cscript%3E"
    })
    void whatIsNotThereIsNotFound(String path) {
        HttpResponse<String> page = reader.get(path, "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("404").doesNotContain("<script>");
    }

    @Test
    void aBrowserAsksOnlyWhetherAPageHasChanged() {
        HttpResponse<String> page = reader.get(ARTICLE.path(Language.RU));
        String tag = page.headers().firstValue("ETag").orElseThrow();

        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(reader.get(ARTICLE.path(Language.RU), "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void noPageRunsAScriptThatIsNotItsOwn() {
        for (String path : new String[] {"/", "/search?q=a", ARTICLE.path(Language.RU), "/nowhere"}) {
            HttpResponse<String> page = reader.get(path);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "script-src 'self' ");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            // A block of data is no script: see HeadsIT
            assertThat(page.body()
                            .replace("<script type=\"application/ld+json\">", "")
                            .replaceAll("<script type=\"module\" src=\"/assets/[^\"]+\"></script>", ""))
                    .doesNotContain("<script", "style=\"");
        }
    }

    @Test
    void theFrontPageSpeaksTheLanguageThatWasChosenElseTheBrowsers() {
        assertThat(reader.get("/").body()).contains("<html lang=\"uz-Latn\">");
        assertThat(reader.get("/", "Accept-Language", "ru-RU,ru;q=0.9,en;q=0.8").body())
                .contains("<html lang=\"ru\">");
        assertThat(reader.get("/", "Accept-Language", "uz-Cyrl-UZ").body()).contains("<html lang=\"uz-Cyrl\">");
        assertThat(reader.get("/", "Accept-Language", "uz").body()).contains("<html lang=\"uz-Latn\">");
        HttpResponse<String> chosen = reader.get("/?lang=en", "Accept-Language", "ru");
        assertThat(chosen.body()).contains("<html lang=\"en\">", "Latest news");
        assertThat(chosen.headers().firstValue("Set-Cookie").orElse("")).startsWith("lang=en;");
        assertThat(reader.get("/", "Cookie", "lang=uz-Cyrl", "Accept-Language", "ru")
                        .body())
                .contains("<html lang=\"uz-Cyrl\">");
        assertThat(reader.get("/", "Cookie", "lang=%22nonsense", "Accept-Language", "ru")
                        .body())
                .contains("<html lang=\"ru\">");
    }

    @Test
    void theSearchPageMarksWhatItFindsAndOffersToTellOfMore() {
        String page = reader.get("/search?q=ko%27prik&ui=uz-Cyrl&lang=").body();

        assertThat(page)
                .contains("<html lang=\"uz-Cyrl\">", "Топилди: ", "<mark>кўприк</mark>")
                .contains("/alerts?q=ko&#39;prik&amp;language=&amp;category=&amp;lang=uz-Cyrl")
                .contains("/search?q=ko%27prik&amp;lang=&amp;ui=ru");
    }

    @Test
    void theSearchPageSaysWhatIsWrongAndKeepsWhatWasTyped() {
        HttpResponse<String> page = reader.get("/search?q=%22%3Cb%3Ehalf&ui=en");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("The quotation mark at character 1 is not closed.", "value=\"&quot;&lt;b&gt;half\"")
                .contains("aria-invalid=\"true\"", "role=\"alert\"");
    }

    @Test
    void nothingFoundIsSaidKindly() {
        HttpResponse<String> page = reader.get("/search?q=qwertyuiopasdf&ui=en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Nothing was found", "Try fewer or other words.", "Tell me about this");
    }

    @Test
    void stylesMayBeKeptForEver() {
        String page = reader.get("/").body();
        String css = page.replaceAll("(?s).*href=\"(/assets/site-[0-9a-f]+\\.css)\".*", "$1");

        HttpResponse<String> style = reader.get(css);
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000");
    }
}
