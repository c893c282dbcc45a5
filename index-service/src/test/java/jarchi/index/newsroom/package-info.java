/** What the tests of this service share: articles to publish, a log to publish them to, and a reader to look for them. */
@NullMarked
package jarchi.index.newsroom;

import org.jspecify.annotations.NullMarked;
