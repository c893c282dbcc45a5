package jarchi.ingest.archive.form;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.events.OldPath;
import jarchi.ingest.article.Archived;
import jarchi.ingest.article.BroughtArticle;
import jarchi.ingest.article.FieldProblem.Fault;
import jarchi.ingest.article.WrittenArticle;
import jarchi.ingest.article.WrittenArticle.WrittenText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was found of one article, field by field, until it is whole. Everything that is wrong with it is said at once. */
final class Gathered {
    private static final Pattern WITHOUT_SCHEME =
            Pattern.compile("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)*\\.(?!php|s?html?|aspx?|jsp)[a-z]{2,}(:\\d+)?/.*");
    private static final Pattern FRONT_PAGE = Pattern.compile("(?i)(https?:)?//[^/?#]*/*(#.*)?|/+(#.*)?");

    private final Reading reading;
    private final long line;
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<Language, List<String>> addresses = new EnumMap<>(Language.class);
    private final Map<Language, String> slugs = new EnumMap<>(Language.class);
    private String name = "";
    private @Nullable ArticleId id;

    Gathered(Reading reading, long line) {
        this.reading = reading;
        this.line = line;
    }

    void problem(String field, Fault fault, String detail) {
        problems.add(new RowProblem(field, fault, detail));
    }

    /** What it is called where it comes from: of several the first that is not empty. */
    void named(@Nullable String text) {
        if (name.isEmpty() && text != null) {
            name = text.strip();
        }
    }

    /** It was exported from here, or from a system like this. */
    void ownId(ArticleId own) {
        id = own;
    }

    /** One that names neither scheme nor root begins with a host, or leads nowhere. */
    void address(Language language, @Nullable String address) {
        if (address == null || address.isBlank()) {
            return;
        }
        String whole = WITHOUT_SCHEME.matcher(address.strip()).matches() ? "//" + address.strip() : address.strip();
        if (OldPath.of(whole).isEmpty() && !FRONT_PAGE.matcher(whole).matches()) {
            problem(Field.URL, Fault.NOT_AN_OLD_ADDRESS, address);
        }
        addresses.computeIfAbsent(language, l -> new ArrayList<>()).add(whole);
    }

    void slug(Language language, String slug) {
        if (slug.matches("[a-z0-9]+(-[a-z0-9]+)*") && slug.length() <= 80) {
            slugs.put(language, slug);
        }
    }

    /** A tag such as {@code ru}, also in the ways that other systems write it. */
    Optional<Language> language(@Nullable String written) {
        String tag = written == null || written.isBlank() ? reading.language() : written.strip();
        var found = LanguageTags.find(tag);
        if (found.isEmpty()) {
            problem(Field.LANGUAGE, tag.isEmpty() ? Fault.MISSING : Fault.UNKNOWN_LANGUAGE, tag);
        }
        return found;
    }

    /** Our key for what the old site calls a category, by the mapping; the first of several that is one. */
    @Nullable
    String category(List<? extends @Nullable String> names) {
        var written = names.stream().filter(Objects::nonNull).toList();
        for (String theirs : written) {
            var ours = reading.mapping().category(theirs).or(() -> Optional.of(theirs.strip()));
            if (reading.isCategory().test(ours.get())) {
                return ours.get();
            }
        }
        var other = reading.mapping().otherCategories().filter(reading.isCategory());
        if (other.isEmpty()) {
            boolean none = written.stream().allMatch(String::isBlank);
            problem(Field.CATEGORY, none ? Fault.MISSING : Fault.UNKNOWN_CATEGORY, String.join(", ", written));
        }
        return other.orElse(null);
    }

    @Nullable
    Instant time(String field, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        var time = Dates.parse(written, reading.mapping().zone());
        if (time.isEmpty()) {
            problem(field, Fault.NOT_A_TIME, written);
        } else if (time.get().isAfter(reading.now())) {
            problem(field, Fault.IN_THE_FUTURE, written);
        }
        return time.orElse(null);
    }

    /** @param text its category is one of ours already */
    Row row(WrittenArticle text, @Nullable Instant firstPublishedAt, @Nullable Instant publishedAt) {
        Instant shown = publishedAt == null ? firstPublishedAt : publishedAt;
        if (shown == null && problems.stream().noneMatch(p -> p.field().endsWith("ublishedAt"))) {
            problem(Field.PUBLISHED_AT, Fault.MISSING, "");
        }
        if (name.isEmpty()) {
            addresses.values().stream().flatMap(List::stream).findFirst().ifPresent(this::named);
        }
        if (name.isEmpty()) {
            problem(Field.ID, Fault.MISSING, "");
        }
        if (shown == null || !problems.isEmpty()) {
            return new Row(line, Row.shortened(name), null, List.copyOf(problems));
        }
        Instant first = firstPublishedAt == null || firstPublishedAt.isAfter(shown) ? shown : firstPublishedAt;
        var archived = new Archived(first, shown, slugs, oldPaths(text));
        var rooted = withLinksFromTheRoot(text);
        String identity = id == null ? Fingerprint.of(reading.site(), name) : Fingerprint.of(id.value());
        var brought = new BroughtArticle(identity, id, Fingerprint.of(rooted, archived), rooted, archived);
        return new Row(line, Row.shortened(name), brought, List.of());
    }

    /** An address in a language that the article does not have is one of the language that it has. */
    private Map<Language, List<String>> oldPaths(WrittenArticle text) {
        var paths = new EnumMap<Language, List<String>>(Language.class);
        var languages = text.languages() == null
                ? List.<String>of()
                : List.copyOf(text.languages().keySet());
        addresses.forEach((language, written) -> {
            var here = languages.contains(language.tag()) || languages.isEmpty()
                    ? Optional.of(language)
                    : Language.find(languages.getFirst());
            List<String> found =
                    written.stream().flatMap(one -> OldPath.of(one).stream()).toList();
            here.filter(l -> !found.isEmpty())
                    .ifPresent(l ->
                            paths.computeIfAbsent(l, x -> new ArrayList<>()).addAll(found));
        });
        paths.replaceAll((language, list) -> list.stream().distinct().toList());
        return paths;
    }

    private WrittenArticle withLinksFromTheRoot(WrittenArticle article) {
        if (article.languages() == null) {
            return article;
        }
        var texts = new LinkedHashMap<String, @Nullable WrittenText>();
        article.languages().forEach((tag, text) -> texts.put(tag, text == null ? null : rooted(tag, text)));
        return article.withLanguages(texts);
    }

    private WrittenText rooted(String tag, WrittenText text) {
        String page = Language.find(tag)
                .map(language -> addresses.getOrDefault(language, List.of()))
                .flatMap(list -> list.stream().findFirst())
                .orElse("");
        return text.body() == null ? text : text.withBody(BodyLinks.fromTheRoot(text.body(), page));
    }
}
