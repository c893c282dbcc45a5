package jarchi.ingest;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.stack.TestServers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseAwayIT {
    @Test
    void nothingIsPromisedWhileItIsAwayAndAllGoesOnWhenItIsBack() throws Exception {
        try (var desk = RunningDesk.start("--spring.datasource.hikari.connection-timeout=1000")) {
            var editor = desk.editor();
            var draft = editor.create(titled("Saved before the kill"));
            var browser = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);

            TestServers.postgres().kill();
            try {
                assertThat(editor.publish(draft).status()).isEqualTo(503);
                assertThat(browser.open("/desk").statusCode()).isEqualTo(503);
                var stranger = new Browser(desk);
                var page = stranger.open("/desk/sign-in?lang=en");
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.body()).contains("Please try again a little later.");
                assertThat(stranger.send("/desk/sign-in", Map.of("email", "a@b.uz", "password", "x"))
                                .statusCode())
                        .isEqualTo(503);
                assertThat(browser.open("/actuator/health/readiness").statusCode())
                        .isEqualTo(503);
            } finally {
                TestServers.postgres().start();
            }

            await().atMost(Duration.ofMinutes(2))
                    .until(() -> editor.read(draft.id()).status() != 503);
            var published = editor.publish(editor.read(draft.id()));
            assertThat(published.status()).isEqualTo(200);
            assertThat(ReadLog.of(draft.id(), 1)).hasSize(1);
            assertThat(browser.open("/desk").uri().getPath()).isEqualTo("/desk");
        }
    }
}
