package jarchi.ingest.editor;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OidcIT {
    private static final String WAY_IN = "/desk/oidc/to/desk";

    private static IdentityProvider provider;
    private static RunningDesk desk;

    @BeforeAll
    static void open() throws Exception {
        provider = new IdentityProvider();
        desk = RunningDesk.start(settings());
    }

    @AfterAll
    static void close() {
        desk.close();
        provider.close();
    }

    @Test
    void aPersonOfTheDeskComesInByTheWholeCodeFlow() {
        provider.nowComes(Map.of("email", "Editor@Jarchi.local", "email_verified", true));
        var browser = new Browser(desk);
        assertThat(browser.open("/desk/sign-in?lang=en").body()).contains("href=\"" + WAY_IN + "\"");

        var page = browser.open(WAY_IN);

        assertThat(page.uri().getPath()).isEqualTo("/desk");
        assertThat(page.body()).contains("Jasur Editor");
        assertThat(browser.open("/desk/articles/new").statusCode()).isEqualTo(200);
        assertThat(desk.jdbc()
                        .sql("select count(*) from ingest.desk_session where principal_name = 'editor@jarchi.local'")
                        .query(Long.class)
                        .single())
                .isPositive();
        var out = browser.send("/desk/sign-out", Map.of());
        assertThat(out.body()).contains(provider.issuer() + "/out?client_id=jarchi-desk");
        assertThat(browser.open("/desk").uri().getPath()).isEqualTo("/desk/sign-in");
    }

    @Test
    void whoIsNotOfTheDeskIsToldSoAndGetsNothing() {
        provider.nowComes(Map.of("email", "stranger@gov.uz", "email_verified", true));
        staysOutside("/desk/sign-in?unknown", "Nobody with this address");
        assertThat(desk.part(People.class).member("stranger@gov.uz")).isEmpty();
    }

    @Test
    void anAddressThatIsNotVerifiedIsNobodys() {
        provider.nowComes(Map.of("email", "editor@jarchi.local", "email_verified", false));
        staysOutside("/desk/sign-in?unknown", "Nobody with this address");
        provider.nowComes(Map.of("email", "editor@jarchi.local"));
        staysOutside("/desk/sign-in?unknown", "Nobody with this address");
    }

    @Test
    void aTokenOfAnotherKeyOrAnotherRequestIsRefused() {
        provider.nowComes(Map.of("email", "editor@jarchi.local", "email_verified", true));
        provider.signsWithAnotherKey();
        staysOutside("/desk/sign-in?oidc", "failed");
        provider.nowComes(Map.of("email", "editor@jarchi.local", "email_verified", true));
        provider.forgetsTheNonce();
        staysOutside("/desk/sign-in?oidc", "failed");
    }

    @Test
    void whoComesBackWithoutHavingGoneIsRefused() {
        var browser = new Browser(desk);

        assertThat(browser.open("/desk/oidc/back?code=guessed&state=guessed")
                        .uri()
                        .toString())
                .endsWith("/desk/sign-in?oidc");
    }

    @Test
    void whoWasDeactivatedStaysOutside() {
        desk.part(People.class).add(new Person("gone@gov.uz", "Gone", Role.WRITER), null);
        desk.part(People.class).changeActive("gone@gov.uz", false);
        provider.nowComes(Map.of("email", "gone@gov.uz", "email_verified", true));
        staysOutside("/desk/sign-in?unknown", "Nobody with this address");
    }

    @Test
    void whereThatIsSetStrangersComeInAndTheProviderGivesTheRoles() {
        try (var open =
                RunningDesk.start(settings("--ingest.oidc.provision=WRITER", "--ingest.oidc.roles-claim=groups"))) {
            var people = open.part(People.class);
            provider.nowComes(Map.of("email", "new@gov.uz", "email_verified", true, "name", "Nodira New"));
            assertThat(new Browser(open).open(WAY_IN).body()).contains("Nodira New");
            assertThat(people.find("new@gov.uz").orElseThrow().person().role()).isEqualTo(Role.WRITER);

            provider.nowComes(
                    Map.of("email", "new@gov.uz", "email_verified", true, "groups", List.of("staff", "editor")));
            assertThat(new Browser(open).open(WAY_IN).uri().getPath()).isEqualTo("/desk");
            assertThat(people.find("new@gov.uz").orElseThrow().person().role()).isEqualTo(Role.EDITOR);

            provider.nowComes(Map.of("email", "new@gov.uz", "email_verified", true, "groups", List.of("staff")));
            assertThat(new Browser(open).open(WAY_IN).uri().getPath()).isEqualTo("/desk");
            assertThat(people.find("new@gov.uz").orElseThrow().person().role())
                    .as("whom it gives none any more")
                    .isEqualTo(Role.WRITER);

            provider.nowComes(
                    Map.of("email", "admin@jarchi.local", "email_verified", true, "groups", List.of("writer")));
            new Browser(open).open(WAY_IN);
            assertThat(people.find("admin@jarchi.local").orElseThrow().person().role())
                    .as("the last admin")
                    .isEqualTo(Role.ADMIN);
        }
    }

    @Test
    void whomTheProviderGivesNoRoleAnyMoreStaysOutsideButForTheLastAdmin() {
        try (var strict = RunningDesk.start(settings("--ingest.oidc.roles-claim=groups"))) {
            provider.nowComes(
                    Map.of("email", "editor@jarchi.local", "email_verified", true, "groups", List.of("editor")));
            assertThat(new Browser(strict).open(WAY_IN).uri().getPath()).isEqualTo("/desk");

            provider.nowComes(Map.of("email", "editor@jarchi.local", "email_verified", true, "groups", List.of()));
            var removed = new Browser(strict);
            assertThat(removed.open(WAY_IN).uri().toString()).endsWith("/desk/sign-in?unknown");
            assertThat(removed.open("/desk").uri().getPath()).isEqualTo("/desk/sign-in");

            provider.nowComes(Map.of("email", "admin@jarchi.local", "email_verified", true));
            assertThat(new Browser(strict).open(WAY_IN).uri().getPath()).isEqualTo("/desk");
        }
    }

    @Test
    void whoSignsOutWaitsForNoProviderThatNobodyHasAskedYet() throws Exception {
        try (var silent = new IdentityProvider();
                var open = RunningDesk.start("--ingest.oidc.issuer=" + silent.issuer())) {
            assertThat(new Browser(open).open("/desk/sign-in?out&lang=en").body())
                    .contains("You are signed out")
                    .doesNotContain("client_id");
            assertThat(silent.wasAsked()).isFalse();
        }
    }

    @Test
    void withoutAnIssuerThereIsNoSuchWay() {
        try (var usual = RunningDesk.start()) {
            var browser = new Browser(usual);
            assertThat(browser.open("/desk/sign-in").body()).doesNotContain("oidc");
            assertThat(browser.open(WAY_IN).uri().getPath()).isEqualTo("/desk/sign-in");
        }
    }

    private static void staysOutside(String address, String words) {
        var browser = new Browser(desk);
        browser.open("/desk/sign-in?lang=en");
        var page = browser.open(WAY_IN);
        assertThat(page.uri().toString()).endsWith(address);
        assertThat(page.body()).contains(words).doesNotContain("??");
        assertThat(browser.open("/desk").uri().getPath()).isEqualTo("/desk/sign-in");
    }

    private static String[] settings(String... more) {
        var all = new java.util.ArrayList<>(List.of(
                "--ingest.oidc.issuer=" + provider.issuer(),
                "--ingest.oidc.client-id=" + IdentityProvider.CLIENT,
                "--ingest.oidc.client-secret=" + IdentityProvider.SECRET));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
