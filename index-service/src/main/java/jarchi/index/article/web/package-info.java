/** A reader's link arrives here and is answered with the page it stands for, or with where to find what it once stood for. */
@NullMarked
package jarchi.index.article.web;

import org.jspecify.annotations.NullMarked;
