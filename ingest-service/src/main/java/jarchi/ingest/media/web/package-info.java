/** Where pictures and files are taken in and given out: to everybody if a published article shows them, else at the desk. */
@NullMarked
package jarchi.ingest.media.web;

import org.jspecify.annotations.NullMarked;
