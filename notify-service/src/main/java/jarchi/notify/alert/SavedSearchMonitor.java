package jarchi.notify.alert;

import jarchi.analysis.ArticleText;
import jarchi.analysis.NewsFields;
import jarchi.analysis.query.LuceneQueries;
import jarchi.analysis.query.NewsFilter;
import jarchi.analysis.query.QuerySyntaxException;
import jarchi.analysis.query.SearchQuery;
import jarchi.analysis.query.Thesaurus;
import jarchi.notify.article.PublicChange;
import jarchi.notify.site.NewsSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Every saved search that someone wants, in memory, held against an article the way the search page would find it. */
@Component
class SavedSearchMonitor implements InitializingBean, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(SavedSearchMonitor.class);
    private static final int CHUNK = 10_000;

    /** A filter is in most searches and so tells little: look a search up by its words. */
    private static final TermWeightor WORDS_FIRST = TermWeightor.combine(
            TermWeightor.DEFAULT, TermWeightor.fieldWeightor(0.01, NewsFields.CATEGORY, NewsFields.LANGUAGES));

    private final SavedSearches searches;
    private final NewsSite site;
    private final Monitor monitor;
    private final ReentrantLock refreshing = new ReentrantLock();
    private Thesaurus thesaurus = Thesaurus.none();
    private long horizon;

    SavedSearchMonitor(SavedSearches searches, NewsSite site) throws IOException {
        this.searches = searches;
        this.site = site;
        this.monitor =
                new Monitor(NewsFields.analyzer(), new TermFilteredPresearcher(WORDS_FIRST, List.of(), Set.of()));
    }

    @Override
    public void afterPropertiesSet() {
        refresh();
    }

    /**
     * After this, every search that was confirmed before is known, by the newest thesaurus. With another thesaurus each is put in
     * the place of what it was before, so that none is missing meanwhile.
     */
    void refresh() {
        refreshing.lock();
        try {
            refresh(site.thesaurus());
        } finally {
            refreshing.unlock();
        }
    }

    /** As {@link #refresh}, but by the words that are known, and not while others refresh: for who only counts, and cannot wait. */
    void refreshSearches() {
        if (refreshing.tryLock()) {
            try {
                refresh(thesaurus);
            } finally {
                refreshing.unlock();
            }
        }
    }

    private void refresh(Thesaurus newest) {
        boolean first = horizon == 0;
        boolean anew = !first && newest != thesaurus;
        List<SavedSearches.Changed> changed = searches.changedSince(anew ? 0 : horizon);
        long newHorizon = changed.getFirst().horizon();
        if (newHorizon < horizon) { // another database than before, such as one restored from a copy
            log.warn("saved-searches -> RELOADING: PostgreSQL counts from {} again", newHorizon);
            clear();
            changed = searches.changedSince(0);
            newHorizon = changed.getFirst().horizon();
        }
        apply(changed, newest, first);
        if (anew) {
            log.info("saved-searches -> READ ANEW with another thesaurus: {}", changed.size());
        }
        horizon = newHorizon;
        thesaurus = newest;
    }

    /** The ids of the saved searches that find this article. */
    List<Long> matching(PublicChange change) {
        try {
            MatchingQueries<QueryMatch> matches = monitor.match(document(change), QueryMatch.SIMPLE_MATCHER);
            matches.getErrors()
                    .forEach((search, error) -> log.error("saved-search {} -> BROKEN on {}", search, change, error));
            return matches.getMatches().stream()
                    .map(match -> Long.valueOf(match.getQueryId()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() throws IOException {
        monitor.close();
    }

    private void apply(List<SavedSearches.Changed> changed, Thesaurus words, boolean report) {
        try {
            for (int from = 0; from < changed.size(); from += CHUNK) {
                int to = Math.min(from + CHUNK, changed.size());
                apply(changed.subList(from, to), words);
                if (report) {
                    log.info("saved-searches -> LOADED {} of {}", to, changed.size());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void apply(List<SavedSearches.Changed> changed, Thesaurus words) throws IOException {
        List<MonitorQuery> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        for (SavedSearches.Changed search : changed) {
            if (search.id() != null && search.q() != null) {
                if (search.wanted()) {
                    compile(search.id(), search.q(), search, words, wanted);
                } else {
                    unwanted.add(String.valueOf(search.id()));
                }
            }
        }
        if (!wanted.isEmpty()) {
            monitor.register(wanted);
        }
        if (!unwanted.isEmpty()) {
            monitor.deleteById(unwanted);
        }
    }

    private static void compile(
            long id, String q, SavedSearches.Changed search, Thesaurus words, List<MonitorQuery> wanted) {
        try {
            var filter = new NewsFilter(search.language(), search.category());
            var query = LuceneQueries.of(SearchQuery.parse(q).with(words), filter);
            wanted.add(new MonitorQuery(String.valueOf(id), query));
        } catch (QuerySyntaxException e) {
            log.error("saved-search {} -> UNREADABLE {}", id, e.getMessage());
        }
    }

    private void clear() {
        try {
            monitor.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(PublicChange change) {
        Map<String, ArticleText> texts = change.languages().entrySet().stream()
                .collect(Collectors.toMap(
                        language -> language.getKey().tag(),
                        language -> new ArticleText(
                                language.getValue().title(),
                                language.getValue().summary(),
                                language.getValue().text())));
        return NewsFields.luceneDocument(change.category(), change.happenedAt(), texts);
    }
}
