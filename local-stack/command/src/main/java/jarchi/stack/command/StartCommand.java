package jarchi.stack.command;

import jarchi.stack.DemoSignIns;
import jarchi.stack.LocalProcess;
import jarchi.stack.LocalStack;
import jarchi.stack.StackStart;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts all parts, stays and watches them until Ctrl-C or {@code ./jarchi stop}. */
@Command(
        name = "start",
        description = "Start everything and stay; Ctrl-C or ./jarchi stop ends it. All data is kept.",
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
    private static final PrintStream OUT = System.out;

    @Mixin
    private Place place = new Place();

    @Option(names = "--detach", description = "Return when everything is ready and leave it running.")
    private boolean detach;

    @Option(names = "--any-memory", description = "Start even if the machine seems to have too little memory.")
    private boolean anyMemory;

    @Override
    public Integer call() {
        Run run = place.run();
        if (detach) {
            return new Detached(run, anyMemory).start();
        }
        if (!run.take()) {
            OUT.printf(
                    "Jarchi is running already at %s; ./jarchi status shows its parts, ./jarchi stop ends it.%n",
                    run.stack().publicUrl());
            return 0;
        }
        LocalStack stack = run.stack();
        endLeftOvers(stack);
        if (!anyMemory) {
            Machine.mustHaveMemory();
        }
        Machine.mustHavePorts(run.ports());
        Supervisor supervisor = new Supervisor(stack, OUT);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(supervisor)));
        start(stack, run);
        supervisor.watch();
        return 0;
    }

    private static void start(LocalStack stack, Run run) {
        long from = System.nanoTime();
        OUT.printf("Starting Jarchi; its data and logs are in %s%n", run.home());
        try (Screen screen = new Screen(OUT, stack)) {
            new StackStart(stack, screen).run();
            new SampleNews(
                            new Desk(
                                    stack.frontDoor().url(),
                                    DemoSignIns.WRITER,
                                    stack.signIns().writerPassword()),
                            new Desk(
                                    stack.frontDoor().url(),
                                    DemoSignIns.EDITOR,
                                    stack.signIns().editorPassword()))
                    .loadOnce(run.home(), screen::say);
        }
        OUT.printf(
                "%nJarchi is ready after %d s.%n%n",
                Duration.ofNanos(System.nanoTime() - from).toSeconds());
        OUT.print(addresses(stack));
        OUT.flush();
        run.markReady();
    }

    private static void endLeftOvers(LocalStack stack) {
        for (List<LocalProcess> together : stack.inOrderOfStopping()) {
            for (LocalProcess part : together) {
                if (part.process().endLeftOver(Duration.ofSeconds(20))) {
                    OUT.printf("Ended %s, which an earlier run had left behind.%n", part.name());
                }
            }
        }
    }

    private static void end(Supervisor supervisor) {
        OUT.println("\nEnding Jarchi: the services first, the databases last.");
        OUT.flush();
        supervisor.end();
        OUT.println("Jarchi has ended. All data is kept for the next ./jarchi start");
        OUT.flush();
    }

    static String addresses(LocalStack stack) {
        String url = stack.publicUrl();
        DemoSignIns signIns = stack.signIns();
        return """
                  Readers       %s/
                  Editors       %s/desk
                  Subscribers   %s/alerts
                  Caught mail   %s/mail

                Sign in at the desk as
                  %s   %s   (reviews, publishes, corrects and withdraws)
                  %s   %s   (writes and sends to review)
                  %s    %s   (all that, brings an old site along, sets the site, cares for people, and erases)

                ./jarchi status, ./jarchi logs and ./jarchi stop work from another window.
                """.formatted(
                        url,
                        url,
                        url,
                        url,
                        DemoSignIns.EDITOR,
                        signIns.editorPassword(),
                        DemoSignIns.WRITER,
                        signIns.writerPassword(),
                        DemoSignIns.ADMIN,
                        signIns.adminPassword());
    }
}
