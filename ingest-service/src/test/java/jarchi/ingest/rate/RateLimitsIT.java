package jarchi.ingest.rate;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Caller.Answer;
import jarchi.ingest.RunningDesk;
import jarchi.stack.DatabaseAddress;
import jarchi.stack.TestServers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RateLimitsIT {
    /** A time in which nothing comes back while a test runs. */
    private static final String[] FEW = {
        "--ingest.rate.requests=8",
        "--ingest.rate.within=10d",
        "--ingest.rate.counted-ahead=0",
        "--ingest.rate.strangers-requests=3"
    };

    private static DatabaseAddress database;
    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        database = TestServers.postgres().createDatabase("ingest");
        desk = RunningDesk.start(database, FEW);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void eachAnswerSaysWhatIsLeftOnAllInstancesTogether() {
        try (var other = RunningDesk.start(database, FEW)) {
            var first = desk.editor().list("");
            var second = other.editor().list("");

            assertThat(first.header("RateLimit-Policy")).isEqualTo("\"caller\";q=8;w=864000");
            assertThat(left(first)).isEqualTo(7);
            assertThat(left(second)).isEqualTo(6);
            assertThat(left(desk.writer().list(""))).as("somebody else's").isEqualTo(7);
        }
    }

    @Test
    void whoHasNoneLeftIsToldHowLongToWait() {
        var statuses = IntStream.range(0, 9)
                .mapToObj(i -> desk.admin().list("").status())
                .toList();
        var refused = desk.admin().list("");

        assertThat(statuses.subList(0, 8)).containsOnly(200);
        assertThat(statuses.get(8)).isEqualTo(429);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().get("type").asString()).endsWith("/quota-exceeded");
        assertThat(refused.json().at("/violated-policies/0").asString()).isEqualTo("caller");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isPositive();
        assertThat(left(refused)).isZero();
    }

    @Test
    void strangersShareWhatTheirNetworkHas() {
        for (int i = 0; i < 3; i++) {
            assertThat(desk.stranger().at("GET", "/desk/api/problems", "").status())
                    .isEqualTo(200);
        }
        assertThat(desk.stranger().at("GET", "/desk/api/problems", "").status()).isEqualTo(429);
    }

    private static long left(Answer answer) {
        return Long.parseLong(answer.header("RateLimit").replaceAll(".*;r=(\\d+);.*", "$1"));
    }
}
