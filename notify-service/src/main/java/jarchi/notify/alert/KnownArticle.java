package jarchi.notify.alert;

/**
 * What is known of an article.
 *
 * @param version everything of it or an older one has been dealt with; 0 if nothing has
 * @param majorVersion the newest of which it was decided whom to tell; 0 if of none
 */
record KnownArticle(String articleId, long version, long majorVersion, boolean erased) {}
