package jarchi.ingest.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** What every answer of the desk says to browsers, whatever it answers. */
final class SafeHeaders {
    private SafeHeaders() {}

    static void check(HttpResponse<?> answer) {
        String where = answer.request().method() + " " + answer.uri().getPath() + " -> " + answer.statusCode();
        assertThat(header(answer, "Content-Security-Policy"))
                .as(where)
                .contains("default-src 'none'")
                .contains("frame-ancestors")
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).as(where).isEqualTo("nosniff");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).as(where).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).as(where).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).as(where).contains("camera=()");
        assertThat(header(answer, "Referrer-Policy")).as(where).isIn("same-origin", "no-referrer");
        String path = answer.uri().getPath();
        // What is named by its content never changes
        boolean lasting = path.contains("/assets/") || path.contains("/webjars/") || path.contains("/media/");
        if (!lasting) {
            assertThat(header(answer, "Cache-Control")).as(where).contains("no-store");
        }
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            assertThat(cookie).as(where).contains("SameSite=Lax");
            if (cookie.startsWith("JARCHI_DESK")) {
                assertThat(cookie).as(where).contains("HttpOnly");
            }
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
