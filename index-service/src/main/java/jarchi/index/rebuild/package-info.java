/** An index of another release, or an operator's wish, arrives here; a new index is filled beside it from the log and takes its place while readers are served. */
@NullMarked
package jarchi.index.rebuild;

import org.jspecify.annotations.NullMarked;
