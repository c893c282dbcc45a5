/** What the way of an article costs, beside the bare operation, measured in one run; never a test. */
@NullMarked
package jarchi.benchmarks;

import org.jspecify.annotations.NullMarked;
