/** The rules of the house, held over the classes of every module; each has a class under {@code broken} that breaks it. */
@NullMarked
package jarchi.house;

import org.jspecify.annotations.NullMarked;
