package jarchi.stack.command;

import jarchi.stack.StackPorts;
import jarchi.stack.process.Repository;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a run keeps its data and which ports it takes. */
final class Place {
    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description =
                    "The folder of all data and logs (default: JARCHI_HOME, else .jarchi in the project's folder).")
    @Nullable
    Path home;

    @Option(
            names = "--ports-from",
            paramLabel = "PORT",
            description = "Take " + StackPorts.COUNT + " ports from this one on, the front door first "
                    + "(default: JARCHI_PORTS_FROM, else 8080 and the ports that each server usually has).")
    @Nullable
    Integer portsFrom;

    Run run() {
        return new Run(home(), ports());
    }

    private Path home() {
        if (home != null) {
            return home.toAbsolutePath();
        }
        String fromEnvironment = System.getenv("JARCHI_HOME");
        return fromEnvironment == null || fromEnvironment.isBlank()
                ? Repository.root().resolve(".jarchi")
                : Path.of(fromEnvironment).toAbsolutePath();
    }

    private @Nullable StackPorts ports() {
        String fromEnvironment =
                System.getenv().getOrDefault("JARCHI_PORTS_FROM", "").strip();
        if (portsFrom == null && fromEnvironment.isEmpty()) {
            return null;
        }
        int first;
        try {
            first = portsFrom != null ? portsFrom : Integer.parseInt(fromEnvironment);
        } catch (NumberFormatException e) {
            throw new Refused("JARCHI_PORTS_FROM is %s; it must be a number.".formatted(fromEnvironment));
        }
        if (first < 1 || first > 65_535 - StackPorts.COUNT) {
            throw new Refused(
                    "The first port is %d; it must be between 1 and %d.".formatted(first, 65_535 - StackPorts.COUNT));
        }
        return StackPorts.from(first);
    }
}
