package jarchi.notify.stories;

import static jarchi.notify.stories.Desk.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.progress.DeliveriesCounted;
import jarchi.events.progress.DeliveriesCounted.Account;
import jarchi.notify.stories.Desk.Draft;
import jarchi.stack.Server;
import jarchi.stack.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Of each version editors hear how many it is told to and how far that has come, and in the end that nothing is left. */
class EditorsHearHowFarAlertsAreIT extends NotifyStory {
    private static final Duration PACE = Duration.ofSeconds(1);

    @Test
    void theLastAccountOfAPublicationIsComplete() {
        String word = unique("counted");
        String later = anAddress();
        var article = anArticle("Counted " + word);
        for (int i = 0; i < 3; i++) {
            aSubscriber(word);
        }
        String refused = aSubscriber(word);
        GATE.refuse(refused, "550 no such mailbox");
        var published = article.saying("Counted " + word);
        subscribe(later, word);
        confirm(later);

        DESK.send(published.published());

        var last = heard(article, 1, account -> account.candidates() == 5 && isComplete(account));
        assertThat(last.channels())
                .isEqualTo(Map.of("email", new Account(3, 1, 0, Map.of(Account.CONFIRMED_LATER, 1L))));
        assertThat(last.matchedAt()).isBeforeOrEqualTo(last.at());
        everyAccountOf(article, 1).addsUpAndFollowsTheOneBefore();
    }

    @Test
    void ofAMinorCorrectionTheyHearThatNobodyIsTold() {
        var article = anArticle("Minor " + unique("counted"));

        DESK.send(article.published(), article.correctedInSmall(2, 1));

        assertThat(heard(article, 1, account -> true).candidates()).isZero();
        assertThat(heard(article, 2, account -> true).channels()).isEmpty();
    }

    @Test
    void whyDeliveriesAreLeftOut() {
        String word = unique("leftout");
        String gone = aSubscriber(word);
        String stays = aSubscriber(word);
        var article = anArticle("Left out " + word);
        GATE.refuse(gone, manyTimes("451 later"));
        GATE.refuse(stays, manyTimes("451 later"));
        DESK.send(article.published());
        heard(article, 1, account -> account.channels().get("email").pending() == 2);

        unsubscribe(gone);
        DESK.send(article.saying("Anew " + word).corrected(2, "The date"));

        var last = heard(article, 1, EditorsHearHowFarAlertsAreIT::isComplete);
        assertThat(last.channels().get("email").excluded())
                .containsOnly(Map.entry(Account.UNSUBSCRIBED, 1L), Map.entry(Account.NEWER_VERSION, 1L));
    }

    @Test
    void ofWhatIsTooOldTheyHearThatNobodyIsToldAndOfWhatIsAncientNothing() {
        String word = unique("old");
        SQL.sql("update subscription set confirmed_at = now() - interval '2 days' where email = :email")
                .param("email", aSubscriber(word))
                .update();
        var old = anArticle("Old " + word).publishedAt(Instant.now().minus(Duration.ofHours(25)));
        var ancient = anArticle("Ancient " + word).publishedAt(Instant.now().minus(Duration.ofDays(31)));

        DESK.send(ancient.published(), old.published());

        var account = heard(old, 1, EditorsHearHowFarAlertsAreIT::isComplete);
        assertThat(account.channels().get("email").excluded()).containsEntry(Account.TOO_OLD, 1L);
        everythingIsDecided(ancient);
        assertThat(EditorsHearing.accounts(ancient.id(), 1)).isEmpty();
    }

    @Test
    void manyDeliveriesMakeFewAccounts() {
        String word = unique("many");
        for (int i = 0; i < 40; i++) {
            aSubscriber(word);
        }
        var article = anArticle("Many " + word);

        DESK.send(article.published());

        heard(article, 1, account -> account.channels().get("email").delivered() == 40);
        var told = EditorsHearing.accounts(article.id(), 1);
        for (int i = 1; i < told.size(); i++) {
            assertThat(Duration.between(told.get(i - 1).at(), told.get(i).at())).isGreaterThan(PACE.minusMillis(200));
        }
        everyAccountOf(article, 1).addsUpAndFollowsTheOneBefore();
    }

    @Test
    void whatWasNotTakenByTheLogIsToldWhenItIsBack() {
        String word = unique("logaway");
        String reader = aSubscriber(word);
        var article = anArticle("Log away " + word);
        GATE.refuse(reader, "451 later", "451 later", "451 later");
        DESK.send(article.published());
        heard(article, 1, account -> account.candidates() == 1);
        Server kafka = TestServers.kafka();

        kafka.kill();
        try {
            alertsTo(reader, 1);
        } finally {
            kafka.start();
        }

        assertThat(heard(article, 1, EditorsHearHowFarAlertsAreIT::isComplete)
                        .channels()
                        .get("email")
                        .delivered())
                .isEqualTo(1);
        until(EditorsHearHowFarAlertsAreIT::marks, marks -> marks == 0);
    }

    @Test
    void severalInstancesTellOneStory() {
        try (var second = started(Map.of("delivery.instance", "second-teller"))) {
            String word = unique("together");
            List<Draft> articles = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                aSubscriber(word);
            }
            for (int i = 0; i < 12; i++) {
                articles.add(anArticle("Number " + i + " " + word));
                DESK.send(articles.getLast().published());
            }
            for (Draft article : articles) {
                heard(article, 1, account -> account.channels().get("email").delivered() == 5);
                everyAccountOf(article, 1).addsUpAndFollowsTheOneBefore();
            }
        }
    }

    private static DeliveriesCounted heard(Draft article, long version, Predicate<DeliveriesCounted> wanted) {
        return until(
                        () -> EditorsHearing.accounts(article.id(), version),
                        accounts -> accounts.stream().anyMatch(wanted))
                .stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isComplete(DeliveriesCounted account) {
        return account.channels().values().stream().allMatch(channel -> channel.pending() == 0);
    }

    private static long marks() {
        return SQL.sql("select count(*) from progress_due").query(Long.class).single();
    }

    private static String[] manyTimes(String answer) {
        return Collections.nCopies(200, answer).toArray(String[]::new);
    }

    private static void unsubscribe(String address) {
        String token = SQL.sql("select unsubscribe_token from subscription where email = :email")
                .param("email", address)
                .query(String.class)
                .single();
        assertThat(post("/alerts/unsubscribe/" + token, Map.of()).statusCode()).isEqualTo(200);
    }

    private static Told everyAccountOf(Draft article, long version) {
        return new Told(EditorsHearing.accounts(article.id(), version));
    }

    /** The accounts of one version. */
    private record Told(List<DeliveriesCounted> accounts) {
        void addsUpAndFollowsTheOneBefore() {
            assertThat(accounts)
                    .isNotEmpty()
                    .allSatisfy(account -> assertThat(account.channels().values().stream()
                                    .mapToLong(Told::sum)
                                    .sum())
                            .isEqualTo(account.candidates()));
            assertThat(accounts)
                    .extracting(DeliveriesCounted::sequence)
                    .doesNotHaveDuplicates()
                    .isSorted();
            assertThat(accounts)
                    .extracting(account -> account.channels().values().stream()
                            .mapToLong(Account::pending)
                            .sum())
                    .isSortedAccordingTo((one, other) -> Long.compare(other, one));
        }

        private static long sum(Account account) {
            return account.delivered()
                    + account.failed()
                    + account.pending()
                    + account.excluded().values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
        }
    }
}
