/** Links out of an article: addresses arrive here, are tried without ever reaching a private network, and what became of them is remembered. */
@NullMarked
package jarchi.ingest.check.link;

import org.jspecify.annotations.NullMarked;
