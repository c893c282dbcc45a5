/** What programs read first: the routes as they are, joined with what people wrote about each of them. */
@NullMarked
package jarchi.ingest.openapi;

import org.jspecify.annotations.NullMarked;
