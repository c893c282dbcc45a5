/** A reader who wants all of something arrives here, and goes through it from the newest on. */
@NullMarked
package jarchi.index.section.web;

import org.jspecify.annotations.NullMarked;
