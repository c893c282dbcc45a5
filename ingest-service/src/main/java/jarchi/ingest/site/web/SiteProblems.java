package jarchi.ingest.site.web;

import jarchi.ingest.problem.ProblemType;
import jarchi.ingest.site.SettingChangedMeanwhile;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What only a setting can meet; all else is told as it is of articles. */
@RestControllerAdvice(assignableTypes = {SiteApi.class, PromotionsApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class SiteProblems {
    /** With what was saved meanwhile. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> changedMeanwhile(SettingChangedMeanwhile refusal) {
        var problem = ProblemType.SETTING_CHANGED_MEANWHILE.saying(String.valueOf(refusal.getMessage()));
        problem.setProperty("current", SiteApi.Setting.of(refusal.current()));
        return ResponseEntity.status(problem.getStatus())
                .eTag(SeenVersion.etag(refusal.current().version()))
                .body(problem);
    }

    @ExceptionHandler
    ProblemDetail noPrecondition(SeenVersion.Missing missing) {
        var problem = ProblemType.NO_PRECONDITION.saying(String.valueOf(missing.getMessage()));
        problem.setProperty(
                "errors",
                List.of(Map.of("field", "If-Match", "message", "must be the ETag of the setting as you saw it")));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchSetting unknown) {
        return ProblemType.NO_SUCH_ROUTE.saying(String.valueOf(unknown.getMessage()));
    }
}
