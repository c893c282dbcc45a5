package jarchi.index.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.index.document.IndexAway;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The page that asks readers to come back in a moment, while the index is away. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class Unavailable {
    private final AroundEveryPage around;

    Unavailable(AroundEveryPage around) {
        this.around = around;
    }

    @ExceptionHandler
    ModelAndView on(IndexAway away, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var page = new ExtendedModelMap();
        around.add(request, page);
        return new ModelAndView("unavailable", page, HttpStatus.SERVICE_UNAVAILABLE);
    }
}
