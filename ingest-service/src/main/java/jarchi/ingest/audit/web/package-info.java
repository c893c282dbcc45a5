/** The audit log for programs of admins. */
@NullMarked
package jarchi.ingest.audit.web;

import org.jspecify.annotations.NullMarked;
