/** The JSON door to articles: requests come in, use cases are called, problems are told by field. */
@NullMarked
package jarchi.ingest.article.web;

import org.jspecify.annotations.NullMarked;
