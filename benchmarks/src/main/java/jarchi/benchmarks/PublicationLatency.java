package jarchi.benchmarks;

import jarchi.people.Newsroom;
import jarchi.people.Newsroom.Seen;
import jarchi.people.Readers;
import jarchi.people.Subscriber;
import jarchi.people.Subscriber.Mail;
import jarchi.people.Web;
import jarchi.stack.LocalStack;
import jarchi.stack.StackPorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * From an editor's publish request to the article being searchable and to its mail being accepted, one publication after
 * the other over the whole product, each followed by the floors.
 */
public final class PublicationLatency {
    private static final int WARM_UP = 50;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);
    private static final String WORD = "oʻlchov";

    private final Clock clock = Clock.systemUTC();
    private final Times searchable = new Times("publish request → searchable");
    private final Times answered = new Times("publish request → answered");
    private final Times accepted = new Times("publish request → mail accepted");
    private final Times indexFloor = new Times("floor: one index call with refresh");
    private final Times mailFloor = new Times("floor: one SMTP send");
    private final Map<String, Instant> pressed = new LinkedHashMap<>();
    private final Newsroom newsroom;
    private final Readers readers;
    private final Floors floors;

    private PublicationLatency(LocalStack stack, StackPorts ports) {
        var web = new Web(stack.publicUrl());
        newsroom = new Newsroom(web, stack.signIns());
        readers = new Readers(new Web(stack.index().url()));
        floors = new Floors(stack.elasticsearch().uri(), ports.smtp());
    }

    /** @param arguments how many publications to measure; 200 if not said */
    public static void main(String... arguments) throws Exception {
        int publications = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        StackPorts ports = StackPorts.free();
        Path home = Files.createTempDirectory("jarchi-benchmark");
        var stack = new LocalStack(home, ports, Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
        System.out.println("Starting the whole product …");
        stack.start();
        var subscriber = new Subscriber(new Web(stack.publicUrl()), "benchmark@reader.example");
        subscriber.asksFor(WORD, "uz-Latn");
        new PublicationLatency(stack, ports).run(publications, subscriber);
    }

    private void run(int publications, Subscriber subscriber) throws Exception {
        floors.prepare();
        long start = clock.millis();
        for (int i = -WARM_UP; i < publications; i++) {
            publish(i >= 0);
            if ((i + WARM_UP) % 25 == 24) {
                double rate = (i + WARM_UP + 1) * 1000.0 / (clock.millis() - start);
                System.out.printf("%d of %d, %.0f s left%n", i + 1, publications, (publications - i - 1) / rate);
            }
        }
        noteMails(subscriber);
        report();
    }

    private void publish(boolean counts) throws Exception {
        Seen article = newsroom.write(Newsroom.anArticleAbout(WORD + " x" + pressed.size() + System.nanoTime()));
        String word =
                article.article().at("/languages/uz-Latn/title").asString().replaceAll(".* ", "");
        Instant now = clock.instant();
        long from = System.nanoTime();
        newsroom.publish(article);
        double answer = millisSince(from);
        while (readers.search(word).isEmpty()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos()); // looking without pause would take a core from the product
        }
        double found = millisSince(from);
        long beforeIndex = System.nanoTime();
        floors.index(article.id());
        double index = millisSince(beforeIndex);
        long beforeMail = System.nanoTime();
        floors.mail(article.id());
        double mail = millisSince(beforeMail);
        if (counts) {
            pressed.put(article.id(), now);
            answered.add(answer);
            searchable.add(found);
            indexFloor.add(index);
            mailFloor.add(mail);
        }
    }

    /** The mail server notes when it accepted each. */
    private void noteMails(Subscriber subscriber) {
        subscriber.hasExactly(pressed.size() + WARM_UP);
        for (Mail mail : subscriber.alerts()) {
            pressed.forEach((id, at) -> {
                if (mail.text().contains("-" + id)) {
                    accepted.add(
                            (double) Duration.between(at, mail.receivedAt()).toMillis());
                }
            });
        }
    }

    private void report() {
        System.out.println("| | n | p50 ms | p99 ms | max ms | p50 ÷ floor |\n|---|---|---|---|---|---|");
        System.out.println(answered.row(indexFloor));
        System.out.println(searchable.row(indexFloor));
        System.out.println(indexFloor.row(indexFloor));
        System.out.println(accepted.row(mailFloor));
        System.out.println(mailFloor.row(mailFloor));
    }

    private static double millisSince(long from) {
        return (System.nanoTime() - from) / 1e6;
    }
}
