/** Programs of admins read and change the site's settings here. */
@NullMarked
package jarchi.ingest.site.web;

import org.jspecify.annotations.NullMarked;
