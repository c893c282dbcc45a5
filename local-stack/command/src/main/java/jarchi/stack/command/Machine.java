package jarchi.stack.command;

import com.sun.management.OperatingSystemMXBean;
import jarchi.stack.StackPorts;
import jarchi.stack.process.Ports;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What this machine must offer before anything is started. */
final class Machine {
    private static final long GIB = 1024L * 1024 * 1024;
    private static final double NEEDED_GIB = 3.5;

    private Machine() {}

    static void mustHaveMemory() {
        double available = (double) availableMemory() / GIB;
        if (available < NEEDED_GIB) {
            throw new Refused(
                    "Jarchi needs about %.1f GiB of free memory and this machine has %.1f GiB: end other programs and try again (or start with --any-memory, if you know better)."
                            .formatted(NEEDED_GIB, available));
        }
    }

    static void mustHavePorts(StackPorts ports) {
        for (Map.Entry<Integer, String> part : ports.parts().entrySet()) {
            int port = part.getKey();
            if (!Ports.isFree(port) || Ports.answers(port)) {
                String owner = PortOwner.of(port).map(" (%s)"::formatted).orElse("");
                throw new Refused(
                        "Port %d, which %s needs, is taken by another process%s: end it, or start on other ports with ./jarchi start --ports-from 20000"
                                .formatted(port, part.getValue(), owner));
            }
        }
    }

    // Linux knows what programs can still get; elsewhere it is what the machine has, less what the system keeps
    private static long availableMemory() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        try {
            long available = Files.readAllLines(Path.of("/proc/meminfo")).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseGet(system::getTotalMemorySize);
            return Math.min(available, system.getTotalMemorySize());
        } catch (IOException e) {
            return system.getTotalMemorySize() - 2 * GIB;
        }
    }
}
