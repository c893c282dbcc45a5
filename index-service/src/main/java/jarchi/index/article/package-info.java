/** The pages on which articles are read: the front page with the latest, and each article's own. */
@NullMarked
package jarchi.index.article;

import org.jspecify.annotations.NullMarked;
