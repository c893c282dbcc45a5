/** The people of the desk: who someone is, and whether they may publish. */
@NullMarked
package jarchi.ingest.editor;

import org.jspecify.annotations.NullMarked;
