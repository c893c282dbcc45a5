/** The pages at which people write and publish: forms come in, use cases are called. */
@NullMarked
package jarchi.ingest.desk;

import org.jspecify.annotations.NullMarked;
