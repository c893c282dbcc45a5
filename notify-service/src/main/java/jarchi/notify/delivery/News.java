package jarchi.notify.delivery;

import jarchi.notify.article.Announcement;
import jarchi.notify.article.ChangeKind;
import java.util.function.Supplier;

/**
 * What an alert tells its reader.
 *
 * @param content read only when it is told, so that what cannot be read spoils one delivery and not a whole claim
 */
public record News(String articleId, ChangeKind kind, boolean urgent, Supplier<Announcement> content) {
    public Announcement announcement() {
        return content.get();
    }
}
