package jarchi.events;

import static jarchi.events.Require.present;

import org.jspecify.annotations.Nullable;

/**
 * An article in one language.
 *
 * @param title plain text
 * @param summary plain text, may be empty
 * @param body clean HTML: what it holds may be shown as it is
 * @param slug the readable part of the link, letters a–z, digits and hyphens
 * @param machineMade made by machine from the other Uzbek script
 */
public record Translation(String title, String summary, String body, String slug, boolean machineMade) {
    public Translation(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String body,
            @Nullable String slug,
            boolean machineMade) {
        this.title = present(title, "title");
        this.summary = summary == null ? "" : summary;
        this.body = present(body, "body");
        this.slug = present(slug, "slug");
        this.machineMade = machineMade;
    }
}
