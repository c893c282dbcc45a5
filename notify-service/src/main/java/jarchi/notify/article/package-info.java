/** What this service knows of an article: its own types, made from the contract's events and handed to alerts and the live stream. */
@NullMarked
package jarchi.notify.article;

import org.jspecify.annotations.NullMarked;
