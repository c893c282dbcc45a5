/** Who did what to what, from where and when: every act at the desk comes here in its own transaction, and stays. */
@NullMarked
package jarchi.ingest.audit;

import org.jspecify.annotations.NullMarked;
