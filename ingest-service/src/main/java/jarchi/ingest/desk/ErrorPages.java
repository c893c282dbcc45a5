package jarchi.ingest.desk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jarchi.ingest.problem.ProblemType;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The last word when nothing else answered: a page for people, a problem for programs. */
@Controller
class ErrorPages implements ErrorController {
    private final DeskProblems problems;

    ErrorPages(DeskProblems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    Object failed(HttpServletRequest request) {
        var status = status(request);
        String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (address.startsWith("/desk") && !address.startsWith("/desk/api")) {
            return problems.page(request, status);
        }
        var problem = ProblemDetail.forStatus(status);
        ProblemType.ofStatus(status.value()).ifPresent(type -> type.named(problem));
        problem.setInstance(UriComponentsBuilder.fromPath(address).build().toUri());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpStatus status(HttpServletRequest request) {
        var known = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : null;
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }
}
