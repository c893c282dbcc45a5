/** The pages that list articles: those of a category, a topic, a region or a month. */
@NullMarked
package jarchi.index.section;

import org.jspecify.annotations.NullMarked;
