/** The door by which an Elasticsearch server takes the analyzers in as a stable plugin. */
@NullMarked
package jarchi.analysis.elasticsearch;

import org.jspecify.annotations.NullMarked;
