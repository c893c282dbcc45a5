/** What an auditor asks the audit log, for programs: apart from the log, which everyone who acts writes to. */
@NullMarked
package jarchi.ingest.auditor;

import org.jspecify.annotations.NullMarked;
