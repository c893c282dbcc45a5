/** The command of a person arrives here and becomes a running, a watched or an ended stack. */
@NullMarked
package jarchi.stack.command;

import org.jspecify.annotations.NullMarked;
