/** What the desk says of the site itself: its numbers, its words, its manner. It goes to index-service and notify-service. */
@NullMarked
package jarchi.events.site;

import org.jspecify.annotations.NullMarked;
