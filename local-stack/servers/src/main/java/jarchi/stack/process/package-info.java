/** Processes of their own: started with a log and a pid file, awaited by condition, ended with whoever started them. */
@NullMarked
package jarchi.stack.process;

import org.jspecify.annotations.NullMarked;
