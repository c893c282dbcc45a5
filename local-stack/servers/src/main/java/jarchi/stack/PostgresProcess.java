package jarchi.stack;

import jarchi.stack.process.ServerFailed;
import jarchi.stack.process.ServerProcess;
import jarchi.stack.process.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** PostgreSQL in a process of its own, with real fsync and a password that its first start makes. */
public final class PostgresProcess implements RunningPostgres, LocalProcess {
    private final ServerProcess process;
    private final int port;
    private final Databases databases;

    public PostgresProcess(Path home, int port) {
        this.process = new ServerProcess("postgres", home, "INT");
        this.port = port;
        this.databases = new Databases(port, this::password);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void start() {
        Path binaries = PostgresBinaries.unpacked();
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            prepare(binaries);
        }
        List<String> command = asPlainUser();
        command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", data().toString()));
        Map.of(
                        "port", String.valueOf(port),
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "max_connections", "200",
                        "timezone", "UTC",
                        "log_timezone", "UTC")
                .forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        process.start(command, Map.of());
        process.await(this::isReady, Duration.ofMinutes(3));
    }

    // A first start that is cut off leaves no half-made cluster behind: it is made aside and moved
    private void prepare(Path binaries) {
        Path making = process.directory().resolve("data.making");
        Path passwordFile = process.directory().resolve("password");
        try {
            Files.createDirectories(process.directory());
            Trees.delete(making);
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, newPassword());
            List<String> command = asPlainUser();
            command.addAll(List.of(binaries.resolve("bin/initdb").toString(), "-D", making.toString()));
            command.addAll(
                    List.of("-U", Databases.SUPERUSER, "-A", "scram-sha-256", "--pwfile", passwordFile.toString()));
            command.addAll(List.of("-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            command.addAll(List.of("--locale=C", "--no-instructions"));
            process.start(command, Map.of());
            if (process.waitForExit() != 0) {
                throw new ServerFailed("PostgreSQL could not prepare its data. " + process.lastWords());
            }
            Files.move(making, data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // PostgreSQL refuses to run as root: in a user namespace of its own the same user is nobody
    private static List<String> asPlainUser() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return new ArrayList<>(root ? List.of("unshare", "-U", "--") : List.of());
    }

    @Override
    public boolean isReady() {
        return databases.answer();
    }

    @Override
    public DatabaseAddress database(String name) {
        return databases.named(name);
    }

    @Override
    public DatabaseAddress createDatabase(String name) {
        return databases.newOne(name);
    }

    private String password() {
        try {
            return Files.readString(process.directory().resolve("password"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Path data() {
        return process.directory().resolve("data");
    }

    @Override
    public ServerProcess process() {
        return process;
    }
}
