/** The same for programs. */
@NullMarked
package jarchi.ingest.check.web;

import org.jspecify.annotations.NullMarked;
