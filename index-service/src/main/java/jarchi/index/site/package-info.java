/** What every page of the readers' site shares: its name and numbers, its addresses, its dates, its look. */
@NullMarked
package jarchi.index.site;

import org.jspecify.annotations.NullMarked;
