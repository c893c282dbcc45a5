package jarchi.notify.live;

import jarchi.analysis.NewsFields;
import jarchi.analysis.query.LuceneQueries;
import jarchi.analysis.query.NewsFilter;
import jarchi.analysis.query.SearchQuery;
import jarchi.analysis.query.Thesaurus;
import jarchi.events.Language;
import java.util.function.Supplier;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Which changes a listener wants: those that the same search would find. An erasure is everybody's. */
public final class Wanted {
    private final @Nullable Language language;
    private final @Nullable String category;
    private final @Nullable SearchQuery search;
    private final Supplier<Thesaurus> thesaurus;
    private volatile @Nullable Made made;

    /** A query, and the thesaurus that it was made with. */
    private record Made(Query query, Thesaurus with) {}

    /** @param thesaurus the newest one */
    public Wanted(
            @Nullable Language language,
            @Nullable String category,
            @Nullable SearchQuery search,
            Supplier<Thesaurus> thesaurus) {
        this.language = language;
        this.category = category;
        this.search = search == null || search.isEmpty() ? null : search;
        this.thesaurus = thesaurus;
    }

    public @Nullable Language language() {
        return language;
    }

    boolean searchesTexts() {
        return search != null;
    }

    public boolean wants(LiveEvent event) {
        if (event.isErasure()) {
            return true;
        }
        boolean inScope = (language == null || event.languages().containsKey(language))
                && (category == null || category.equals(event.category()));
        return inScope && (search == null || finds(query(search), event));
    }

    private Query query(SearchQuery wanted) {
        Thesaurus newest = thesaurus.get();
        Made last = made;
        if (last == null || last.with() != newest) {
            String tag = language == null ? null : language.tag();
            last = new Made(LuceneQueries.of(wanted.with(newest), new NewsFilter(tag, category)), newest);
            made = last;
        }
        return last.query();
    }

    private static boolean finds(Query query, LiveEvent event) {
        String category = event.category() == null ? "" : event.category();
        var document = NewsFields.luceneDocument(category, event.happenedAt(), event.texts());
        return MemoryIndex.fromDocument(document, NewsFields.analyzer()).search(query) > 0;
    }
}
