package jarchi.ingest.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;

/** A form of unknown length, read within its bound; a front door may send what a browser sent in this way. */
final class ReadForm extends HttpServletRequestWrapper {
    /** As Tomcat counts in the forms that it reads itself. */
    private static final int MOST_FIELDS = 1_000;

    private final Map<String, String[]> parameters;

    private ReadForm(HttpServletRequest request, Map<String, String[]> parameters) {
        super(request);
        this.parameters = parameters;
    }

    /**
     * @throws RequestTooLarge if there is more of it than its bound
     * @throws IllegalArgumentException if it is not encoded as forms are, or has too many fields
     */
    static ReadForm of(HttpServletRequest request) throws IOException {
        String form = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var all = new LinkedMultiValueMap<String, String>();
        // Those of the address only: the body is read
        request.getParameterMap().forEach((name, values) -> all.addAll(name, List.of(values)));
        var fields = new StringTokenizer(form, "&");
        for (int count = 1; fields.hasMoreTokens(); count++) {
            if (count > MOST_FIELDS) {
                throw new IllegalArgumentException("more than " + MOST_FIELDS + " fields");
            }
            String field = fields.nextToken();
            int sign = field.indexOf('=');
            all.add(
                    decoded(sign < 0 ? field : field.substring(0, sign)),
                    sign < 0 ? "" : decoded(field.substring(sign + 1)));
        }
        var parameters = new LinkedHashMap<String, String[]>();
        all.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return new ReadForm(request, Collections.unmodifiableMap(parameters));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }
}
