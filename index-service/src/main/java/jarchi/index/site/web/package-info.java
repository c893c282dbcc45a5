/** Which language a page speaks, what stands around its content, and what is shown when something is missing or away. */
@NullMarked
package jarchi.index.site.web;

import org.jspecify.annotations.NullMarked;
