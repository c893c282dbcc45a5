/** What a reader typed arrives here and leaves as one search that Elasticsearch and the Lucene monitor answer alike. */
@NullMarked
package jarchi.analysis.query;

import org.jspecify.annotations.NullMarked;
