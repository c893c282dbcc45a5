package jarchi.index.article.web;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jarchi.events.ArticleEvents;
import jarchi.events.EventExamples;
import jarchi.events.Incoming;
import jarchi.events.Language;
import jarchi.events.Translation;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages say to programs that read them: search engines, others that show a link, caches. */
@WithRealServers
class HeadsIT {
    private static final String SITE = "https://news.example.uz";
    private static final Schema NEWS_ARTICLE = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(HeadsIT.class.getResourceAsStream("/news-article.schema.json"), InputFormat.JSON);
    private static final String BREAKING_OUT = "</script><script>alert('1')</script> & <!-- \"koʻprik\"";

    @LocalServerPort
    int port;

    @Test
    void anArticleIsToldAsSchemaOrgHasIt() {
        var article = published(AnArticle.of(Map.of(
                        Language.UZ_LATN,
                        new Translation("Koʻprik", "Xulosa", "<p>Matn</p>", "koprik", false),
                        Language.UZ_CYRL,
                        new Translation("Кўприк", "Хулоса", "<p>Матн</p>", "koprik", true),
                        Language.RU,
                        new Translation("Мост", "Кратко", "<p>Текст</p>", "most", false)))
                .version(2)
                .corrected(Language.RU, "Исправлена <длина>."));

        JsonNode russian = structured(article, Language.RU);
        assertThat(text(russian, "@context")).isEqualTo("https://schema.org");
        assertThat(text(russian, "@type")).isEqualTo("NewsArticle");
        assertThat(text(russian, "url")).isEqualTo(SITE + article.path(Language.RU));
        assertThat(text(russian, "headline")).isEqualTo("Мост");
        assertThat(text(russian, "inLanguage")).isEqualTo("ru");
        assertThat(text(russian, "datePublished")).isEqualTo("2026-11-20T08:00:00Z");
        assertThat(text(russian, "dateModified")).isEqualTo("2026-11-20T08:01:00Z");
        assertThat(text(russian.get("author").get(0), "name")).isEqualTo("Nodira Karimova");
        assertThat(text(russian.get("publisher"), "name")).isEqualTo("Министерство цифровых технологий");
        assertThat(text(russian.get("correction"), "@type")).isEqualTo("CorrectionComment");
        assertThat(text(russian.get("correction"), "text")).isEqualTo("Исправлена <длина>.");
        assertThat(text(russian.get("translationOfWork"), "@id")).isEqualTo(SITE + article.path(Language.UZ_LATN));
        assertThat(russian.has("workTranslation")).isFalse();

        JsonNode original = structured(article, Language.UZ_LATN);
        assertThat(original.has("translationOfWork")).isFalse();
        assertThat(original.get("workTranslation").valueStream().map(one -> text(one, "inLanguage")))
                .containsExactly("uz-Cyrl", "ru");
        assertThat(text(original.get("workTranslation").get(0), "headline")).isEqualTo("Кўприк");
    }

    @Test
    void aPictureIsShownAndToldToThoseWhoShowALink() {
        var event = (Incoming.Event) ArticleEvents.read(
                EventExamples.named("article-published-with-images.json").record());
        Newsroom.publish(event.event());
        String path = "/ru/news/rassmotreny-proekty-sozdaniya-tehnoparkov-7m3kq9x2vd4t";
        eventually(() -> new Reader(port).get(path).statusCode() != 404);

        Document page = page(path);
        assertThat(page.select("meta[property=og:image]").attr("content"))
                .startsWith(SITE + "/media/")
                .endsWith("/share-50-33.jpg");
        structured(page);
        assertThat(page.select("figure.picture img").attr("alt")).isEqualTo("Строительная площадка IT Park");
        assertThat(page.select(".files li")).hasSize(1);
    }

    @Test
    void aTitleCannotBreakOutOfIt() {
        var article =
                published(AnArticle.in(Language.EN, BREAKING_OUT).and(Language.EN, BREAKING_OUT, "", "<p>Text</p>"));
        Document page = page(article.path(Language.EN));

        assertThat(page.select("script:not([src])")).hasSize(1);
        assertThat(text(structured(article, Language.EN), "headline")).isEqualTo(BREAKING_OUT);
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(BREAKING_OUT);
    }

