package jarchi.notify.subscription.web;

import jakarta.servlet.http.HttpServletRequest;
import jarchi.notify.subscription.Network;
import jarchi.notify.subscription.NetworkRequests;
import jarchi.notify.subscription.Subscribing;
import jarchi.notify.subscription.Wish;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /alerts/api/subscriptions}: the answer is the same whether the address was known or not. */
@RestController
class SubscriptionApi {
    private final Wishes wishes;
    private final Subscribing subscribing;
    private final NetworkRequests requests;
    private final MessageSource words;

    SubscriptionApi(Wishes wishes, Subscribing subscribing, NetworkRequests requests, MessageSource words) {
        this.wishes = wishes;
        this.subscribing = subscribing;
        this.requests = requests;
        this.words = words;
    }

    @PostMapping("/alerts/api/subscriptions")
    ResponseEntity<Map<String, String>> subscribe(
            @RequestBody WishForm form, HttpServletRequest request, Locale locale) {
        Wishes.Checked checked = wishes.check(form, locale);
        Wish wish = checked.wish();
        if (wish == null) {
            throw refused(HttpStatus.BAD_REQUEST, words.getMessage("problem.fields", null, locale), checked.problems());
        }
        if (!requests.admit(Network.of(request.getRemoteAddr()))) {
            throw refused(HttpStatus.TOO_MANY_REQUESTS, words.getMessage("problem.tooMany", null, locale), List.of());
        }
        subscribing.subscribe(wish);
        return ResponseEntity.accepted().body(Map.of("message", words.getMessage("sent.text", null, locale)));
    }

    private static ErrorResponseException refused(HttpStatus status, String detail, List<FieldProblem> problems) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (!problems.isEmpty()) {
            problem.setProperty("errors", problems);
        }
        return new ErrorResponseException(status, problem, null);
    }
}
