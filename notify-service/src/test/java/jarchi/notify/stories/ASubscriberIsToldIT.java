package jarchi.notify.stories;

import static jarchi.notify.stories.Desk.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.stack.ReceivedMail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ASubscriberIsToldIT extends NotifyStory {
    @Test
    void exactlyOnceOfNewsThatTheSearchFinds() {
        String word = unique("texnopark");
        String reader = aSubscriber(word);
        var article = anArticle("A new " + word + " opens");
        var other = anArticle("Something else");

        DESK.send(article.published(), other.published());

        List<ReceivedMail> alerts = alertsTo(reader, 1);
        everythingIsDecided(other);
        assertThat(alerts.getFirst().subject()).isEqualTo("A new " + word + " opens");
        assertThat(alerts.getFirst().text()).contains("http://localhost:8080/en/news/a-slug-" + article.id());
        assertThat(alertsTo(reader)).hasSize(1);
        assertThat(account(article, 1)).containsEntry("delivered", 1L).containsEntry("balanced", true);
    }

    @Test
    void aRepeatedAndAnOlderEventChangeNothing() {
        String word = unique("stale");
        String reader = aSubscriber(word);
        var first = anArticle("First " + word);
        var second = first.saying("Second " + word);

        DESK.send(first.published(), second.corrected(2, "a date"));
        until(() -> version(first), version -> version == 2);
        DESK.send(first.published(), second.corrected(2, "a date"));
        var witness = anArticle("Witness " + word);
        DESK.send(witness.published());

        until(() -> alertsTo(reader), alerts -> subjects(alerts).contains("Witness " + word));
        assertThat(subjects(alertsTo(reader)))
                .containsOnlyOnce("Corrected: Second " + word)
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingOfAMinorCorrectionAndAgainOfAMajorOne() {
        String word = unique("minor");
        String reader = aSubscriber(word);
        var article = anArticle("First " + word);

        DESK.send(article.published());
        alertsTo(reader, 1);
        DESK.send(article.correctedInSmall(2, 1));
        until(() -> version(article), version -> version == 2);
        DESK.send(article.saying("Better " + word).corrected(3, "The date was wrong"));

        List<ReceivedMail> alerts = alertsTo(reader, 2);
        assertThat(subjects(alerts)).containsExactly("First " + word, "Corrected: Better " + word);
        assertThat(alerts.getLast().text()).contains("What changed:", "The date was wrong");
        assertThat(account(article, 3)).containsEntry("delivered", 1L).containsEntry("balanced", true);
    }

    @Test
    void nothingOfAnArchiveUntilItIsCorrectedForAll() {
        String word = unique("archive");
        String reader = aSubscriber(word);
        var article = anArticle("Old " + word);

        DESK.send(article.archived());
        until(() -> version(article), version -> version == 1);
        assertThat(account(article, 0)).isEmpty();
        DESK.send(article.corrected(2, "The date was wrong"));

        assertThat(subjects(alertsTo(reader, 1))).containsExactly("Corrected: Old " + word);
        assertThat(account(article, 2)).containsEntry("candidates", 1).containsEntry("delivered", 1L);
    }

    @Test
    void ofAMajorVersionOfWhichOnlyALaterMinorOneIsLeft() {
        String word = unique("compacted");
        String reader = aSubscriber(word);
        var article = anArticle("Compacted " + word);

        DESK.send(article.correctedInSmall(2, 1));

        assertThat(subjects(alertsTo(reader, 1))).containsExactly("Compacted " + word);
    }

    @Test
    void ofACorrectionThatNoLongerHasItsWords() {
        String word = unique("gone");
        String reader = aSubscriber(word);
        var article = anArticle("With " + word);

        DESK.send(article.published());
        alertsTo(reader, 1);
        DESK.send(article.saying("Without").corrected(2, "Another word"));

        assertThat(alertsTo(reader, 2).getLast().subject()).isEqualTo("Corrected: Without");
    }

    @Test
    void ofNewsThatIsPublishedRightAfterTheConfirmation() {
        for (int i = 0; i < 5; i++) {
            String word = unique("fresh");
            String reader = aSubscriber(word);
            DESK.send(anArticle("Right after " + word).published());
            assertThat(alertsTo(reader, 1)).hasSize(1);
        }
    }

    @Test
    void nothingThatWasPublishedBeforeTheConfirmation() {
        String word = unique("before");
        var article = anArticle("Before " + word);
        String reader = aSubscriber(word);
        var after = anArticle("After " + word);

        DESK.send(article.published(), after.published());

        alertsTo(reader, 1);
        everythingIsDecided(article);
        assertThat(subjects(alertsTo(reader))).containsExactly("After " + word);
        assertThat(account(article, 1))
                .containsEntry("candidates", 1)
                .containsEntry("excluded", 1L)
                .containsEntry("balanced", true);
    }

    @Test
    void nothingThatIsOlderThanADay() {
        String word = unique("old");
        String reader = aSubscriber(word);
        var article = anArticle("Old " + word).publishedAt(Instant.now().minus(Duration.ofHours(25)));

        DESK.send(article.published());

        everythingIsDecided(article);
        assertThat(account(article, 1))
                .containsEntry("candidates", 1)
                .containsEntry("excluded", 1L)
                .containsEntry("pending", 0L)
                .containsEntry("balanced", true);
        assertThat(alertsTo(reader)).isEmpty();
    }

    @Test
    void inHerOwnScriptEvenIfTheArticleHasOnlyTheOtherOne() {
        String word = "зарядка" + unique("");
        String reader = anAddress();
        subscribe(reader, "электромобиль", "uz-Latn");
        confirm(reader);
        var article = anArticle("Электромобиль " + word).in(Language.UZ_CYRL).breaking();

        DESK.send(article.published());

        ReceivedMail mail = alertsTo(reader, 1).getFirst();
        assertThat(mail.subject()).isEqualTo("Shoshilinch: Электромобиль " + word);
        assertThat(mail.text())
                .contains("Maqola siz tanlagan tilda mavjud emas", "oʻzbekcha (kirill)", "/uz-Cyrl/news/");
        assertThat(mail.html()).contains("lang=\"uz-Latn\"");
    }

    private static List<String> subjects(List<ReceivedMail> mails) {
        return mails.stream().map(ReceivedMail::subject).toList();
    }
}
