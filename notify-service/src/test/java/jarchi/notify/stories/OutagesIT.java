package jarchi.notify.stories;

import static jarchi.notify.stories.Desk.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.stack.Server;
import jarchi.stack.TestServers;
import org.junit.jupiter.api.Test;

class OutagesIT extends NotifyStory {
    @Test
    void whileTheDatabaseIsAwayNewsWaits() {
        String word = unique("database");
        String reader = aSubscriber(word);
        Server postgres = TestServers.postgres();

        postgres.kill();
        try {
            DESK.send(anArticle("During " + word).published());
        } finally {
            postgres.start();
        }
        DESK.send(anArticle("After " + word).published());

        assertThat(alertsTo(reader, 2))
                .extracting(mail -> mail.subject().split(" ")[0])
                .containsExactlyInAnyOrder("During", "After");
    }

    @Test
    void afterTheLogWasAwayNewsIsToldAgain() {
        String word = unique("log");
        String reader = aSubscriber(word);
        Server kafka = TestServers.kafka();

        DESK.send(anArticle("Before " + word).published());
        kafka.kill();
        kafka.start();
        DESK.send(anArticle("After " + word).published());

        assertThat(alertsTo(reader, 2))
                .extracting(mail -> mail.subject().split(" ")[0])
                .containsExactlyInAnyOrder("Before", "After");
    }
}
