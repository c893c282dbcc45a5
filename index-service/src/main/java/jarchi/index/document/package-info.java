/** An article event becomes one search document here and is written under its own version; what is asked of the index goes out from here too. */
@NullMarked
package jarchi.index.document;

import org.jspecify.annotations.NullMarked;
