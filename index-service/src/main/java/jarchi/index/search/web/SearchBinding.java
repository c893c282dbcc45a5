package jarchi.index.search.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Takes from an address the parameters of a search and passes over all others, however they are named. */
@ControllerAdvice(assignableTypes = {SearchApi.class, SearchFeeds.class, SearchPage.class})
class SearchBinding {
    @InitBinder
    void onlyParametersOfASearch(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
