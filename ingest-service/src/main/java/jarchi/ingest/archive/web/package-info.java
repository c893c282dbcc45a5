/** Bringing articles along and taking them away for programs: files arrive in parts, and how far they are is told. */
@NullMarked
package jarchi.ingest.archive.web;

import org.jspecify.annotations.NullMarked;
