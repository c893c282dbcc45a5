/** The forms that an old site may be written in: text of any origin comes in, one row after the other goes out, read or refused. */
@NullMarked
package jarchi.ingest.archive.form;

import org.jspecify.annotations.NullMarked;
