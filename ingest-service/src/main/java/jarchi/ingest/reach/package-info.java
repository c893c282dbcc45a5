/** How many subscriptions a publication would alert: asked of notify-service before an editor decides, never in the way of the decision. */
@NullMarked
package jarchi.ingest.reach;

import org.jspecify.annotations.NullMarked;
