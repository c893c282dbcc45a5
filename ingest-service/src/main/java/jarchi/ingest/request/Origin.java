package jarchi.ingest.request;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the work of the current thread was asked for.
 *
 * @param network as the front door names it; empty if nobody asked, but the clock
 */
public record Origin(String network, Door door) {
    private static final Origin CLOCK = new Origin("", Door.CLOCK);

    public static Origin current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return CLOCK;
        }
        var request = attributes.getRequest();
        @Nullable String address = request.getRemoteAddr();
        return new Origin(
                Network.of(address == null ? "" : address).name(),
                request.getRequestURI().startsWith("/desk/api/") ? Door.API : Door.PAGE);
    }

    /** How somebody came in. */
    public enum Door {
        PAGE,
        API,
        CLOCK
    }
}
