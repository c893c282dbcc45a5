package jarchi.index.search.web;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.events.site.ThesaurusLines;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Words that the desk takes for the same find each other at once, in what was indexed before. */
@WithRealServers
class ThesaurusIT {
    @LocalServerPort
    int port;

    @AfterEach
    void asOtherTestsNeedIt() {
        Newsroom.set(new ThesaurusLines(List.of()));
    }

    @Test
    void aNewGroupFindsWhatStandsInTheIndex() {
        var typed = AnArticle.in(Language.UZ_LATN, "Gʻildirak ixtiro qilindi");
        var other = AnArticle.in(Language.RU, "Изобретено каучуковое колесо");
        Newsroom.publish(typed.published(), other.published());
        eventually(() -> reader().idsFound("q", "каучуковое").size() == 1);
        eventually(() ->
                reader().idsFound("q", "gʻildirak").equals(List.of(typed.id().value())));

        Newsroom.set(new ThesaurusLines(List.of("# Wheels", "gʻildirak, каучуковое колесо")));

        eventually(() -> reader().idsFound("q", "ғилдиракни").size() == 2);
        assertThat(reader().idsFound("q", "gʻildirak"))
                .containsExactlyInAnyOrder(typed.id().value(), other.id().value());
        assertThat(reader().idsFound("q", "колеса каучуковые"))
                .contains(typed.id().value());
        assertThat(reader().idsFound("q", "gʻildirak -\"каучуковое колесо\"")).isEmpty();
        assertThat(reader().get("/search?ui=ru&lang=ru&q=g%CA%BBildirak").body())
                .contains("<mark>каучуковое колесо</mark>");

        Newsroom.set(new ThesaurusLines(List.of()));
        eventually(() ->
                reader().idsFound("q", "gʻildirak").equals(List.of(typed.id().value())));
    }

    @Test
    void aWordThatOnlyTheThesaurusFindsIsNoSlip() {
        Newsroom.publish(
                AnArticle.in(Language.UZ_LATN, "Shamshirboz taqdirlandi").published());
        Newsroom.set(new ThesaurusLines(List.of("shamshirboz, zzwordsman")));
        eventually(() -> reader().idsFound("q", "zzwordsman").size() == 1);

        assertThat(reader().found("q", "zzwordsman taqdrlandi")
                        .get("didYouMean")
                        .asString())
                .isEqualTo("zzwordsman taqdirlandi");
    }

    private Reader reader() {
        return new Reader(port);
    }
}
