/** Articles that were found go out of here as feeds, for programs that follow the news: Atom, RSS and JSON Feed. */
@NullMarked
package jarchi.index.feed;

import org.jspecify.annotations.NullMarked;
