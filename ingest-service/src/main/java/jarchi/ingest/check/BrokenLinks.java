package jarchi.ingest.check;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.ingest.article.Article;
import jarchi.ingest.article.ArticleState;
import jarchi.ingest.article.ArticleStates;
import jarchi.ingest.check.Finding.Kind;
import jarchi.ingest.check.link.TriedLinks;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/** Links that lead nowhere: to articles that readers do not find, and out into the web. */
@Component
class BrokenLinks implements Check {
    private static final Pattern ARTICLE = Pattern.compile("/(?:uz-Latn|uz-Cyrl|ru|en)/news/(?:.*-)?([0-9a-z]{12})");

    private final ArticleStates articles;
    private final TriedLinks links;
    private final CheckSettings settings;

    BrokenLinks(ArticleStates articles, TriedLinks links, CheckSettings settings) {
        this.articles = articles;
        this.links = links;
        this.settings = settings;
    }

    @Override
    public Stream<Finding> find(Article article) {
        var addresses = addresses(article);
        Set<URI> out = new LinkedHashSet<>();
        addresses.values().forEach(out::addAll);
        var known = articles.of(out.stream()
                .filter(this::isOurs)
                .flatMap(address -> article(address).stream())
                .distinct()
                .toList());
        out.removeIf(this::isOurs);
        var tried = links.of(out);
        return addresses.entrySet().stream()
                .flatMap(text -> text.getValue().stream()
                        .flatMap(address -> (isOurs(address)
                                        ? inside(address, known)
                                        : kind(tried.getOrDefault(address, TriedLinks.Outcome.UNKNOWN)))
                                .stream().map(kind -> Finding.of(kind, text.getKey(), "body", address.toString()))));
    }

    private static Map<Language, Set<URI>> addresses(Article article) {
        var addresses = new LinkedHashMap<Language, Set<URI>>();
        Shown.texts(article).forEach(text -> {
            var found = addresses.computeIfAbsent(text.getKey(), language -> new LinkedHashSet<>());
            for (var link : Jsoup.parseBodyFragment(text.getValue().body()).select("a[href]")) {
                address(link.attr("href")).ifPresent(found::add);
            }
        });
        return addresses;
    }

    private static Optional<URI> address(String href) {
        try {
            var address = URI.create(href.strip());
            String scheme = address.getScheme();
            boolean web = scheme == null ? href.startsWith("/") : scheme.matches("(?i)https?");
            return web ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // browsers follow more than Java reads
        }
    }

    private boolean isOurs(URI address) {
        return address.getHost() == null
                || address.getHost().equalsIgnoreCase(settings.publicUrl().getHost());
    }

    /** Of our own site only articles can be known here. */
    private static Optional<ArticleId> article(URI address) {
        var path = ARTICLE.matcher(address.getPath() == null ? "" : address.getPath());
        return path.matches() && ArticleId.isValid(path.group(1))
                ? Optional.of(new ArticleId(path.group(1)))
                : Optional.empty();
    }

    private static Optional<Kind> inside(URI address, Map<ArticleId, ArticleState> known) {
        return article(address).flatMap(id -> switch (known.get(id)) {
            case PUBLISHED -> Optional.empty();
            case WITHDRAWN -> Optional.of(Kind.LINK_TO_WITHDRAWN);
            case DRAFT -> Optional.of(Kind.LINK_TO_NOTHING);
            case null -> Optional.of(Kind.LINK_TO_NOTHING);
        });
    }

    private static Optional<Kind> kind(TriedLinks.Outcome outcome) {
        return switch (outcome) {
            case FINE -> Optional.empty();
            case BROKEN -> Optional.of(Kind.LINK_BROKEN);
            case UNKNOWN -> Optional.of(Kind.LINK_UNKNOWN);
        };
    }
}
