/** What was decided and delivered arrives here as marks in PostgreSQL, and goes to the editors as accounts, one for each version. */
@NullMarked
package jarchi.notify.progress;

import org.jspecify.annotations.NullMarked;
