package jarchi.index;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.IndexByHand;
import jarchi.index.newsroom.Instance;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An index that cannot take this release's fields is told of and left alone, and no article is lost to it. */
@WithRealServers
@ExtendWith(OutputCaptureExtension.class)
class UnusableIndexIT {
    private static final String UNUSABLE = "articles-of-another-release";
    private static final String CATEGORY_IS_TEXT = """
            {"dynamic": "strict", "properties": {"category": {"type": "text"}}}""";

    @LocalServerPort
    int port;

    private String usable = "";

    @BeforeEach
    void putAnUnusableIndexBehindTheAlias() {
        eventually(() -> readiness(new Reader(port)) == 200);
        usable = IndexByHand.name();
        IndexByHand.make(UNUSABLE, CATEGORY_IS_TEXT);
        IndexByHand.pointAliasTo(UNUSABLE, usable);
    }

    @AfterEach
    void putTheUsableOneBack() {
        if (IndexByHand.name().equals(UNUSABLE)) {
            IndexByHand.pointAliasTo(usable, UNUSABLE);
        }
        IndexByHand.delete(UNUSABLE);
    }

    @Test
    void aServiceThatStartsDoesNotBecomeReadyAndSaysWhyAndWhatToDo(CapturedOutput output) {
        try (var late = Instance.start()) {
            // It answers 503 from its first moment, before it has looked at the index
            eventually(() -> readinessSays(late.reader()).contains(UNUSABLE));

            assertThat(readiness(late.reader())).isEqualTo(503);
            assertThat(readinessSays(late.reader())).contains("category", "./jarchi rebuild");
            assertThat(late.reader().get("/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            assertThat(output.getOut()).containsPattern("ERROR.*" + UNUSABLE + ".*\\[category].*./jarchi rebuild");
        }
    }

    @Test
    void whatIsPublishedMeanwhileWaitsForAUsableIndex() {
        eventually(() -> readiness(new Reader(port)) == 503);
        var article = AnArticle.in(Language.EN, "Patient archive");
        Newsroom.publish(article.published());

        IndexByHand.pointAliasTo(usable, UNUSABLE);

        eventually(() -> readiness(new Reader(port)) == 200);
        eventually(() -> new Reader(port)
                .idsFound("q", "patient archive")
                .contains(article.id().value()));
        assertThat(Newsroom.deadLetters())
                .noneMatch(letter -> article.id().value().equals(letter.key()));
    }

    private static String readinessSays(Reader reader) {
        return reader.get("/actuator/health/readiness").body();
    }

    private static int readiness(Reader reader) {
        return reader.get("/actuator/health/readiness").statusCode();
    }
}
