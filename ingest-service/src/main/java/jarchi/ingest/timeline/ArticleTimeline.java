package jarchi.ingest.timeline;

import java.util.List;

/**
 * What became of an article's versions.
 *
 * @param versions newest first; none if it was never published
 */
public record ArticleTimeline(String articleId, List<VersionTimeline> versions) {
    public boolean isComplete() {
        return versions.stream().allMatch(VersionTimeline::isComplete);
    }
}
