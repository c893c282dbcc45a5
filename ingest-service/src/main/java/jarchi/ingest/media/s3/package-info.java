/** Files kept by a service that speaks S3. */
@NullMarked
package jarchi.ingest.media.s3;

import org.jspecify.annotations.NullMarked;
