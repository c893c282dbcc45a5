package jarchi.notify.stories;

import static jarchi.notify.stories.Desk.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.analysis.query.Thesaurus;
import jarchi.events.Language;
import jarchi.events.progress.DeliveriesCounted.Account;
import jarchi.events.site.Categories;
import jarchi.events.site.IncomingSetting;
import jarchi.events.site.Latin;
import jarchi.events.site.Named;
import jarchi.events.site.SiteEvents;
import jarchi.events.site.SiteExamples;
import jarchi.events.site.TestMode;
import jarchi.notify.site.NewsSite;
import jarchi.notify.site.SiteDefaults;
import jarchi.stack.ReceivedMail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the desk says of the site, as subscribers feel it. */
class ASiteInTestModeIT extends NotifyStory {
    @AfterEach
    void asOtherStoriesNeedIt() {
        DESK.set(new TestMode(false, Map.of(), List.of()));
        DESK.set(new Latin(Latin.Alphabet.OF_1995));
        until(
                () -> get("/alerts?ui=uz-Latn").body(),
                page -> !page.contains("Sinov rejimi") && page.contains("Oʻzbekcha"));
    }

    @Test
    void alertsThoseOfTheListAndAccountsForTheOthers() {
        String word = unique("sinov");
        String listed = aSubscriber(word);
        String other = anAddress();
        inTestModeFor(listed);
        // The question goes to everybody: it is the answer to a person
        subscribe(other, word);
        confirm(other);
        var article = anArticle("Under test: " + word);

        assertThat(HowManyAPublicationWouldAlertIT.alerts(article.published())).isEqualTo(1);
        DESK.send(article.published());

        alertsTo(listed, 1);
        until(() -> account(article, 1), account -> Long.valueOf(0).equals(account.get("pending")));
        assertThat(account(article, 1))
                .containsEntry("candidates", 2)
                .containsEntry("delivered", 1L)
                .containsEntry("excluded", 1L)
                .containsEntry("balanced", true);
        assertThat(alertsTo(other)).isEmpty();
        var last = until(
                        () -> EditorsHearing.accounts(article.id(), 1),
                        all -> !all.isEmpty()
                                && all.getLast().channels().get("email").pending() == 0)
                .getLast();
        assertThat(last.channels().get("email").excluded()).isEqualTo(Map.of(Account.TEST_MODE, 1L));
    }

    @Test
    void nobodyIsAlertedBeforeItIsKnownWhomToAlert() {
        String word = unique("boshlanish");
        String reader = aSubscriber(word);
        stopService();
        DESK.set(new TestMode(true, inUzbek("Sinov rejimi"), List.of("@nobody.example")));
        var article = anArticle("While it was away: " + word);
        DESK.send(article.published());
        startService();

        until(() -> account(article, 1), account -> Long.valueOf(1).equals(account.get("excluded")));
        assertThat(alertsTo(reader)).isEmpty();
    }

    @Test
    void pagesSayTheyAreUnderTestAndOfferTheDesksCategories() {
        inTestModeFor("nobody@example.org");
        var before = new NewsSite(new SiteDefaults(
                List.of("politics", "economy", "technology", "education", "society", "culture", "sport")));
        DESK.set(new Categories(List.of(new Named("weather", inUzbek("Ob-havo shu yerda"), false))));
        String page = until(() -> get("/alerts?ui=uz-Latn").body(), body -> body.contains("Ob-havo shu yerda"));

        assertThat(page).contains("Sinov rejimi", "noindex").doesNotContain("Siyosat");
        String form = "{\"email\": \"%s\", \"q\": \"x\", \"alertLanguage\": \"en\", \"category\": \"%s\"}";
        assertThat(ask(form.formatted(anAddress(), "weather")).statusCode()).isEqualTo(202);
        assertThat(ask(form.formatted(anAddress(), "politics")).statusCode()).isEqualTo(400);
        DESK.set(before.categories());
        until(() -> get("/alerts?ui=uz-Latn").body(), body -> body.contains("Siyosat"));
    }

    @Test
    void mailsAndPagesAreInTheLatinOfTheSite() {
        String word = unique("shahar");
        String reader = anAddress();
        subscribe(reader, word, "uz-Latn");
        confirm(reader);
        DESK.set(new Latin(Latin.Alphabet.OF_2026));
        String page = until(() -> get("/alerts?ui=uz-Latn").body(), body -> body.contains(">Özbekça<"));
        assertThat(page).contains("lang=\"uz-Latn\"", ">English<", ">Русский<").doesNotContain("oʻ", "gʻ");

        DESK.send(anArticle("Choʻlda bogʻ: " + word)
                .in(Language.UZ_LATN)
                .breaking()
                .published());

        ReceivedMail mail = alertsTo(reader, 1).getFirst();
        assertThat(mail.subject()).startsWith("Şoşilinç: Çölda boğ: ");
        assertThat(mail.text())
                .contains("Siz quyidagi mavzudagi yangiliklarga obuna bölganingiz", word, "/uz-Latn/news/a-slug-");
        assertThat(mail.html()).contains("lang=\"uz-Latn\"", "Çölda boğ");
        DESK.send(anArticle("Published in English: " + word).published());
        assertThat(alertsTo(reader, 2).getLast().subject()).isEqualTo("Published in English: " + word);
    }

    @Test
    void everyReleasedSettingIsUnderstood() {
        var site = new NewsSite(new SiteDefaults(List.of("sport")));
        assertThat(site.knowsWhomToAlert()).isFalse();
        for (var example : SiteExamples.all()) {
            var read = SiteEvents.read(example.record());
            assertThat(read).as(example.name()).isInstanceOf(IncomingSetting.Changed.class);
            site.take(((IncomingSetting.Changed) read).change());
        }
        assertThat(site.knowsWhomToAlert()).isFalse();
        site.isUpToDate();
        assertThat(site.knowsWhomToAlert()).isTrue();
        assertThat(site.alerts("anybody@example.org")).isTrue();
        assertThat(site.categories().find("technology")).isPresent();
        assertThat(site.alphabet()).isEqualTo(Latin.Alphabet.OF_2026);
        assertThat(site.thesaurus()).isNotSameAs(Thesaurus.none());
    }

    private static void inTestModeFor(String... addresses) {
        DESK.set(new TestMode(true, inUzbek("Sinov rejimi"), List.of(addresses)));
        until(() -> get("/alerts?ui=uz-Latn").body(), page -> page.contains("Sinov rejimi"));
    }

    private static Map<Language, String> inUzbek(String text) {
        return Map.of(Language.UZ_LATN, text);
    }
}
