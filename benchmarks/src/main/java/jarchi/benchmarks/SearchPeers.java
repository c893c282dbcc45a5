package jarchi.benchmarks;

import static java.util.Objects.requireNonNull;

import jarchi.benchmarks.Overheard.Question;
import jarchi.stack.LocalStack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The judged searches put to the site and to other ways to search the same texts, in turns: first what each finds, over
 * the judged articles alone; then how long each takes, over many more.
 */
public final class SearchPeers {
    private static final String COLUMNS = "| | n | p50 ms | p99 ms | max ms | p50 ÷ floor |\n|---|---|---|---|---|---|";

    private final ReadersSide side;
    private final SitePeer site;
    private final List<Peer> peers = new ArrayList<>();
    private final List<JudgedSearch> searches = JudgedSearch.all();

    private SearchPeers(ReadersSide side) throws Exception {
        this.side = side;
        this.site = new SitePeer(side);
        peers.add(site);
        side.stack().postgres().start();
        peers.add(new PostgresPeer(side.stack().postgres().database("peer")));
        GroongaPeer.start(side.home()).ifPresent(peers::add);
    }

    /**
     * @param arguments how many articles beside the judged ones, how often each search is timed, and a folder of texts to
     *     make the articles of; 20,000, 3 and those of the project if not said
     */
    public static void main(String... arguments) throws Exception {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        RecombinedNews news = ReadersSide.news(List.of(arguments), 2);
        var run = new SearchPeers(ReadersSide.start());
        int judged = run.compareWhatIsFound();
        run.add(IntStream.range(judged, judged + articles).mapToObj(news::text).toList());
        run.compareTimes(rounds);
        System.exit(0);
    }

    private void add(List<NewsText> texts) throws Exception {
        for (Peer peer : peers) {
            long from = System.nanoTime();
            peer.add(texts);
            System.out.printf("%s has %d more in %.0f s%n", peer.name(), texts.size(), BulkFloors.secondsSince(from));
        }
    }

    private int compareWhatIsFound() throws Exception {
        List<NewsText> judged = NewsText.in(JudgedSearch.folder());
        Map<String, String> keys = IntStream.range(0, judged.size())
                .boxed()
                .collect(Collectors.toMap(number -> judged.get(number).id(), NewsText::key));
        add(judged.stream()
                .map(text -> text.with(requireNonNull(keys.get(text.id()))))
                .toList());
        Map<String, List<JudgedSearch>> sets = searches.stream()
                .collect(Collectors.groupingBy(
                        one -> one.set() + ", " + one.language().tag(), LinkedHashMap::new, Collectors.toList()));
        System.out.println(row("share with an answer among the first ten", Peer::name));
        System.out.println(row("---", peer -> "---"));
        for (var set : sets.entrySet()) {
            Map<Peer, String> found = new LinkedHashMap<>();
            for (Peer peer : peers) {
                found.put(peer, "%.2f".formatted(share(set.getValue(), peer, keys)));
            }
            System.out.println(
                    row(set.getKey() + " (" + set.getValue().size() + ")", peer -> requireNonNull(found.get(peer))));
        }
        return judged.size();
    }

    private String row(String first, Function<Peer, String> cell) {
        return "| " + first + " | " + peers.stream().map(cell).collect(Collectors.joining(" | ")) + " |";
    }

    private static double share(List<JudgedSearch> set, Peer peer, Map<String, String> keys) throws Exception {
        int answered = 0;
        for (JudgedSearch search : set) {
            List<String> found = peer.find(search.words(), search.language());
            if (search.answers().stream().map(keys::get).anyMatch(found::contains)) {
                answered++;
            }
        }
        return (double) answered / set.size();
    }

    private void compareTimes(int rounds) throws Exception {
        List<List<Question>> asked = whatTheSiteAsks();
        var floor = new Times("floor: what it asks Elasticsearch, asked without it");
        Map<Peer, Times> times = new LinkedHashMap<>();
        peers.forEach(peer -> times.put(peer, new Times(peer.name())));
        round(asked, new Times("warm-up"), peer -> new Times("warm-up"));
        for (int round = 0; round < rounds; round++) {
            round(asked, floor, peer -> requireNonNull(times.get(peer)));
        }
        System.out.println(COLUMNS);
        times.values().forEach(one -> System.out.println(one.row(floor)));
        System.out.println(floor.row(floor));
    }

    private void round(List<List<Question>> asked, Times floor, Function<Peer, Times> times) throws Exception {
        for (int i = 0; i < searches.size(); i++) {
            JudgedSearch search = searches.get(i);
            for (Peer peer : peers) {
                long from = System.nanoTime();
                peer.find(search.words(), search.language());
                times.apply(peer).add(BulkFloors.secondsSince(from) * 1e3);
            }
            long from = System.nanoTime();
            asked.get(i).forEach(question -> question.ask(side.elasticsearch()));
            floor.add(BulkFloors.secondsSince(from) * 1e3);
        }
    }

    /** By the same service, started once with somebody between it and Elasticsearch. */
    private List<List<Question>> whatTheSiteAsks() throws Exception {
        side.stack().index().stop();
        List<List<Question>> asked = new ArrayList<>();
        try (var overheard = new Overheard(side.elasticsearch())) {
            LocalStack listened = side.with(Map.of("ELASTICSEARCH_URIS", overheard.uri()));
            listened.index().start();
            for (JudgedSearch search : searches) {
                asked.add(overheard.during(() -> site.find(search.words(), search.language())));
            }
            listened.index().stop();
        }
        side.stack().index().start();
        return asked;
    }
}
