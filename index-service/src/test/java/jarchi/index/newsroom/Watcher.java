package jarchi.index.newsroom;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Searches without a pause, and notes each search that misses what was found before, or finds what was withdrawn. */
public final class Watcher implements AutoCloseable {
    private final Reader reader;
    private final String words;
    private final Set<String> found = ConcurrentHashMap.newKeySet();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final AtomicLong searches = new AtomicLong();
    private final Thread thread;
    private volatile boolean running = true;

    public Watcher(Reader reader, String words) {
        this.reader = reader;
        this.words = words;
        this.thread = Thread.ofPlatform().name("watcher").start(this::watch);
    }

    private void watch() {
        while (running) {
            Set<String> mustBeThere = Set.copyOf(found);
            Set<String> mustBeGone = Set.copyOf(gone);
            var answer = reader.search("q", words, "size", "100");
            if (answer.statusCode() != 200) {
                wrong.add("answered " + answer.statusCode());
                continue;
            }
            List<String> ids = reader.idsIn(answer);
            // What is no longer expected may have been withdrawn while the search was on its way
            mustBeThere.stream()
                    .filter(id -> !ids.contains(id) && found.contains(id))
                    .forEach(id -> wrong.add("missed " + id));
            mustBeGone.stream().filter(ids::contains).forEach(id -> wrong.add("found the withdrawn " + id));
            searches.incrementAndGet();
        }
    }

    /** From now on each search has to find it. */
    public void expect(AnArticle article) {
        found.add(article.id().value());
    }

    /** Before it is withdrawn. */
    public void expectNoMore(AnArticle article) {
        found.remove(article.id().value());
    }

    /** From now on no search may find it. */
    public void expectGone(AnArticle article) {
        gone.add(article.id().value());
    }

    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    public long searches() {
        return searches.get();
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
