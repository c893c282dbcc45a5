package jarchi.index.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A page goes out whole, with a tag. */
class WholeAnswersTest {
    private static final String LONG = "a long page ".repeat(200);

    private final WholeAnswers answers = new WholeAnswers();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip                | gzip
            br, GZIP ; q = 0.5  | br
            br;q=0.5,gzip;q=0.5 | br
            br;q=0, gzip;q=1.0  | gzip
            gzip, br;q=0.5      | gzip
            gzip;q=0            |
            gzip;q=0.00         |
            gzip, deflate, br   | br
            xgzip               |
            """)
    void itIsPackedForWhomUnpacksIt(String header, @Nullable String coding) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept-Encoding", header);
        var response = answered(request, LONG);

        assertThat(response.getHeader("Content-Encoding")).isEqualTo(coding);
        assertThat(response.getHeader("ETag")).endsWith(coding == null ? "\"" : "-" + coding + "\"");
        assertThat(response.getHeader("Vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void whatIsShortIsNotPacked() throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept-Encoding", "gzip");

        assertThat(answered(request, "short").getContentAsString()).isEqualTo("short");
    }

    @Test
    void theTagIsThatOfTheBytesWhoeverAsks() throws ServletException, IOException {
        String first = answered(new MockHttpServletRequest("GET", "/"), LONG).getHeader("ETag");

        assertThat(answered(new MockHttpServletRequest("HEAD", "/"), LONG).getHeader("ETag"))
                .isEqualTo(first);
        assertThat(answered(new MockHttpServletRequest("GET", "/"), LONG + ".").getHeader("ETag"))
                .isNotEqualTo(first);
    }

    @Test
    void whatFailedOrIsWrittenHasNoTag() throws ServletException, IOException {
        var gone = new MockHttpServletResponse();
        answers.doFilter(new MockHttpServletRequest("GET", "/"), gone, (request, response) -> {
            ((jakarta.servlet.http.HttpServletResponse) response).setStatus(410);
            response.getWriter().write("gone");
        });
        assertThat(gone.getHeader("ETag")).isNull();
        assertThat(gone.getContentAsString()).isEqualTo("gone");
        assertThat(gone.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(answered(new MockHttpServletRequest("POST", "/"), LONG).getHeader("ETag"))
                .isNull();
        var sitemap = new MockHttpServletRequest("GET", "/sitemap.xml");
        sitemap.setServletPath("/sitemap.xml");
        assertThat(answered(sitemap, LONG).getHeader("ETag")).isNull();
    }

    @Test
    void whatStreamsIsNotHeldHoweverItsAddressIsWritten() throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/%73itemaps/2026-11-1.xml");
        request.setServletPath("/sitemaps/2026-11-1.xml");

        assertThat(answered(request, LONG).getHeader("ETag")).isNull();
    }

    private MockHttpServletResponse answered(MockHttpServletRequest request, String body)
            throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        FilterChain page = (asked, answer) -> answer.getWriter().write(body);
        answers.doFilter(request, response, page);
        return response;
    }
}
