/** The kinds of problems, each at the address that is its name. */
@NullMarked
package jarchi.ingest.problem.web;

import org.jspecify.annotations.NullMarked;
