/** The same question for programs. */
@NullMarked
package jarchi.ingest.reach.web;

import org.jspecify.annotations.NullMarked;
