/** Records of the article log arrive here; events go to the alerts, what is not an event goes to the dead letters. */
@NullMarked
package jarchi.notify.kafka;

import org.jspecify.annotations.NullMarked;
