/** Batches of article events arrive here, go on to {@code document}, and are committed when each is in the index or among the dead letters; when searches know a version, that is told. */
@NullMarked
package jarchi.index.kafka;

import org.jspecify.annotations.NullMarked;
