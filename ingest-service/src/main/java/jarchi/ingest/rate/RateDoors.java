package jarchi.ingest.rate;

import jakarta.servlet.http.HttpServletRequest;
import jarchi.ingest.problem.ProblemAnswer;
import jarchi.ingest.rate.RateDoor.Caller;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Makes the filter for who knows how callers are told apart. */
@Component
public class RateDoors {
    private final RateLimits limits;
    private final ProblemAnswer answer;

    RateDoors(RateLimits limits, ProblemAnswer answer) {
        this.limits = limits;
        this.answer = answer;
    }

    public RateDoor counting(Function<HttpServletRequest, Caller> callers) {
        return new RateDoor(limits, answer, callers);
    }
}
