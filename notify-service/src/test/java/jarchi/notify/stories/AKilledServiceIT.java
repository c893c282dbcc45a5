package jarchi.notify.stories;

import static jarchi.notify.stories.Desk.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.notify.NotifyApplication;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AKilledServiceIT extends NotifyStory {
    @BeforeAll
    static void onlyTheKilledOneRuns() {
        stopService();
    }

    @AfterAll
    static void theUsualOneRunsAgain() {
        startService();
    }

    @Test
    void tellsEachReaderOnceAfterItsRestartWhereverItWasKilled() throws Exception {
        startService();
        String word = unique("killed");
        List<String> readers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            readers.add(aSubscriber(word));
        }
        stopService();
        int articles = 0;
        for (int delay : new int[] {0, 60}) {
            Process service = start();
            try {
                awaitConsumer(word + "w" + delay, service);
                for (int i = 0; i < 5; i++) {
                    DESK.send(anArticle("Number " + articles++ + " " + word).published());
                }
                Thread.sleep(delay); // not a wait: the moment of the kill
            } finally {
                service.destroyForcibly().waitFor();
            }
        }
        Process service = start();
        try {
            int sent = articles;
            for (String reader : readers) {
                // A mail that was repeated after a kill is the same mail
                until(
                        () -> alertsTo(reader).stream()
                                .map(mail -> mail.subject() + mail.messageId())
                                .distinct()
                                .toList(),
                        mails -> mails.size() == sent);
            }
        } finally {
            service.destroyForcibly().waitFor();
        }
    }

    /** It takes from the log once it has decided something sent just now. */
    private static void awaitConsumer(String word, Process service) {
        var witness = anArticle("Witness " + word);
        DESK.send(witness.published());
        until(
                () -> {
                    assertThat(service.isAlive()).isTrue();
                    return version(witness);
                },
                version -> version == 1);
    }

    private static Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                NotifyApplication.class.getName()));
        command.add("--spring.kafka.consumer.properties.session.timeout.ms=6000");
        settings().forEach((key, value) -> command.add("--" + key + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/killed-service.log")))
                .start();
    }
}
