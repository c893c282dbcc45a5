/** One story per class, told over all services as processes of their own, the way an editor, a reader and a subscriber live it. */
@NullMarked
package jarchi.stories;

import org.jspecify.annotations.NullMarked;
