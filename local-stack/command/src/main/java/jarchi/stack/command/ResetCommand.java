package jarchi.stack.command;

import jarchi.stack.process.Trees;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes all data and logs of a stack that is not running. */
@Command(
        name = "reset",
        description = "Remove all data and logs: articles, subscriptions, mails, sign-ins.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        Run run = place.run();
        if (run.isHeld()) {
            throw new Refused("Jarchi is running; ./jarchi stop ends it, then it can be reset.");
        }
        if (!Files.exists(run.home())) {
            System.out.println("There is no data.");
            return 0;
        }
        if (!yes && !agreed(run)) {
            throw new Refused("Nothing was removed; ./jarchi reset --yes removes without asking.");
        }
        Trees.delete(run.home());
        System.out.printf("Removed %s%n", run.home());
        return 0;
    }

    private static boolean agreed(Run run) {
        System.out.printf("Remove all data in %s? [y/N] ", run.home());
        System.out.flush();
        try {
            BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            String answer = answers.readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
        } catch (IOException e) {
            return false;
        }
    }
}
