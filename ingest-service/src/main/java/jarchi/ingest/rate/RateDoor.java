package jarchi.ingest.rate;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.ingest.problem.ProblemAnswer;
import jarchi.ingest.problem.ProblemType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a caller pass as often as they may, and says so in draft-ietf-httpapi-ratelimit-headers' fields. */
public final class RateDoor extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(RateDoor.class);

    private final RateLimits limits;
    private final ProblemAnswer answer;
    private final Function<HttpServletRequest, Caller> callers;

    RateDoor(RateLimits limits, ProblemAnswer answer, Function<HttpServletRequest, Caller> callers) {
        this.limits = limits;
        this.answer = answer;
        this.callers = callers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = callers.apply(request);
        var left = take(caller);
        if (left.isPresent()) {
            tell(response, caller, left.get());
            if (!left.get().isConsumed()) {
                refuse(request, response, caller, left.get());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Without PostgreSQL nothing is counted, and nothing can be done either: the request itself says so. */
    private Optional<ConsumptionProbe> take(Caller caller) {
        try {
            return Optional.of(limits.take(caller.name(), caller.known()));
        } catch (RuntimeException away) {
            log.warn("request of {} -> UNCOUNTED: {}", caller.name(), away.toString());
            return Optional.empty();
        }
    }

    private void tell(HttpServletResponse response, Caller caller, ConsumptionProbe left) {
        long requests = limits.requests(caller.known());
        response.setHeader(
                "RateLimit-Policy",
                "\"" + caller.policy() + "\";q=" + requests + ";w="
                        + limits.within().toSeconds());
        response.setHeader(
                "RateLimit",
                "\"" + caller.policy() + "\";r=" + left.getRemainingTokens() + ";t="
                        + seconds(left.getNanosToWaitForReset()));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Caller caller, ConsumptionProbe left)
            throws IOException {
        long wait = Math.max(1, seconds(left.getNanosToWaitForRefill()));
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        var problem = ProblemType.QUOTA_EXCEEDED.saying("Too many requests. Try again in " + wait + " seconds.");
        problem.setProperty("violated-policies", List.of(caller.policy()));
        answer.write(request, response, problem);
    }

    /** Rounded up. */
    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds();
    }

    /**
     * Who is counted.
     *
     * @param known whether it is somebody of the desk, else a network
     */
    public record Caller(String name, boolean known) {
        String policy() {
            return known ? "caller" : "network";
        }
    }
}
