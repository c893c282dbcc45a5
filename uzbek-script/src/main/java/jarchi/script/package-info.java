/** An Uzbek text arrives here in any of its scripts and leaves in the one that readers asked for, with what an editor should look at. */
@NullMarked
package jarchi.script;

import org.jspecify.annotations.NullMarked;
