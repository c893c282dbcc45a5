/** Inside the Elasticsearch process: the vendor's node with the settings of a local run. */
@NullMarked
package jarchi.stack.elasticsearch;

import org.jspecify.annotations.NullMarked;
