package jarchi.stories;

import jarchi.people.Newsroom;
import jarchi.people.Readers;
import jarchi.people.Subscriber;
import jarchi.people.Web;
import jarchi.stack.LocalStack;
import jarchi.stack.StackPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The whole product, each part a process of its own, started once for all stories and ended with them. */
final class Stage {
    private static final Stage STAGE = new Stage();

    private final LocalStack stack;
    private final Web web;

    private Stage() {
        Path home = Path.of("target", "stage").toAbsolutePath();
        sweep(home);
        stack = new LocalStack(
                home,
                StackPorts.free(),
                Map.of(
                        "SUBSCRIPTION_REQUESTS_PER_HOUR", "100000",
                        // Searches are told to the desk, and back, as soon as made
                        "ASKED_TELLEVERY", "1s",
                        "INGEST_SEARCHES_OFFEREVERY", "1s"));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
        stack.start();
        web = new Web(stack.publicUrl());
    }

    static LocalStack stack() {
        return STAGE.stack;
    }

    static Web web() {
        return STAGE.web;
    }

    static Newsroom newsroom() {
        return new Newsroom(STAGE.web, STAGE.stack.signIns());
    }

    static Readers readers() {
        return new Readers(STAGE.web);
    }

    static Subscriber subscriber(String address) {
        return new Subscriber(STAGE.web, address);
    }

    private static void sweep(Path home) {
        if (!Files.exists(home)) {
            return;
        }
        try (Stream<Path> old = Files.walk(home)) {
            for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
