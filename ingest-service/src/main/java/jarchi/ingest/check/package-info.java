/** The truth before publishing: what an article would show is looked through, and what is wrong with it goes to whoever decides. */
@NullMarked
package jarchi.ingest.check;

import org.jspecify.annotations.NullMarked;
