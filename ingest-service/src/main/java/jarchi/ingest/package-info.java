/** The editors' side: what a person writes at the desk leaves here, published, for the log of articles. */
@NullMarked
package jarchi.ingest;

import org.jspecify.annotations.NullMarked;
