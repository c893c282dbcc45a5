package jarchi.notify.subscription.web;

import jakarta.servlet.http.HttpServletRequest;
import jarchi.notify.subscription.SubscriptionSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Whether a form was sent from one of our own pages. Nobody is signed in here, so there is nothing to ride on; but another
 * site could make its visitors' browsers ask in their networks' names, past the bound on each network.
 */
@Component
class OwnForms {
    private final String publicOrigin;

    OwnForms(SubscriptionSettings settings) {
        this.publicOrigin = UriComponentsBuilder.fromUri(settings.publicUrl())
                .replacePath(null)
                .replaceQuery(null)
                .toUriString();
    }

    boolean isOwn(HttpServletRequest request) {
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            return false;
        }
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null
                || origin.equals(publicOrigin)
                || WebUtils.isSameOrigin(new ServletServerHttpRequest(request));
    }
}
