package jarchi.notify.stories;

import static jarchi.notify.stories.Desk.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.stack.ReceivedMail;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AWithdrawalIsToldIT extends NotifyStory {
    @Test
    void toThoseWhoWereToldAndToNobodyElse() {
        String word = unique("withdrawn");
        String told = aSubscriber(word);
        String waiting = aSubscriber(word);
        GATE.refuse(waiting, "451 later", "451 later", "451 later", "451 later", "451 later", "451 later", "451 later");
        var article = anArticle("Wrong " + word);

        DESK.send(article.published());
        alertsTo(told, 1);
        DESK.send(article.withdrawn(2, "It was not true"));

        ReceivedMail withdrawal = alertsTo(told, 2).getLast();
        assertThat(withdrawal.subject()).isEqualTo("Withdrawn: Wrong " + word);
        assertThat(withdrawal.text()).contains("Reason: It was not true").doesNotContain("In short");
        until(() -> account(article, 1), account -> Long.valueOf(1).equals(account.get("excluded")));
        assertThat(account(article, 1)).containsEntry("delivered", 1L).containsEntry("balanced", true);
        assertThat(account(article, 2)).containsEntry("balanced", true);
        assertThat(alertsTo(waiting)).noneMatch(mail -> !mail.subject().startsWith("Withdrawn"));
    }

    @Test
    void toThoseWhoseMailMayHaveBeenTaken() {
        String word = unique("perhaps");
        String reader = aSubscriber(word);
        GATE.loseNextAnswer();
        var article = anArticle("Perhaps told " + word);

        DESK.send(article.published());
        alertsTo(reader, 1);
        GATE.refuse(reader, Collections.nCopies(10, "451 later").toArray(String[]::new));
        until(
                () -> SQL.sql("select coalesce(bool_or(maybe_sent), false) from delivery where article_id = :id")
                        .param("id", article.id().value())
                        .query(Boolean.class)
                        .single(),
                maybeSent -> maybeSent);
        DESK.send(article.withdrawn(2, "It was not true"));

        until(
                () -> alertsTo(reader),
                alerts -> alerts.stream().anyMatch(mail -> mail.subject().startsWith("Withdrawn")));
    }

    @Test
    void andWhoComesBackIsToldWithTheNextVersion() {
        String word = unique("again");
        String reader = aSubscriber(word);
        var article = anArticle("Back " + word);

        DESK.send(article.published(), article.withdrawn(2, "Not yet"));
        until(() -> version(article), version -> version == 2);
        DESK.send(article.saying("Once more " + word).corrected(3, "Now it is"));

        until(
                () -> alertsTo(reader),
                alerts -> alerts.stream().anyMatch(mail -> mail.subject().contains("Once more")));
    }

    @Test
    void anErasedArticleIsForgottenAndNeverTold() {
        String word = unique("erased");
        String reader = aSubscriber(word);
        GATE.refuse(reader, "451 later", "451 later", "451 later", "451 later", "451 later", "451 later", "451 later");
        var article = anArticle("Private " + word);

        DESK.send(article.published());
        everythingIsDecided(article);
        DESK.erase(article.id());
        until(() -> account(article, 1), account -> Long.valueOf(1).equals(account.get("excluded")));
        DESK.send(article.corrected(2, "back"));
        var witness = anArticle("Witness " + word);
        DESK.send(witness.published());

        until(() -> alertsTo(reader), alerts -> !alerts.isEmpty());
        List<ReceivedMail> alerts = alertsTo(reader);
        assertThat(alerts).extracting(ReceivedMail::subject).containsExactly("Witness " + word);
        assertThat(SQL.sql("select count(*) from decision where article_id = :id and content is not null")
                        .param("id", article.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
