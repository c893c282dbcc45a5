/** Two drafts side by side: what is the same, what was taken out and what was put in, as people read it. */
@NullMarked
package jarchi.ingest.comparison;

import org.jspecify.annotations.NullMarked;
