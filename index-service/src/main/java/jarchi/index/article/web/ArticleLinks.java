package jarchi.index.article.web;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.index.document.PublicArticle;
import jarchi.index.site.ArticleLink;
import jarchi.index.site.LanguageSwitch;
import jarchi.index.site.NewsSite;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where an article can be read, and what is said of it in the reader's language or, failing that, in another. */
record ArticleLinks(PublicArticle article, Language language, NewsSite site) {
    /** An article's address in one language. */
    record Alternate(Language language, String title, String path, String url) {}

    public List<Alternate> alternates() {
        return article.languages().stream().map(this::alternate).toList();
    }

    public List<Alternate> others() {
        return alternates().stream()
                .filter(alternate -> alternate.language() != language)
                .toList();
    }

    /** In one of the languages that it has. */
    Alternate in(Language other) {
        return alternate(other);
    }

    /** For readers of none of its languages: the first it has, Uzbek in Latin before all others. */
    public String anyLanguage() {
        return alternates().getFirst().url();
    }

    /** What the head of the page says of its languages, for what reads no heads. */
    public String header() {
        return Stream.concat(
                        alternates().stream()
                                .map(one -> link(one.url(), one.language().tag())),
                        Stream.of(link(anyLanguage(), "x-default")))
                .collect(Collectors.joining(", "));
    }

    private static String link(String url, String language) {
        return "<" + URI.create(url).toASCIIString() + ">; rel=\"alternate\"; hreflang=\"" + language + "\"";
    }

    public String here() {
        return alternate(language).path();
    }

    public String url() {
        return site.urlOf(here());
    }

    /** Opens the reader's mail program with the title and the address. */
    public String mail() {
        return UriComponentsBuilder.fromUriString("mailto:")
                .queryParam("subject", "{subject}")
                .queryParam("body", "{body}")
                .encode()
                .buildAndExpand(title(), url())
                .toUriString();
    }

    /** Where the article lacks a language, the switch leads to the front page in it. */
    public List<LanguageSwitch> switches() {
        return Arrays.stream(Language.values())
                .map(other -> new LanguageSwitch(other, pathIn(other), other == language))
                .toList();
    }

    public @Nullable String source() {
        return article.source().get(language.tag());
    }

    public @Nullable String correction() {
        return article.correction().get(language.tag());
    }

    public String reason() {
        return Optional.ofNullable(article.reason().get(language.tag()))
                .or(() -> article.reason().values().stream().findFirst())
                .orElse("");
    }

    public String title() {
        return article.in(language)
                .or(() -> article.languages().stream().findFirst().flatMap(article::in))
                .map(PublicArticle.Page::title)
                .orElse("");
    }

    private String pathIn(Language other) {
        return article.in(other).isPresent() ? alternate(other).path() : "/?lang=" + other.tag();
    }

    private Alternate alternate(Language other) {
        PublicArticle.Page page = article.in(other).orElseThrow();
        String path = new ArticleLink(other, page.slug(), new ArticleId(article.id())).path();
        return new Alternate(other, page.title(), path, site.urlOf(path));
    }
}
