package jarchi.benchmarks;

import jarchi.people.Web;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** The page of one article after the other, each beside a file from the same server; and what a page weighs. */
public final class ArticlePages {
    private static final int PAGES = 300;
    private static final int WARM_UPS = 600;
    private static final int ROUNDS = 5;
    private static final Pattern STYLE = Pattern.compile("rel=\"stylesheet\" href=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Times page = new Times("article page");
    private final Times file = new Times("floor: its style sheet, a file of the same server");
    private final Web site;

    private ArticlePages(Web site) {
        this.site = site;
    }

    /**
     * @param arguments among how many articles, and a folder of texts to make them of; 10,000 and those of the project if
     *     not said
     */
    public static void main(String... arguments) throws Exception {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var side = ReadersSide.start();
        side.log(0, articles, ReadersSide.news(List.of(arguments), 1)::text);
        side.stack().index().start();
        side.awaitSearchable(articles);
        new ArticlePages(new Web(side.stack().index().url())).run(articles);
        System.exit(0);
    }

    private void run(int articles) throws Exception {
        List<String> paths = IntStream.range(0, PAGES)
                .mapToObj(i -> path(NewsText.key((int) ((long) i * articles / PAGES))))
                .toList();
        String style = style(paths.getFirst());
        for (int i = 0; i < WARM_UPS; i++) {
            packed(paths.get(i % PAGES));
            packed(style);
        }
        var bytes = new Weights();
        for (int i = 0; i < ROUNDS * PAGES; i++) {
            bytes.add(timed(paths.get(i % PAGES), page));
            timed(style, file);
        }
        System.out.println("| | n | p50 ms | p99 ms | max ms | p50 ÷ floor |\n|---|---|---|---|---|---|");
        System.out.println(page.row(file));
        System.out.println(file.row(file));
        bytes.report(packed(style));
    }

    /** The sizes of pages, packed and not. */
    private static final class Weights {
        private final Times html = new Times("kB");
        private final Times packed = new Times("kB");

        void add(byte[] page) throws IOException {
            packed.add(page.length / 1e3);
            html.add(unpacked(page).length / 1e3);
        }

        void report(byte[] style) throws IOException {
            System.out.println("| kB | p50 | max |\n|---|---|---|");
            System.out.printf("| HTML | %.1f | %.1f |%n", html.median(), html.percentile(100));
            System.out.printf("| HTML, packed | %.1f | %.1f |%n", packed.median(), packed.percentile(100));
            double styles = style.length / 1e3;
            System.out.printf("| style sheet, packed | %.1f | %.1f |%n", styles, styles);
            System.out.printf(
                    "| both, packed | %.1f | %.1f |%n", packed.median() + styles, packed.percentile(100) + styles);
        }
    }

    /** As its answer to programs names it. */
    private String path(String id) {
        var languages = site.json("/api/articles/" + id).get("languages");
        return URI.create(languages.iterator().next().get("url").asString()).getPath();
    }

    private String style(String path) throws Exception {
        Matcher style = STYLE.matcher(new String(unpacked(packed(path)), StandardCharsets.UTF_8));
        if (!style.find()) {
            throw new IllegalStateException(path + " has no style sheet");
        }
        return style.group(1);
    }

    private byte[] timed(String path, Times times) throws Exception {
        long from = System.nanoTime();
        byte[] body = packed(path);
        times.add(BulkFloors.secondsSince(from) * 1e3);
        return body;
    }

    /** As it comes over the wire. */
    private byte[] packed(String path) throws Exception {
        HttpResponse<byte[]> answer =
                client.send(site.to(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        String encoding = answer.headers().firstValue("Content-Encoding").orElse("none");
        if (answer.statusCode() != 200 || !encoding.equals("gzip")) {
            throw new IllegalStateException(
                    "%s answered %d, packed by %s".formatted(path, answer.statusCode(), encoding));
        }
        return answer.body();
    }

    private static byte[] unpacked(byte[] body) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
}
