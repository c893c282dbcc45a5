package jarchi.ingest.trace;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** A W3C trace context; the current thread's one is in every log line as {@code traceId}. */
public record Trace(String traceparent) {
    private static final String TRACEPARENT = "traceparent";
    private static final String TRACE_ID = "traceId";
    private static final Pattern FORM = Pattern.compile(
            "00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}"); // https://www.w3.org/TR/trace-context/#traceparent-header
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The one that was given, if it has the form of one, else a new one. */
    public static Trace continued(@Nullable String traceparent) {
        return traceparent != null && FORM.matcher(traceparent).matches() ? new Trace(traceparent) : started();
    }

    static Trace started() {
        return new Trace("00-" + hex(16) + "-" + hex(8) + "-01");
    }

    /** The current thread's traceparent, if it works for somebody's request. */
    public static @Nullable String currentTraceparent() {
        return MDC.get(TRACEPARENT);
    }

    /** Puts this trace into the log lines of the current thread. */
    public void enter() {
        MDC.put(TRACEPARENT, traceparent);
        MDC.put(TRACE_ID, traceparent.substring(3, 35));
    }

    /** Takes any trace out of the log lines of the current thread. */
    public static void leave() {
        MDC.remove(TRACEPARENT);
        MDC.remove(TRACE_ID);
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
