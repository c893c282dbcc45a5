package jarchi.stack.command;

import jarchi.stack.DemoSignIns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A desk, here or elsewhere, and an admin of it. */
final class DeskAccess {
    @Mixin
    private Place place = new Place();

    @Option(
            names = "--desk",
            paramLabel = "URL",
            description = "A desk elsewhere (default: DESK_URL, else the one that runs here).")
    private @Nullable String desk;

    @Option(
            names = "--admin",
            paramLabel = "E-MAIL",
            description = "Who does it there (default: ADMIN_NAME; the password is in ADMIN_PASSWORD).")
    private @Nullable String admin;

    /** The password is no option: a command line can be read by everybody on the machine. */
    DeskFiles desk() {
        String url = desk != null ? desk : System.getenv("DESK_URL");
        if (url == null || url.isBlank()) {
            var stack = place.run().stack();
            return new DeskFiles(
                    stack.frontDoor().url(), DemoSignIns.ADMIN, stack.signIns().adminPassword());
        }
        String name = admin != null ? admin : System.getenv("ADMIN_NAME");
        String password = System.getenv("ADMIN_PASSWORD");
        if (name == null || name.isBlank() || password == null || password.isBlank()) {
            throw new Refused("Say who you are there: ADMIN_NAME and ADMIN_PASSWORD.");
        }
        return new DeskFiles(url.replaceAll("/+$", ""), name, password);
    }
}
