package jarchi.stack.command;

import jarchi.stack.DemoSignIns;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Publishes the sample news through a desk that runs elsewhere, such as in a container. */
@Command(
        name = "sample-news",
        description = "Publish the sample news at a desk; what is there already is left alone.",
        mixinStandardHelpOptions = true)
final class SampleNewsCommand implements Callable<Integer> {
    @Option(
            names = "--desk",
            defaultValue = "${env:DESK_URL:-http://localhost:8080}",
            description = "Where the desk is (default: DESK_URL).")
    private String desk = "";

    @Option(
            names = "--editor",
            defaultValue = "${env:EDITOR_NAME:-" + DemoSignIns.EDITOR + "}",
            description = "Who publishes (default: EDITOR_NAME).")
    private String editor = "";

    @Option(
            names = "--writer",
            defaultValue = "${env:WRITER_NAME:-" + DemoSignIns.WRITER + "}",
            description = "Who writes (default: WRITER_NAME).")
    private String writer = "";

    @Option(
            names = "--loaded",
            defaultValue = "${env:SAMPLE_NEWS_LOADED:-" + Option.NULL_VALUE + "}",
            description = "A folder that remembers that all was published once; then nothing is published again.")
    private @Nullable Path loaded;

    // Not an option: a command line can be read by everybody on the machine
    @Override
    public Integer call() {
        var sampleNews = new SampleNews(
                new Desk(desk, writer, password("WRITER_PASSWORD", writer)),
                new Desk(desk, editor, password("EDITOR_PASSWORD", editor)));
        if (loaded == null) {
            sampleNews.load(System.out::println);
        } else {
            sampleNews.loadOnce(loaded, System.out::println);
        }
        return 0;
    }

    private static String password(String variable, String person) {
        String password = System.getenv(variable);
        if (password == null || password.isBlank()) {
            throw new Refused("%s is not set; it holds the password of %s.".formatted(variable, person));
        }
        return password;
    }
}
