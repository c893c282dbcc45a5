package jarchi.index.document;

import com.fasterxml.jackson.annotation.JsonAlias;
import jarchi.events.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article as its page shows it. Maps are keyed by language tag.
 *
 * @param reason why it was withdrawn, if it was
 * @param correction what the newest version mends, if it mends something
 * @param oldPathsIn where it stood on the site before this one
 * @param lead the picture above the text
 * @param publishedAt when this version was published; null for one that was withdrawn
 * @param withdrawnAt when it was withdrawn or erased; null for one that is public
 */
public record PublicArticle(
        String id,
        long version,
        boolean withdrawn,
        boolean erased,
        String category,
        List<String> topics,
        @Nullable String region,
        String priority,
        Map<String, String> source,
        List<String> authors,
        Instant firstPublishedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        Map<String, String> correction,
        Map<String, String> reason,
        Map<String, Page> page,
        Map<String, List<String>> oldPathsIn,
        @Nullable PublicPicture lead,
        List<PublicFile> files) {

    /** The index leaves out what an article does not have. */
    public PublicArticle(
            String id,
            long version,
            boolean withdrawn,
            boolean erased,
            String category,
            @Nullable List<String> topics,
            @Nullable String region,
            String priority,
            @Nullable Map<String, String> source,
            @Nullable List<String> authors,
            Instant firstPublishedAt,
            @Nullable Instant publishedAt,
            @JsonAlias("erasedAt") @Nullable Instant withdrawnAt,
            @Nullable Map<String, String> correction,
            @Nullable Map<String, String> reason,
            @Nullable Map<String, Page> page,
            @Nullable Map<String, List<String>> oldPathsIn,
            @Nullable PublicPicture lead,
            @Nullable List<PublicFile> files) {
        this.id = id;
        this.version = version;
        this.withdrawn = withdrawn;
        this.erased = erased;
        this.category = category;
        this.topics = topics == null ? List.of() : topics;
        this.region = region;
        this.priority = priority;
        this.source = source == null ? Map.of() : source;
        this.authors = authors == null ? List.of() : authors;
        this.firstPublishedAt = firstPublishedAt;
        this.publishedAt = publishedAt;
        this.withdrawnAt = withdrawnAt;
        this.correction = correction == null ? Map.of() : correction;
        this.reason = reason == null ? Map.of() : reason;
        this.page = page == null ? Map.of() : page;
        this.oldPathsIn = oldPathsIn == null ? Map.of() : oldPathsIn;
        this.lead = lead;
        this.files = files == null ? List.of() : files;
    }

    /**
     * The article in one language.
     *
     * @param html clean: may be shown as it is; null for one that was withdrawn
     * @param machineMade made by machine from the other Uzbek script
     */
    public record Page(
            String title,
            @Nullable String summary,
            String slug,
            @Nullable String html,
            boolean machineMade) {}

    public Optional<Page> in(Language language) {
        return Optional.ofNullable(page.get(language.tag()));
    }

    /** The language that this old path was in, if the article still has it, else another one of its. */
    public Optional<Language> languageAt(String oldPath) {
        return languages().stream()
                .filter(language ->
                        oldPathsIn.getOrDefault(language.tag(), List.of()).contains(oldPath))
                .findFirst()
                .or(() -> languages().stream().findFirst());
    }

    public List<Language> languages() {
        return Arrays.stream(Language.values())
                .filter(language -> page.containsKey(language.tag()))
                .toList();
    }

    /** When its newest version was published. */
    public Instant changedAt() {
        return publishedAt == null ? firstPublishedAt : publishedAt;
    }

    public boolean isBreaking() {
        return "BREAKING".equals(priority);
    }
}
