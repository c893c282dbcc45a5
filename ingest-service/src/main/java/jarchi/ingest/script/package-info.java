/** The other script of an Uzbek text: an article's words arrive here and leave in the letters that its other readers know. */
@NullMarked
package jarchi.ingest.script;

import org.jspecify.annotations.NullMarked;
