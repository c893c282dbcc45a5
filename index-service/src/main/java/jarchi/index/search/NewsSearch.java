package jarchi.index.search;

import jarchi.analysis.query.QuerySyntaxException;
import jarchi.analysis.query.SearchQuery;
import jarchi.analysis.query.Thesaurus;
import jarchi.events.ArticleId;
import jarchi.events.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for; null means any.
 *
 * @param language of the text that is searched and shown
 * @param from first day of publication, in Tashkent
 * @param to last day of publication, in Tashkent
 * @param page from 1
 * @param after only what comes behind it in the order of dates; instead of a page
 * @param reader the language to show an article in, if it has it and {@code language} says nothing else
 * @param first chosen by editors: in the order of relevance these stand before all that the words find
 */
public record NewsSearch(
        SearchQuery query,
        @Nullable Language language,
        @Nullable String category,
        @Nullable String topic,
        @Nullable String region,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Sort sort,
        int page,
        int size,
        @Nullable Cursor after,
        Language reader,
        List<ArticleId> first) {
    public NewsSearch {
        first = sort == Sort.RELEVANCE ? List.copyOf(first) : List.of();
    }

    /** For which editors have chosen nothing. */
    public NewsSearch(
            SearchQuery query,
            @Nullable Language language,
            @Nullable String category,
            @Nullable String topic,
            @Nullable String region,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Sort sort,
            int page,
            int size,
            @Nullable Cursor after,
            Language reader) {
        this(query, language, category, topic, region, from, to, sort, page, size, after, reader, List.of());
    }

    /** So many results can be paged through, and no more. */
    public static final int REACH = 10_000;

    private static final SearchQuery EVERYTHING = everything();

    /** What comes first. */
    public enum Sort {
        RELEVANCE,
        /** By first publication. */
        DATE,
        /** By the newest version. */
        CHANGE
    }

    /** The same, with what editors have chosen first. */
    public NewsSearch having(List<ArticleId> chosen) {
        return new NewsSearch(
                query, language, category, topic, region, from, to, sort, page, size, after, reader, chosen);
    }

    /** The same, with what changed last first. */
    public NewsSearch newestChangesFirst() {
        return new NewsSearch(
                query, language, category, topic, region, from, to, Sort.CHANGE, page, size, null, reader);
    }

    /** The same, with what fits best first. */
    NewsSearch bestFirst() {
        return new NewsSearch(
                query, language, category, topic, region, from, to, Sort.RELEVANCE, page, size, null, reader, first);
    }

    /** The same for other words; nothing if they are no search. */
    Optional<NewsSearch> forWords(String words, Thesaurus thesaurus) {
        try {
            return Optional.of(new NewsSearch(
                    SearchQuery.parse(words).with(thesaurus),
                    language,
                    category,
                    topic,
                    region,
                    from,
                    to,
                    sort,
                    page,
                    size,
                    after,
                    reader));
        } catch (QuerySyntaxException e) {
            return Optional.empty();
        }
    }

    /** What has these words in any language, the best first. */
    public static NewsSearch words(SearchQuery query, int size, Language reader) {
        return new NewsSearch(query, null, null, null, null, null, null, Sort.RELEVANCE, 1, size, null, reader);
    }

    /** The latest news. */
    public static NewsSearch latest(int size, Language reader) {
        return new NewsSearch(EVERYTHING, null, null, null, null, null, null, Sort.DATE, 1, size, null, reader);
    }

    /** The same of one category, topic or region; null means any. */
    public NewsSearch among(@Nullable String ofCategory, @Nullable String ofTopic, @Nullable String ofRegion) {
        return new NewsSearch(
                query, language, ofCategory, ofTopic, ofRegion, from, to, sort, page, size, after, reader);
    }

    /** The same of these days, in Tashkent. */
    public NewsSearch between(LocalDate first, LocalDate last) {
        return new NewsSearch(query, language, category, topic, region, first, last, sort, page, size, after, reader);
    }

    /** Another page of the same. */
    public NewsSearch at(int number) {
        return new NewsSearch(query, language, category, topic, region, from, to, sort, number, size, after, reader);
    }

    private static SearchQuery everything() {
        try {
            return SearchQuery.parse("");
        } catch (QuerySyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many pages of so many articles can be reached. */
    static int pages(long total, int size) {
        return (int) ((Math.min(total, REACH) + size - 1) / size);
    }

    /** Whether it is the first page of what the words find, within no limits. */
    public boolean isFirstOfAll() {
        return page == 1
                && after == null
                && Stream.of(language, category, topic, region, from, to).allMatch(Objects::isNull);
    }

    int offset() {
        return (page - 1) * size;
    }
}