    @Test
    void everyLanguageIsNamedWithOneForAllOthers() {
        var article =
                published(AnArticle.in(Language.RU, "Тысяча лет").and(Language.UZ_CYRL, "Минг йил", "", "<p></p>"));
        String path = article.path(Language.RU);
        String cyrillic = SITE + article.path(Language.UZ_CYRL);

        assertThat(page(path).select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
                .containsExactly("uz-Cyrl", "ru", "x-default");
        assertThat(page(path).select("link[hreflang=x-default]").attr("href")).isEqualTo(cyrillic);
        assertThat(header(reader().get(path), "Link"))
                .isEqualTo("<" + cyrillic + ">; rel=\"alternate\"; hreflang=\"uz-Cyrl\", <" + SITE + path
                        + ">; rel=\"alternate\"; hreflang=\"ru\", <" + cyrillic
                        + ">; rel=\"alternate\"; hreflang=\"x-default\"");
        assertThat(page("/?lang=en").select("link[hreflang]").eachAttr("href"))
                .containsExactly(
                        SITE + "/?lang=uz-Latn",
                        SITE + "/?lang=uz-Cyrl",
                        SITE + "/?lang=ru",
                        SITE + "/?lang=en",
                        SITE + "/");
        assertThat(page("/ru/numbers").select("link[hreflang=x-default]").attr("href"))
                .isEqualTo(SITE + "/uz-Latn/numbers");
        assertThat(header(reader().get("/"), "Link"))
                .endsWith("<" + SITE + "/>; rel=\"alternate\"; hreflang=\"x-default\"");
    }

    @Test
    void othersCanShowALink() {
        var article = published(AnArticle.in(Language.UZ_CYRL, "Янги боғ")
                .and(Language.UZ_CYRL, "Янги боғ", "Боғ ҳақида", "<p>Матн</p>")
                .category("society"));
        Document page = page(article.path(Language.UZ_CYRL));

        assertThat(property(page, "og:type")).isEqualTo("article");
        assertThat(property(page, "og:site_name")).isEqualTo("Жарчи");
        assertThat(property(page, "og:locale")).isEqualTo("uz_UZ");
        assertThat(property(page, "og:description")).isEqualTo("Боғ ҳақида");
        assertThat(property(page, "og:url"))
                .isEqualTo(page.select("link[rel=canonical]").attr("href"));
        assertThat(property(page, "article:section")).isEqualTo("Жамият");
        assertThat(property(page("/?lang=ru"), "og:locale")).isEqualTo("ru_RU");
    }

    @Test
    void everyPageHasAStrongTagAndIsSentOnlyWhenItChanged() throws IOException {
        var article = published(AnArticle.in(Language.EN, "A page to keep"));
        for (String path : List.of(article.path(Language.EN), "/?lang=en", "/search?q=keep&ui=en", "/en/numbers")) {
            HttpResponse<byte[]> plain = reader().bytes(path);
            HttpResponse<byte[]> packed = reader().bytes(path, "Accept-Encoding", "gzip, deflate");
            HttpResponse<byte[]> smaller = reader().bytes(path, "Accept-Encoding", "gzip, br");
            String tag = header(plain, "ETag");

            assertThat(tag).as(path).startsWith("\"");
            assertThat(header(packed, "ETag")).as(path).startsWith("\"").isNotEqualTo(tag);
            assertThat(header(plain, "Cache-Control")).as(path).contains("no-cache");
            assertThat(header(packed, "Content-Encoding")).as(path).isEqualTo("gzip");
            assertThat(plain.headers().allValues("Vary")).as(path).contains("Accept-Encoding");
            assertThat(header(smaller, "Content-Encoding")).as(path).isEqualTo("br");
            assertThat(header(smaller, "ETag")).as(path).isNotIn(tag, header(packed, "ETag"));
            assertThat(smaller.body().length).as(path).isLessThan(packed.body().length);
            var gzip = new GZIPInputStream(new ByteArrayInputStream(packed.body()));
            var brotli = new BrotliInputStream(new ByteArrayInputStream(smaller.body()));
            for (InputStream unpacked : List.of(gzip, brotli)) {
                assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                        .as(path)
                        .isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
            }
            HttpResponse<byte[]> unchanged = reader().bytes(path, "If-None-Match", "\"other\", W/" + tag);
            assertThat(unchanged.statusCode()).as(path).isEqualTo(304);
            assertThat(header(unchanged, "ETag")).as(path).isEqualTo(tag);
            assertThat(header(unchanged, "Cache-Control")).as(path).contains("no-cache");
            assertThat(unchanged.body()).isEmpty();
        }
    }

    @Test
    void aCacheKeepsPagesApartThatDifferByTheReadersLanguage() {
        assertThat(reader().get("/").headers().allValues("Vary"))
                .contains("Cookie", "Accept-Language", "Accept-Encoding");
        assertThat(header(reader().get("/"), "Cache-Control")).contains("private");
        var article = published(AnArticle.in(Language.EN, "For everyone alike"));
        assertThat(reader().get(article.path(Language.EN), "Cookie", "lang=ru")
                        .headers()
                        .allValues("Vary"))
                .containsExactly("Accept-Encoding");
        assertThat(header(reader().get("/nowhere"), "Cache-Control")).isEqualTo("no-cache");
    }

    private AnArticle published(AnArticle article) {
        Newsroom.publish(article.published());
        Language any = article.languages().keySet().iterator().next();
        eventually(() -> reader().get(article.path(any)).statusCode() == 200);
        return article;
    }

    private JsonNode structured(AnArticle article, Language language) {
        return structured(page(article.path(language)));
    }

    /** By the rules of schema.org. */
    private static JsonNode structured(Document page) {
        String data =
                page.select("head script[type=application/ld+json]").first().data();
        assertThat(NEWS_ARTICLE.validate(data, InputFormat.JSON)).as(data).isEmpty();
        return JsonMapper.shared().readTree(data);
    }

    private Document page(String path) {
        return Jsoup.parse(reader().get(path).body());
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=" + name + "]").attr("content");
    }

    private static String text(JsonNode json, String field) {
        return json.get(field).asString();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private Reader reader() {
        return new Reader(port);
    }
}
