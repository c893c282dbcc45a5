/** The same servers from the vendors' images, for a test run that is asked to use containers. */
@NullMarked
package jarchi.stack.container;

import org.jspecify.annotations.NullMarked;
