package jarchi.stack.command;

import jarchi.stack.LocalProcess;
import jarchi.stack.LocalStack;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Shows each part: whether it answers, its process and since when. */
@Command(
        name = "status",
        description = "Show each part. Exit code 0 when all are ready, 3 when not.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_READY = 3;

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() {
        Run run = place.run();
        LocalStack stack = run.stack();
        boolean allReady = true;
        for (LocalProcess part : stack.parts()) {
            Optional<ProcessHandle> process = part.process().found();
            boolean isReady = process.isPresent() && part.isReady();
            allReady &= isReady;
            String state = isReady ? "ready" : process.isPresent() ? "not ready yet" : "stopped";
            System.out.printf(
                    "  %-16s %-14s %s%n",
                    part.name(), state, process.map(StatusCommand::since).orElse(""));
        }
        if (!run.isHeld()) {
            System.out.println("Jarchi is not running; ./jarchi start starts it.");
        } else if (allReady) {
            showRebuild(stack);
            System.out.println();
            System.out.print(StartCommand.addresses(stack));
        } else {
            System.out.println(
                    "A part that has stopped is started again by itself; ./jarchi logs PART says why it stopped.");
        }
        return allReady ? 0 : NOT_READY;
    }

    private static void showRebuild(LocalStack stack) {
        JsonNode state = new IndexService(stack.index().url()).rebuild();
        if (state.path("next").isString() || state.path("waiting").isString()) {
            System.out.printf("  %-16s %s%n", "rebuild", RebuildCommand.words(state));
        }
    }

    private static String since(ProcessHandle process) {
        Duration age = process.info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.ofEpochMilli(System.currentTimeMillis())))
                .orElse(Duration.ZERO);
        return "process %d, up %d:%02d:%02d"
                .formatted(process.pid(), age.toHours(), age.toMinutesPart(), age.toSecondsPart());
    }
}
