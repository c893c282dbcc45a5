package jarchi.ingest.editor;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import jarchi.stack.DatabaseAddress;
import jarchi.stack.TestServers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInLimitsIT {
    /** A window that does not end while a test runs. */
    private static final String[] LIMITS = {
        "--ingest.editor.sign-in.within=36500d",
        "--ingest.editor.sign-in.one-person-from-one-network=3",
        "--ingest.editor.sign-in.one-network=6",
        "--ingest.editor.sign-in.one-person=5"
    };

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static DatabaseAddress database;
    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        database = TestServers.postgres().createDatabase("ingest");
        desk = RunningDesk.start(database, LIMITS);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aProgramThatGuessesIsToldWhenToTryAgainAndARightGuessHelpsItNoMore() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(guess(desk, "a@gov.uz", "198.51.100.1").statusCode()).isEqualTo(401);
        }

        var refused = guess(desk, "a@gov.uz", "198.51.100.1");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(refused.body()).contains("Too many attempts to sign in").contains("Try again in");
        assertThat(guess(desk, "A@GOV.uz ", "198.51.100.1").statusCode()).isEqualTo(429);
        assertThat(guess(desk, "a@gov.uz", "198.51.100.2").statusCode()).isEqualTo(401);
    }

    @Test
    void aRightPasswordIsNotLookedAtWhereTooManyWereWrong() throws Exception {
        for (int i = 0; i < 3; i++) {
            guess(desk, "editor@jarchi.local", "198.51.100.11");
        }

        assertThat(ask(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD, "198.51.100.11")
                        .statusCode())
                .isEqualTo(429);
        assertThat(ask(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD, "198.51.100.12")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD, "198.51.100.11")
                        .statusCode())
                .as("remembered as right: a guesser beside them does not keep them out")
                .isEqualTo(200);
    }

    @Test
    void aNetworkIsBoundedOverAllNamesAndAnIpv6CustomerIsOneNetwork() throws Exception {
        for (int i = 0; i < 6; i++) {
            assertThat(guess(desk, "n" + i + "@gov.uz", "2001:db8:0:1::" + i).statusCode())
                    .isEqualTo(401);
        }

        assertThat(guess(desk, "another@gov.uz", "2001:db8:0:1:ffff::1").statusCode())
                .isEqualTo(429);
        assertThat(guess(desk, "another@gov.uz", "2001:db8:0:2::1").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aNameIsBoundedOverAllNetworksAndInstances() throws Exception {
        try (var other = RunningDesk.start(database, LIMITS)) {
            for (int i = 0; i < 5; i++) {
                assertThat(guess(i % 2 == 0 ? desk : other, "b@gov.uz", "203.0.113." + i)
                                .statusCode())
                        .isEqualTo(401);
            }
            assertThat(guess(other, "b@gov.uz", "203.0.113.77").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void whoGoesOnGuessingWaitsTwiceAsLongEachTimeUpToADay() {
        var locks = desk.part(SignInLocks.class);
        var quarterly = new SignInLocks(desk.jdbc(), Duration.ofMinutes(15));
        var now = Instant.parse("2026-11-01T00:00:00Z");

        assertThat(Stream.of(1, 2, 3, 8, 30).map(quarterly::wait))
                .extracting(Duration::toMinutes)
                .containsExactly(15L, 30L, 60L, 1440L, 1440L);
        assertThat(Duration.between(now, quarterly.lock("from 10.0.0.1", now))).hasMinutes(15);
        assertThat(Duration.between(now, quarterly.lock("from 10.0.0.1", now))).hasMinutes(30);
        assertThat(locks.end(List.of("from 10.0.0.1"), now.plusSeconds(60))).hasValue(now.plus(Duration.ofMinutes(30)));
        assertThat(locks.end(List.of("from 10.0.0.1"), now.plus(Duration.ofMinutes(31))))
                .isEmpty();
        assertThat(Duration.between(now, quarterly.lock("from 10.0.0.1", now.plus(Duration.ofDays(3)))))
                .as("after a quiet day it begins anew")
                .isEqualTo(Duration.ofDays(3).plusMinutes(15));
    }

    @Test
    void oneNetworkAloneDoesNotKeepAPersonOut() throws Exception {
        for (int i = 0; i < 10; i++) {
            guess(desk, "c@gov.uz", "192.0.2.1");
        }

        assertThat(guess(desk, "c@gov.uz", "192.0.2.2").statusCode()).isEqualTo(401);
    }

    @Test
    void manyGuessesAtOnceAreNoMoreThanOneAfterTheOther() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses = IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> guess(desk, "d@gov.uz", "192.0.2.20").statusCode())
                    .toList();
            var answers = threads.invokeAll(guesses).stream()
                    .map(answer -> answer.resultNow())
                    .toList();

            assertThat(answers).filteredOn(status -> status == 401).hasSize(3);
            assertThat(answers).filteredOn(status -> status == 429).hasSize(17);
        }
    }

    @Test
    void whoIsRightOftenIsNeverTooMany() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var requests = IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> ask(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD, "192.0.2.30")
                                    .statusCode())
                    .toList();
            assertThat(threads.invokeAll(requests)).allMatch(answer -> answer.resultNow() == 200);
        }
        for (int i = 0; i < 8; i++) {
            var person = Browser.signedIn(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
            assertThat(person.open("/desk").uri().getPath()).isEqualTo("/desk");
        }
    }

    @Test
    void aPersonAtTheFormIsToldKindlyAndInTheirLanguage() {
        try (var strict = RunningDesk.start(LIMITS)) {
            var browser = new Browser(strict);
            browser.open("/desk/sign-in?lang=ru");
            var wrong = Map.of("email", "editor@jarchi.local", "password", "wrong");
            for (int i = 0; i < 3; i++) {
                assertThat(browser.send("/desk/sign-in", wrong).statusCode()).isEqualTo(200);
            }

            var page = browser.send("/desk/sign-in", wrong);

            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isPositive();
            assertThat(page.body())
                    .contains("Слишком много попыток")
                    .containsPattern("через \\d")
                    .doesNotContain("??");
        }
    }

    private static HttpResponse<String> guess(RunningDesk desk, String email, String address) throws Exception {
        return ask(desk, email, "a guess", address);
    }

    private static HttpResponse<String> ask(RunningDesk desk, String email, String password, String address)
            throws Exception {
        String name = Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(desk.address() + "/desk/api/articles"))
                .header("Authorization", "Basic " + name)
                .header("X-Forwarded-For", address)
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
