/** An operator's wish for another index arrives here and goes to {@code rebuild}. */
@NullMarked
package jarchi.index.rebuild.web;

import org.jspecify.annotations.NullMarked;
