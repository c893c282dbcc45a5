/** The pages and the API of subscribing, confirming and unsubscribing. */
@NullMarked
package jarchi.notify.subscription.web;

import org.jspecify.annotations.NullMarked;
