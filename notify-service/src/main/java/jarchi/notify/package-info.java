/** The subscribers' side: an article's change arrives from the log and goes out to everyone who asked to be told. */
@NullMarked
package jarchi.notify;

import org.jspecify.annotations.NullMarked;
