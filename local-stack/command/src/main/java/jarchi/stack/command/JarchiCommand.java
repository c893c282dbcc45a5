package jarchi.stack.command;

import jarchi.stack.process.ServerFailed;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The command {@code ./jarchi}. */
@Command(
        name = "jarchi",
        description =
                "Runs Jarchi on this machine: real PostgreSQL, Kafka and Elasticsearch, the services and one address.",
        synopsisSubcommandLabel = "start | stop | status | logs | reset | import | export | rebuild | relevance",
        mixinStandardHelpOptions = true,
        subcommands = {
            StartCommand.class,
            StopCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            SampleNewsCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            RebuildCommand.class,
            RelevanceCommand.class
        })
public final class JarchiCommand {
    private JarchiCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        CommandLine command = new CommandLine(new JarchiCommand());
        command.setExecutionExceptionHandler((failure, line, parsed) -> {
            if (failure instanceof ServerFailed || failure instanceof Refused) {
                PrintWriter err = line.getErr();
                err.println(failure.getMessage());
                err.flush();
                return ExitCode.SOFTWARE;
            }
            throw failure;
        });
        return command.execute(arguments);
    }
}
