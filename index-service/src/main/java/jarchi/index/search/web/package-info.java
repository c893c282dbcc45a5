/** A reader's parameters arrive here, are checked one by one, and go on as a search; the answer is JSON or a page. */
@NullMarked
package jarchi.index.search.web;

import org.jspecify.annotations.NullMarked;
