package jarchi.index.search.relevance;

import jarchi.index.document.IndexAway;
import jarchi.index.document.IndexQuestions;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/** {@code ./jarchi relevance}: the product's index and search without its doors, and judged searches put to them. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"jarchi.index.document", "jarchi.index.search", "jarchi.index.site"},
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
@ConfigurationPropertiesScan({"jarchi.index.document", "jarchi.index.search", "jarchi.index.site"})
class RelevanceApplication {
    /** One for each process: two may measure at the same time. */
    static final String INDEX = "relevance-" + ProcessHandle.current().pid();

    private static final String AGAINST_STOCK = "--against-stock";
    private static final String RECORD = "--record";
    private static final int FAILED = 1;
    private static final int FALLEN = 4;

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Primary
    static IndexQuestions judged(@Qualifier("indexQuestions") IndexQuestions ofTheSite) {
        return ofTheSite.to(INDEX);
    }

    public static void main(String[] arguments) {
        Set<String> options = Set.copyOf(
                Stream.of(arguments).filter(one -> one.startsWith("--")).toList());
        List<Path> paths = Stream.of(arguments)
                .filter(one -> !one.startsWith("--"))
                .map(Path::of)
                .toList();
        System.exit(run(paths, options, System.out));
    }

    private static int run(List<Path> paths, Set<String> options, PrintStream out) {
        try {
            List<JudgedFolder> folders = paths.stream().map(JudgedFolder::read).toList();
            int code = 0;
            try (ConfigurableApplicationContext product = product()) {
                for (JudgedFolder folder : folders) {
                    code = Math.max(code, show(Evaluation.of(folder, product, out), options, out));
                }
            }
            return code;
        } catch (Unreadable | IllegalStateException | UncheckedIOException | IndexAway e) {
            out.println(e.getMessage());
            return FAILED;
        }
    }

    /** @param settings over those of the product, as {@code --key=value} */
    static ConfigurableApplicationContext product(String... settings) {
        var own = Stream.of(
                // What is measured is the answers, on however slow a machine
                "--search.within=1m",
                "--document.answer-within=1m",
                "--logging.level.root=WARN",
                "--logging.level.jarchi=WARN");
        return new SpringApplicationBuilder(RelevanceApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(Stream.concat(own, Stream.of(settings)).toArray(String[]::new));
    }

    private static int show(Evaluation evaluation, Set<String> options, PrintStream out) {
        JudgedFolder folder = evaluation.folder();
        Scores now = evaluation.scores();
        Scores recorded = Scores.recorded(folder.folder());
        var report = new Report(out);
        out.printf(
                "%n%s: %d searches over %d articles%n%n",
                folder.folder(), folder.searches(), folder.articles().size());
        if (options.contains(AGAINST_STOCK)) {
            report.againstStock(now, evaluation.stock(out));
        } else {
            report.table(now, recorded);
        }
        out.println();
        report.worst(evaluation.ours(), folder.articles());
        if (evaluation.refused() > 0) {
            out.printf(
                    "%n%d searches are refused (too long, or not of the grammar) and count as not answered.%n",
                    evaluation.refused());
        }
        if (options.contains(RECORD)) {
            now.record(folder.folder());
            return 0;
        }
        List<String> fallen = now.fallenFrom(recorded);
        fallen.forEach(out::println);
        return fallen.isEmpty() ? 0 : FALLEN;
    }
}
