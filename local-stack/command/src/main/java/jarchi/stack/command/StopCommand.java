package jarchi.stack.command;

import jarchi.stack.LocalProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends a running stack from elsewhere, or what is left of one that was cut off. */
@Command(name = "stop", description = "End everything in order; all data is kept.", mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {
    private static final Duration BOUND = Duration.ofMinutes(3);

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws InterruptedException {
        Run run = place.run();
        ProcessHandle runner = run.isHeld() ? run.runner().orElse(null) : null;
        if (runner != null) {
            runner.destroy();
            System.out.println("Ending Jarchi: the services first, the databases last.");
            waitFor(run);
        }
        boolean leftOvers = false;
        for (List<LocalProcess> together : run.stack().inOrderOfStopping()) {
            for (LocalProcess part : together) {
                if (part.process().endLeftOver(Duration.ofSeconds(20))) {
                    System.out.printf("Ended %s, which an earlier run had left behind.%n", part.name());
                    leftOvers = true;
                }
            }
        }
        System.out.println(
                runner != null || leftOvers ? "Jarchi has ended. All data is kept." : "Jarchi is not running.");
        return 0;
    }

    private static void waitFor(Run run) throws InterruptedException {
        long end = System.nanoTime() + BOUND.toNanos();
        while (run.isHeld()) {
            if (System.nanoTime() > end) {
                throw new Refused("Jarchi has not ended within %d s; ./jarchi logs jarchi says what it waits for."
                        .formatted(BOUND.toSeconds()));
            }
            Thread.sleep(100);
        }
    }
}
