package jarchi.index.search.web;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.events.site.Promotion;
import jarchi.events.site.Promotions;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What editors have chosen stands first, once, and only where it can be read. */
@WithRealServers
class PromotedArticlesIT {
    @LocalServerPort
    int port;

    @AfterEach
    void asOtherTestsNeedIt() {
        Newsroom.set(new Promotions(List.of()));
    }

    @Test
    void whoSearchesForItsWordsSeesItFirstAndOnce() {
        var others = IntStream.range(0, 4)
                .mapToObj(i -> AnArticle.in(Language.UZ_LATN, "Parrandachilik parrandachilik " + i))
                .toList();
        var weak = AnArticle.in(Language.UZ_LATN, "Imtiyozlar")
                .and(Language.UZ_LATN, "Imtiyozlar", "", "<p>Bir marta: parrandachilik va boshqalar.</p>");
        var silent = AnArticle.in(Language.RU, "Совсем другие слова");
        others.forEach(one -> Newsroom.publish(one.published()));
        Newsroom.publish(weak.published(), silent.published());
        eventually(() -> total("parrandachilik") == 5 && total("\"Совсем другие слова\"") == 1);

        Newsroom.set(new Promotions(List.of(
                new Promotion("Паррандачилик", silent.id(), null),
                new Promotion("parrandachilik", weak.id(), LocalDate.parse("2999-12-31")),
                new Promotion("parrandachilik", others.get(0).id(), LocalDate.parse("2020-01-01")))));
        eventually(() -> total("parrandachilik") == 6);

        var found = reader().found("q", "parrandachilikning").get("items");
        assertThat(found.get(0).get("id").asString()).isEqualTo(silent.id().value());
        assertThat(found.get(1).get("id").asString()).isEqualTo(weak.id().value());
        assertThat(found.valueStream().map(item -> item.get("promoted").asBoolean()))
                .containsExactly(true, true, false, false, false, false);
        assertThat(reader().idsFound("q", "parrandachilik")).doesNotHaveDuplicates();
        assertThat(reader().idsFound("q", "parrandachilik", "size", "2", "page", "2"))
                .doesNotContain(silent.id().value(), weak.id().value());
        assertThat(reader().get("/search?ui=en&q=parrandachilik").body())
                .containsOnlyOnce("Совсем другие слова</a>")
                .contains("<p class=\"chosen\" lang=\"en\">Chosen by the editors</p>");
    }

    @Test
    void itsLanguageAndOrderAreWhatTheReaderAskedFor() {
        var russian = AnArticle.in(Language.RU, "Выбранное о тутовнике");
        var uzbek = AnArticle.in(Language.UZ_LATN, "Pillachilik yangiliklari");
        Newsroom.publish(russian.published(), uzbek.published());
        Newsroom.set(new Promotions(List.of(new Promotion("pillachilik", russian.id(), null))));
        eventually(() -> total("pillachilik") == 2);

        assertThat(reader().idsFound("q", "pillachilik", "lang", "uz-Latn"))
                .containsExactly(uzbek.id().value());
        assertThat(reader().idsFound("q", "pillachilik", "sort", "date"))
                .containsExactly(uzbek.id().value());
        assertThat(reader().idsFound("q", "pillachilik -yoʻq"))
                .containsExactly(uzbek.id().value());
        assertThat(reader().get("/ru/feed.atom?q=pillachilik").body()).doesNotContain("Выбранное о тутовнике");
    }

    @Test
    void whereNoArticleHasAllTheWordsThoseThatHaveSomeStandBehindIt() {
        var chosen = AnArticle.in(Language.EN, "Of something else");
        var partly = AnArticle.in(Language.EN, "Sericulture nowadays").category("culture");
        Newsroom.publish(chosen.published(), partly.published());
        Newsroom.set(new Promotions(List.of(
                new Promotion("sericulture nonexistingword", chosen.id(), null),
                new Promotion("nothinglikethis", chosen.id(), null))));
        eventually(() -> total("nothinglikethis") == 1 && total("\"Sericulture nowadays\"") == 1);

        var some = reader().found("q", "sericulture nonexistingword");
        assertThat(some.get("matched").asString()).isEqualTo("some");
        assertThat(some.get("items").valueStream().map(item -> item.get("id").asString()))
                .containsExactly(chosen.id().value(), partly.id().value());
        assertThat(some.at("/facets/category")
                        .valueStream()
                        .map(value -> value.get("key").asString()))
                .contains("culture");

        assertThat(reader().found("q", "nothinglikethis").get("matched").asString())
                .isEqualTo("all");
    }

    @Test
    void whatWasWithdrawnIsNotShown() {
        var article = AnArticle.in(Language.UZ_LATN, "Asalarichilik qoʻllanmasi");
        Newsroom.publish(article.published());
        Newsroom.set(new Promotions(List.of(new Promotion("arichilar", article.id(), null))));
        eventually(() -> total("arichilar") == 1);

        Newsroom.publish(article.version(2).withdrawn(Map.of(Language.UZ_LATN, "Xato")));

        eventually(() -> total("arichilar") == 0);
    }

    private long total(String words) {
        return reader().found("q", words).get("total").asLong();
    }

    private Reader reader() {
        return new Reader(port);
    }
}
