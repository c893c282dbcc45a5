package jarchi.index.search.web;

import jarchi.analysis.query.QuerySyntaxException;
import jarchi.analysis.query.SearchQuery;
import jarchi.analysis.query.TypedSoFar;
import jarchi.events.Language;
import jarchi.index.search.BegunTitles;
import jarchi.index.search.PopularBegun;
import jarchi.index.site.NewsSite;
import jarchi.index.site.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Completes what a reader types into a search: by topics of the site, searches of many readers and titles of articles. */
@RestController
class SuggestApi {
    private static final int TOPICS = 2;
    private static final int SEARCHES = 2;
    private static final int TITLES = 6;

    private final BegunTitles titles;
    private final PopularBegun popular;
    private final NewsSite site;
    private final Spelling spelling;

    SuggestApi(BegunTitles titles, PopularBegun popular, NewsSite site, Spelling spelling) {
        this.popular = popular;
        this.titles = titles;
        this.site = site;
        this.spelling = spelling;
    }

    /** @param lang the reader's: what is in it comes first */
    @GetMapping(path = "/api/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> suggest(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale) {
        Language reader = read(q, lang == null || lang.isBlank() ? locale.toLanguageTag() : lang);
        List<Item> items = Stream.of(topics(q, reader), searches(q, reader), titles(q, reader))
                .flatMap(each -> each)
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .body(new Answer(items));
    }

    private static Language read(String typed, String tag) {
        List<Mistake> mistakes = new ArrayList<>();
        if (typed.length() > SearchQuery.MAX_LENGTH) {
            mistakes.add(new Mistake("q", "mistake.query." + QuerySyntaxException.Problem.TOO_LONG));
        }
        Language language = Language.find(tag).orElse(null);
        if (language == null) {
            mistakes.add(new Mistake("lang", "mistake.language"));
        }
        if (language == null || !mistakes.isEmpty()) {
            throw new InvalidSearch(mistakes);
        }
        return language;
    }

    private Stream<Item> topics(String typed, Language reader) {
        Map<Language, TypedSoFar> typedIn = Arrays.stream(Language.values())
                .collect(Collectors.toMap(language -> language, language -> TypedSoFar.of(typed, language.tag())));
        return site.topics().shown().stream()
                .filter(topic -> topic.name().containsKey(reader))
                .filter(topic -> typedIn.entrySet().stream()
                        .anyMatch(in -> in.getValue().begins(topic.name().getOrDefault(in.getKey(), ""))))
                .limit(TOPICS)
                .map(topic -> new Item(
                        "topic",
                        spelling.text(topic.in(reader), reader),
                        reader,
                        site.urlOf("/" + reader.tag() + "/topics/" + topic.key())));
    }

    private Stream<Item> searches(String typed, Language reader) {
        return popular.of(typed, reader, SEARCHES).stream()
                .map(search -> new Item(
                        "search",
                        spelling.text(search.words(), search.language()),
                        search.language(),
                        site.urlOf(new SearchAddress("/search", SearchParameters.of(search.words()), reader.tag())
                                .first())));
    }

    private Stream<Item> titles(String typed, Language reader) {
        return titles.of(typed, reader, TITLES).stream()
                .map(found -> found.spelled(spelling))
                .map(found -> new Item("title", found.title(), found.language(), site.urlOf(found.path())));
    }

    /** What fits best comes first. */
    record Answer(List<Item> items) {}

    /**
     * {@code kind} is {@code topic}, all whose news stands at {@code url}, {@code search}, which many readers make and whose
     * results stand there, or {@code title}, of the article there.
     */
    record Item(String kind, String text, Language language, String url) {}
}
