package jarchi.index.site;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import java.util.Optional;

/** The public address of an article in one language. Only language and id are looked up; the slug is for people. */
public record ArticleLink(Language language, String slug, ArticleId id) {
    private static final int ID_LENGTH = 12;

    public String path() {
        return "/" + language.tag() + "/news/" + (slug.isEmpty() ? "" : slug + "-") + id;
    }

    /** @param name the last part of the path: slug, hyphen, id */
    public static Optional<ArticleLink> parse(String languageTag, String name) {
        int idStart = Math.max(0, name.length() - ID_LENGTH);
        String id = name.substring(idStart);
        if (!ArticleId.isValid(id) || (idStart > 0 && name.charAt(idStart - 1) != '-')) {
            return Optional.empty();
        }
        String slug = idStart == 0 ? "" : name.substring(0, idStart - 1);
        return Language.find(languageTag).map(language -> new ArticleLink(language, slug, new ArticleId(id)));
    }
}
