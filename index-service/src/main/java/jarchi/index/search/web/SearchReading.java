package jarchi.index.search.web;

import jarchi.analysis.query.QuerySyntaxException;
import jarchi.analysis.query.SearchQuery;
import jarchi.events.Language;
import jarchi.index.search.Cursor;
import jarchi.index.search.NewsSearch;
import jarchi.index.search.NewsSearch.Sort;
import jarchi.index.site.NewsSite;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a search and gathers every mistake in them. */
final class SearchReading {
    private static final int LONGEST_PAGE = 100;
    private static final int USUAL_PAGE = 20;
    /** As the desk lets topics and regions be named. */
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final int LONGEST_KEY = 50;

    private final SearchParameters parameters;
    private final NewsSite site;
    private final Language reader;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final @Nullable NewsSearch search;

    SearchReading(SearchParameters parameters, NewsSite site, Locale locale) {
        this(parameters, site, Language.find(locale.toLanguageTag()).orElse(Language.UZ_LATN));
    }

    SearchReading(SearchParameters parameters, NewsSite site, Language reader) {
        this.parameters = parameters;
        this.site = site;
        this.reader = reader;
        NewsSearch asked = read();
        this.search = asked == null ? null : asked.having(site.promoted(asked.query()));
    }

    /** Each with the field it stands in; empty if there is a search. */
    List<Mistake> mistakes() {
        return mistakes;
    }

    /** @throws InvalidSearch if there are mistakes */
    NewsSearch search() {
        if (search == null) {
            throw new InvalidSearch(mistakes);
        }
        return search;
    }

    private @Nullable NewsSearch read() {
        SearchQuery query = query();
        Language language = language();
        String category = category();
        String topic = key("topic", parameters.topic());
        String region = key("region", parameters.region());
        LocalDate from = day("from", parameters.from());
        LocalDate to = day("to", parameters.to());
        Sort sort = sort();
        int page = number("page", parameters.page(), 1, NewsSearch.REACH);
        int size = number("size", parameters.size(), USUAL_PAGE, LONGEST_PAGE);
        Cursor after = cursor(sort);
        if ((long) page * size > NewsSearch.REACH) {
            mistakes.add(new Mistake("page", "mistake.too-far", NewsSearch.REACH));
        }
        if (from != null && to != null && from.isAfter(to)) {
            mistakes.add(new Mistake("to", "mistake.days-reversed"));
        }
        return query == null || !mistakes.isEmpty()
                ? null
                : new NewsSearch(query, language, category, topic, region, from, to, sort, page, size, after, reader);
    }

    private @Nullable SearchQuery query() {
        try {
            return SearchQuery.parse(parameters.words()).with(site.thesaurus());
        } catch (QuerySyntaxException e) {
            String code = "mistake.query." + e.problem();
            mistakes.add(new Mistake("q", code, List.of(e.position() + 1), e.position()));
            return null;
        }
    }

    private @Nullable Language language() {
        String tag = parameters.lang();
        if (tag == null || tag.isBlank()) {
            return null;
        }
        Language language = Language.find(tag).orElse(null);
        if (language == null) {
            mistakes.add(new Mistake("lang", "mistake.language"));
        }
        return language;
    }

    private @Nullable String category() {
        String key = parameters.category();
        if (key == null || key.isBlank()) {
            return null;
        }
        if (site.categories().find(key).isEmpty()) {
            mistakes.add(new Mistake("category", "mistake.category"));
        }
        return key;
    }

    /** Which topics and regions there are is only known to the articles. */
    private @Nullable String key(String field, @Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches()) {
            mistakes.add(new Mistake(field, "mistake.key", LONGEST_KEY));
        }
        return key;
    }

    private @Nullable LocalDate day(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // said below
        }
        mistakes.add(new Mistake(field, "mistake.day"));
        return null;
    }

    private Sort sort() {
        String sort = parameters.sort();
        if (sort == null || sort.isBlank()) {
            return parameters.words().isBlank() ? Sort.DATE : Sort.RELEVANCE;
        }
        return switch (sort) {
            case "relevance" -> Sort.RELEVANCE;
            case "date" -> Sort.DATE;
            default -> {
                mistakes.add(new Mistake("sort", "mistake.sort"));
                yield Sort.DATE;
            }
        };
    }

    private @Nullable Cursor cursor(Sort sort) {
        String text = parameters.cursor();
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<Cursor> cursor = Cursor.parse(text);
        boolean hasPage = parameters.page() != null && !parameters.page().isBlank();
        if (cursor.isEmpty()) {
            mistakes.add(new Mistake("cursor", "mistake.cursor"));
        } else if (hasPage || sort != Sort.DATE) {
            mistakes.add(new Mistake("cursor", "mistake.cursor-alone"));
        }
        return cursor.orElse(null);
    }

    private int number(String field, @Nullable String text, int usual, int most) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        mistakes.add(new Mistake(field, "mistake.number", 1, most));
        return usual;
    }
}
