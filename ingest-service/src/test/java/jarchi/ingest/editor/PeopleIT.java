package jarchi.ingest.editor;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PeopleIT {
    private static final Pattern LINK =
            Pattern.compile("id=\"new-link\" href=\"https?://[^/]+(/desk/password/[^\"]+)\"");
    private static final String GOOD = "uzum bogʻi tepasida";

    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void whoIsInvitedSetsAPasswordOnceAndComesIn() {
        String link = invited("Nodira@Gov.uz", "EDITOR");
        var nodira = new Browser(desk);
        assertThat(nodira.open(link + "?lang=en").body()).contains("nodira@gov.uz");
        assertThat(nodira.open(link).headers().firstValue("Referrer-Policy")).hasValue("no-referrer");

        assertThat(nodira.send(link, Map.of("password", "qisqa")).body()).contains("too short");
        assertThat(nodira.send(link, Map.of("password", "password1234")).body()).contains("easily guessed");
        assertThat(nodira.send(link, Map.of("password", GOOD)).body()).contains("The password is set");
        assertThat(nodira.open(link).statusCode()).isEqualTo(410);
        assertThat(nodira.send(link, Map.of("password", GOOD)).statusCode()).isEqualTo(410);
        var signedIn = Browser.signedIn(desk, "nodira@gov.uz", GOOD);
        assertThat(signedIn.open("/desk").uri().getPath()).isEqualTo("/desk");
        assertThat(desk.caller("nodira@gov.uz", GOOD)
                        .create(titled("By Nodira"))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"no address,Name,WRITER", "a@gov.uz,' ',WRITER", "b@gov.uz,Name,KING", "editor@jarchi.local,Name,WRITER"
    })
    void whatIsWrongIsSaidAndNobodyIsAdded(String email, String name, String role) {
        var page = admin().send("/desk/people", Map.of("email", email, "name", name, "role", role));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("role=\"alert\"").doesNotContain("??");
    }

    @Test
    void whoIsDeactivatedIsOutAtOnceEverywhere() {
        String link = invited("leaver@gov.uz", "WRITER");
        new Browser(desk).send(link, Map.of());
        setPassword(link);
        var leaver = Browser.signedIn(desk, "leaver@gov.uz", GOOD);
        assertThat(leaver.open("/desk").uri().getPath()).isEqualTo("/desk");
        assertThat(desk.caller("leaver@gov.uz", GOOD).list("").status()).isEqualTo(200);

        act("deactivate", "leaver@gov.uz");

        assertThat(leaver.open("/desk").uri().getPath()).isEqualTo("/desk/sign-in");
        assertThat(desk.caller("leaver@gov.uz", GOOD).list("").status()).isEqualTo(401);
        act("activate", "leaver@gov.uz");
        assertThat(desk.caller("leaver@gov.uz", GOOD).list("").status()).isEqualTo(200);
    }

    @Test
    void anOpenLinkEndsWithTheNextPassword() {
        setPassword(invited("reset@gov.uz", "WRITER"));
        var reset = admin().send("/desk/people/reset", Map.of("email", "reset@gov.uz"));
        var link = LINK.matcher(reset.body());
        assertThat(link.find()).as(reset.body()).isTrue();
        assertThat(reset.uri().getPath()).as("it goes through no session").isEqualTo("/desk/people/reset");
        assertThat(new Browser(desk).open(link.group(1)).statusCode()).isEqualTo(200);
        var page = Browser.signedIn(desk, "reset@gov.uz", GOOD);
        page.open("/desk/me");

        page.send("/desk/me/password", Map.of("current", GOOD, "password", "qovun polizi kechqurun"));

        assertThat(new Browser(desk).open(link.group(1)).statusCode()).isEqualTo(410);
    }

    @Test
    void anotherRoleCountsAtOnce() {
        setPassword(invited("riser@gov.uz", "WRITER"));
        assertThat(desk.caller("riser@gov.uz", GOOD)
                        .send("POST", "/x/publish", "")
                        .status())
                .isEqualTo(403);

        assertThat(admin().send("/desk/people/role", Map.of("email", "riser@gov.uz", "role", "EDITOR"))
                        .body())
                .contains("The role was changed");

        assertThat(desk.caller("riser@gov.uz", GOOD)
                        .send("POST", "/x/publish", "")
                        .status())
                .isNotEqualTo(403);
    }

    @Test
    void theLastAdminStaysEvenWhenTwoLetEachOtherGoAtOnce() throws Exception {
        try (var own = RunningDesk.start();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = new Person("admin@jarchi.local", "Malika", Role.ADMIN);
            var caring = own.part(CaringForPeople.class);
            caring.invite("second@gov.uz", "Second", "ADMIN", first);
            var second = new Person("second@gov.uz", "Second", Role.ADMIN);

            var refused = threads.invokeAll(Stream.of(first, second)
                    .<java.util.concurrent.Callable<Boolean>>map(by -> () -> {
                        try {
                            caring.deactivate((by == first ? second : first).email(), by);
                            return false;
                        } catch (PersonRefused e) {
                            return e.reason().equals("last");
                        }
                    })
                    .toList());

            assertThat(refused).extracting(answer -> answer.get()).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void thePageRefusesToLetTheLastAdminGo() {
        var page = admin().send("/desk/people/role", Map.of("email", "admin@jarchi.local", "role", "WRITER"));

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("last administrator");
    }

    @Test
    void aPersonChangesTheirPasswordWithTheCurrentOneAndIsOutEverywhere() {
        setPassword(invited("changer@gov.uz", "WRITER"));
        var one = Browser.signedIn(desk, "changer@gov.uz", GOOD);
        var other = Browser.signedIn(desk, "changer@gov.uz", GOOD);
        String next = "qovun polizi kechqurun";
        one.open("/desk/me");

        assertThat(one.send("/desk/me/password", Map.of("current", "a guess", "password", next))
                        .body())
                .contains("current password is wrong");
        assertThat(one.send("/desk/me/password", Map.of("current", GOOD, "password", next))
                        .body())
                .contains("The password is set");

        assertThat(other.open("/desk").uri().getPath()).isEqualTo("/desk/sign-in");
        assertThat(desk.caller("changer@gov.uz", GOOD).list("").status()).isEqualTo(401);
        assertThat(desk.caller("changer@gov.uz", next).list("").status()).isEqualTo(200);
    }

    @Test
    void aPersonSeesTheirSessionsAndEndsAnother() {
        setPassword(invited("two@gov.uz", "WRITER"));
        var here = Browser.signedIn(desk, "two@gov.uz", GOOD);
        var there = Browser.signedIn(desk, "two@gov.uz", GOOD);
        var found = Pattern.compile("name=\"session\" value=\"([^\"]+)\"")
                .matcher(here.open("/desk/me").body());
        assertThat(found.find()).isTrue();

        here.send("/desk/me/sessions/end", Map.of("session", found.group(1)));

        assertThat(there.open("/desk").uri().getPath()).isEqualTo("/desk/sign-in");
        assertThat(here.open("/desk").uri().getPath()).isEqualTo("/desk");
    }

    @Test
    void anOlderHashGoesOnAndIsMadeBetterAtSignInWithoutEndingASession() {
        setPassword(invited("old@gov.uz", "WRITER"));
        var before = Browser.signedIn(desk, "old@gov.uz", GOOD);
        desk.jdbc()
                .sql("update ingest.editor set password_hash = :hash where email = 'old@gov.uz'")
                .param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(GOOD))
                .update();

        assertThat(desk.caller("old@gov.uz", GOOD).list("").status()).isEqualTo(200);

        assertThat(desk.jdbc()
                        .sql("select password_hash from ingest.editor where email = 'old@gov.uz'")
                        .query(String.class)
                        .single())
                .startsWith("{argon2}$argon2id$");
        assertThat(before.open("/desk").uri().getPath()).isEqualTo("/desk");
    }

    @Test
    void aLockedPersonIsUnlockedByAnAdmin() {
        setPassword(invited("locked@gov.uz", "WRITER"));
        for (int i = 0; i < 11; i++) {
            desk.caller("locked@gov.uz", "a guess").list("");
        }
        assertThat(desk.caller("locked@gov.uz", GOOD).list("").status()).isEqualTo(429);
        assertThat(admin().open("/desk/people/person?email=locked@gov.uz&lang=en")
                        .body())
                .contains("Too many wrong attempts");

        act("unlock", "locked@gov.uz");

        assertThat(desk.caller("locked@gov.uz", GOOD).list("").status()).isEqualTo(200);
    }

    private static Browser admin() {
        return Browser.signedIn(desk, "admin@jarchi.local", RunningDesk.ADMIN_PASSWORD);
    }

    private static void act(String deed, String email) {
        assertThat(admin().send("/desk/people/" + deed, Map.of("email", email)).statusCode())
                .isEqualTo(200);
    }

    private static String invited(String email, String role) {
        var page = admin().send("/desk/people", Map.of("email", email, "name", "Somebody", "role", role));
        var link = LINK.matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        assertThat(page.uri().getPath()).as("it goes through no session").isEqualTo("/desk/people");
        return link.group(1);
    }

    private static void setPassword(String link) {
        var browser = new Browser(desk);
        browser.open(link);
        assertThat(browser.send(link, Map.of("password", GOOD)).uri().getPath()).isEqualTo("/desk/sign-in");
    }
}
