package jarchi.notify.article;

import jarchi.events.Language;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What subscribers are told of one version, frozen when it was decided.
 *
 * @param note what was corrected, or why it was withdrawn, by language; may be empty
 */
public record Announcement(Map<Language, Headline> languages, Map<Language, String> note) {

    /** An article in one language, as short as a mail shows it. */
    public record Headline(String title, String summary, String slug, boolean machineMade) {}

    public static Announcement of(PublicChange change) {
        Map<Language, Headline> headlines = change.languages().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> headline(entry.getValue())));
        return new Announcement(headlines, change.isMajor() ? change.note() : Map.of());
    }

    private static Headline headline(Story story) {
        return new Headline(story.title(), story.summary(), story.slug(), story.machineMade());
    }
}
