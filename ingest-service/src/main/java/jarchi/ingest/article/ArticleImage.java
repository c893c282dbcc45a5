package jarchi.ingest.article;

import jarchi.events.Language;
import jarchi.ingest.media.Focus;
import jarchi.ingest.media.MediaFile;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a draft, above its text or within it.
 *
 * @param lead whether it stands above the text
 * @param decorative whether it says nothing to whoever can see it, so that nobody misses it
 * @param alt what it shows, by language
 * @param media the picture itself; not known of a picture as the public saw it
 */
public record ArticleImage(
        String id,
        boolean lead,
        boolean decorative,
        Map<Language, String> alt,
        Map<Language, String> caption,
        String credit,
        Focus focalPoint,
        @Nullable MediaFile media) {
    public ArticleImage(
            String id,
            boolean lead,
            boolean decorative,
            @Nullable Map<Language, String> alt,
            @Nullable Map<Language, String> caption,
            @Nullable String credit,
            @Nullable Focus focalPoint,
            @Nullable MediaFile media) {
        this.id = id;
        this.lead = lead;
        this.decorative = decorative;
        this.alt = Draft.inOrder(alt == null ? Map.of() : alt);
        this.caption = Draft.inOrder(caption == null ? Map.of() : caption);
        this.credit = credit == null ? "" : credit;
        this.focalPoint = focalPoint == null ? Focus.CENTRE : focalPoint;
        this.media = media;
    }

    /** Whether somebody who cannot see it would not know in this language what they miss. */
    public boolean lacksWordsIn(Language language) {
        return !decorative && !alt.containsKey(language);
    }

    /** In the words of a page: empty for what is decorative. */
    public String altIn(Language language) {
        return decorative ? "" : alt.getOrDefault(language, "");
    }

    public @Nullable String captionIn(Language language) {
        return caption.get(language);
    }

    /** What the public is told of it in some languages. */
    ArticleImage in(Set<Language> some) {
        return new ArticleImage(
                id,
                lead,
                decorative,
                decorative ? Map.of() : Draft.only(some, alt),
                Draft.only(some, caption),
                credit,
                focalPoint,
                null);
    }

    public MediaFile kept() {
        return Objects.requireNonNull(media, "a saved draft knows its pictures");
    }
}
