/** A reader's search goes from here to the index and comes back as articles with the found words marked. */
@NullMarked
package jarchi.index.search;

import org.jspecify.annotations.NullMarked;
