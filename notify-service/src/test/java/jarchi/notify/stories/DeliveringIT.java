package jarchi.notify.stories;

import static jarchi.notify.stories.Desk.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.stack.ReceivedMail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveringIT extends NotifyStory {
    @Test
    void whileTheMailServerIsAwayMailsWait() {
        String word = unique("away");
        String reader = aSubscriber(word);
        var article = anArticle("Sent later " + word);

        MAIL.stop();
        try {
            DESK.send(article.published());
            everythingIsDecided(article);
            until(() -> reasonOf(article), reason -> !reason.isEmpty());
        } finally {
            MAIL.start();
        }

        assertThat(alertsTo(reader, 1)).hasSize(1);
        until(() -> account(article, 1), account -> Long.valueOf(1).equals(account.get("delivered")));
    }

    @Test
    void aTemporaryRefusalIsTriedAgain() {
        String word = unique("greylisted");
        String reader = aSubscriber(word);
        GATE.refuse(reader, "451 4.7.1 greylisted", "450 4.2.1 busy");
        var article = anArticle("Third time lucky " + word);

        DESK.send(article.published());

        assertThat(alertsTo(reader, 1)).hasSize(1);
        until(() -> account(article, 1), account -> Long.valueOf(1).equals(account.get("delivered")));
        assertThat(attemptsOf(article)).isEqualTo(3);
    }

    @Test
    void aLastingRefusalIsNotedWithItsReason() {
        String word = unique("unknown");
        String reader = aSubscriber(word);
        GATE.refuse(reader, "550 5.1.1 no such mailbox");
        var article = anArticle("To nobody " + word);

        DESK.send(article.published());

        until(() -> account(article, 1), account -> Long.valueOf(1).equals(account.get("failed")));
        assertThat(reasonOf(article)).contains("550 5.1.1 no such mailbox");
        assertThat(alertsTo(reader)).isEmpty();
        assertThat(account(article, 1)).containsEntry("balanced", true);
    }

    @Test
    void aMailWhoseAcceptanceWasNeverHeardOfIsRepeatedAsTheSameMail() {
        String word = unique("repeated");
        String reader = aSubscriber(word);
        GATE.loseNextAnswer();

        DESK.send(anArticle("Perhaps twice " + word).published());

        List<ReceivedMail> alerts = alertsTo(reader, 2);
        assertThat(alerts.get(0).messageId())
                .isEqualTo(alerts.get(1).messageId())
                .isNotEmpty();
        assertThat(alerts.get(0).headers().get("date"))
                .isEqualTo(alerts.get(1).headers().get("date"));
    }

    @Test
    void whatADeadInstanceHadClaimedIsSentOnceItsClaimLapses() {
        String word = unique("lapsed");
        String reader = aSubscriber(word);
        GATE.refuse(reader, "451 later");
        var article = anArticle("Left behind " + word);
        DESK.send(article.published());
        until(() -> reasonOf(article), reason -> !reason.isEmpty());

        SQL.sql("update delivery set status = 'SENDING', claimed_by = 'dead', due_at = now() + interval '1 second'"
                        + " where article_id = :id and status = 'PENDING'")
                .param("id", article.id().value())
                .update();

        assertThat(alertsTo(reader, 1)).hasSize(1);
    }

    @Test
    void newsThatCannotBeReadHoldsUpNoOther() {
        String word = unique("unreadable");
        String reader = aSubscriber(word);
        GATE.refuse(reader, "451 later", "451 later", "451 later", "451 later");
        var article = anArticle("Unreadable " + word);
        DESK.send(article.published());
        until(() -> reasonOf(article), reason -> reason.contains("451"));

        SQL.sql("update decision set content = '{\"languages\": 1}' where article_id = :id")
                .param("id", article.id().value())
                .update();

        until(() -> reasonOf(article), reason -> reason.contains("could not be written"));
        DESK.send(anArticle("Readable " + word).published());
        assertThat(alertsTo(reader, 1).getFirst().subject()).contains("Readable");
        SQL.sql("update delivery set status = 'EXCLUDED', finished_at = now() where article_id = :id")
                .param("id", article.id().value())
                .update();
    }

    @Test
    void newsWaitsForOlderNewsThatIsStillOnItsWay() {
        String word = unique("order");
        String reader = aSubscriber(word);
        var article = anArticle("In order " + word);
        DESK.send(article.published());
        until(() -> account(article, 1), account -> Long.valueOf(1).equals(account.get("delivered")));
        SQL.sql("update delivery set status = 'SENDING', finished_at = null, claimed_by = 'slow',"
                        + " due_at = now() + interval '1 minute' where article_id = :id")
                .param("id", article.id().value())
                .update();
        String witness = aSubscriber(word);

        DESK.send(article.saying("Next " + word).corrected(2, "more is known"));

        alertsTo(witness, 1);
        assertThat(alertsTo(reader)).hasSize(1);
        SQL.sql("update delivery set status = 'SENT', finished_at = now() where claimed_by = 'slow'")
                .update();
        assertThat(alertsTo(reader, 2)).hasSize(2);
    }

    @Test
    void aReaderWhoUnsubscribesGetsNothingMore() {
        String word = unique("enough");
        String reader = aSubscriber(word);
        var first = anArticle("First " + word);
        DESK.send(first.published());
        ReceivedMail alert = alertsTo(reader, 1).getFirst();
        GATE.refuse(reader, "451 later", "451 later", "451 later", "451 later", "451 later", "451 later");
        var second = anArticle("Second " + word);
        DESK.send(second.published());
        everythingIsDecided(second);

        assertThat(get(linkIn(alert)).statusCode()).isEqualTo(200);
        until(() -> account(second, 1), account -> Long.valueOf(1).equals(account.get("pending")));
        assertThat(post(linkIn(alert), Map.of("List-Unsubscribe", "One-Click")).statusCode())
                .isEqualTo(200);

        until(() -> account(second, 1), account -> Long.valueOf(1).equals(account.get("excluded")));
        DESK.send(anArticle("Third " + word).published());
        var witness = aSubscriber(word);
        DESK.send(anArticle("Witness " + word).published());
        alertsTo(witness, 1);
        assertThat(alertsTo(reader)).hasSize(1);
    }

    @Test
    void manyMailsShareConnections() {
        String word = unique("many");
        String reader = aSubscriber(word);
        int before = GATE.connections();

        for (int i = 0; i < 20; i++) {
            DESK.send(anArticle("Number " + i + " " + word).published());
        }

        alertsTo(reader, 20);
        assertThat(GATE.connections() - before).isLessThan(15);
    }

    private static String reasonOf(Desk.Draft article) {
        return SQL.sql("select coalesce(max(reason), '') from delivery where article_id = :id")
                .param("id", article.id().value())
                .query(String.class)
                .single();
    }

    private static int attemptsOf(Desk.Draft article) {
        return SQL.sql("select max(attempts) from delivery where article_id = :id")
                .param("id", article.id().value())
                .query(Integer.class)
                .single();
    }
}
