/** The words of the newsroom for programs. */
@NullMarked
package jarchi.ingest.script.web;

import org.jspecify.annotations.NullMarked;
