package jarchi.notify.live;

import jarchi.analysis.NewsFields;
import jarchi.analysis.query.LuceneQueries;
import jarchi.analysis.query.NewsFilter;
import jarchi.analysis.query.SearchQuery;
import jarchi.events.Language;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Which changes a listener wants: those that the same search would find. An erasure is everybody's. */
public final class Wanted {
    private final @Nullable Language language;
    private final @Nullable String category;
    private final @Nullable Query query;

    public Wanted(@Nullable Language language, @Nullable String category, @Nullable SearchQuery search) {
        this.language = language;
        this.category = category;
        String tag = language == null ? null : language.tag();
        this.query =
                search == null || search.isEmpty() ? null : LuceneQueries.of(search, new NewsFilter(tag, category));
    }

    public @Nullable Language language() {
        return language;
    }

    boolean searchesTexts() {
        return query != null;
    }

    public boolean wants(LiveEvent event) {
        if (event.isErasure()) {
            return true;
        }
        boolean inScope = (language == null || event.languages().containsKey(language))
                && (category == null || category.equals(event.category()));
        return inScope && (query == null || finds(query, event));
    }

    private static boolean finds(Query query, LiveEvent event) {
        String category = event.category() == null ? "" : event.category();
        var document = NewsFields.luceneDocument(category, event.happenedAt(), event.texts());
        return MemoryIndex.fromDocument(document, NewsFields.analyzer()).search(query) > 0;
    }
}
