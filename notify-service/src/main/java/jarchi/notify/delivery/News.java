package jarchi.notify.delivery;

import jarchi.notify.article.Announcement;
import jarchi.notify.article.ChangeKind;

/** What an alert tells its reader. */
public record News(String articleId, ChangeKind kind, boolean urgent, Announcement announcement) {}
