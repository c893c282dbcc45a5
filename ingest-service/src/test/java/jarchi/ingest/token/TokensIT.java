package jarchi.ingest.token;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import jarchi.stack.DatabaseAddress;
import jarchi.stack.TestServers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensIT {
    private static final Pattern SECRET = Pattern.compile("id=\"new-token\">(jarchi_[0-9A-Za-z]{49})<");
    private static final String NEXT_WEEK =
            LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();

    private static DatabaseAddress database;
    private static RunningDesk desk;
    private static Browser writer;
    private static Browser editor;
    private static Browser admin;

    @BeforeAll
    static void open() {
        database = TestServers.postgres().createDatabase("ingest");
        desk = RunningDesk.start(database);
        writer = Browser.signedIn(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        editor = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        admin = Browser.signedIn(desk, "admin@jarchi.local", RunningDesk.ADMIN_PASSWORD);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aProgramWorksInItsOwnersNameAndTheHistoryNamesTheProgram() {
        var program = desk.program(made(editor, "CMS bridge", "articles:read", "articles:write", "articles:publish"));

        var draft = program.create(titled("By a program"));
        var published = program.publish(draft);

        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        assertThat(published.response().headers().map()).doesNotContainKey("set-cookie");
        var kept = program.send("GET", "/" + draft.id() + "/revisions", "").json();
        assertThat(kept.findValuesAsString("savedBy")).containsOnly("editor@jarchi.local");
        assertThat(kept.findValuesAsString("savedWith")).containsOnly("CMS bridge");
        assertThat(program.send("GET", "/" + draft.id() + "/versions", "")
                        .json()
                        .findValuesAsString("publishedWith"))
                .containsOnly("CMS bridge");
        assertThat(editor.open("/desk/articles/" + draft.id()).body()).contains("with CMS bridge");
        assertThat(editor.open("/desk/tokens").body()).contains("last used");
    }

    @Test
    void noMoreThanItsScopes() {
        var reader = desk.program(made(editor, "Reader", "articles:read"));
        var draft = desk.editor().create(titled("Read only"));

        assertThat(reader.read(draft.id()).status()).isEqualTo(200);
        for (var refused : new jarchi.ingest.Caller.Answer[] {
            reader.create(titled("x")), reader.change(draft, titled("x")), reader.publish(draft)
        }) {
            assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
            assertThat(refused.json().get("type").asString()).endsWith("/insufficient-scope");
            assertThat(refused.header("WWW-Authenticate")).contains("insufficient_scope");
        }
        assertThat(desk.editor().read(draft.id()).etag()).isEqualTo(draft.etag());
    }

    @Test
    void noMoreThanItsOwnerMayNow() {
        desk.jdbc()
                .sql("insert into ingest.editor (email, name, password_hash, role)"
                        + " select 'leaves@gov.uz', 'L', password_hash, 'EDITOR' from ingest.editor"
                        + " where email = 'editor@jarchi.local'")
                .update();
        var leaving = Browser.signedIn(desk, "leaves@gov.uz", RunningDesk.EDITOR_PASSWORD);
        var program = desk.program(made(leaving, "Publisher", "articles:read", "articles:write", "articles:publish"));
        var draft = program.create(titled("Owner leaves"));

        desk.jdbc()
                .sql("update ingest.editor set role = 'WRITER' where email = 'leaves@gov.uz'")
                .update();
        assertThat(program.publish(draft).status()).isEqualTo(403);
        assertThat(program.read(draft.id()).status()).isEqualTo(200);

        desk.jdbc()
                .sql("delete from ingest.editor where email = 'leaves@gov.uz'")
                .update();
        assertThat(program.read(draft.id()).status()).isEqualTo(401);
    }

    @Test
    void revokedItOpensNothingAtOnceAndAnAdminMayRevokeAnybodys() {
        var first = desk.program(made(writer, "First", "articles:read"));
        var second = desk.program(made(writer, "Second", "articles:read"));
        assertThat(first.list("").status()).isEqualTo(200);
        assertThat(second.list("").status()).isEqualTo(200);

        editor.send("/desk/tokens/" + number("First") + "/revoke", Map.of());
        assertThat(first.list("").status()).as("it is not the editor's").isEqualTo(200);

        writer.send("/desk/tokens/" + number("First") + "/revoke", Map.of());
        assertThat(admin.open("/desk/tokens").body()).contains("Second").contains("Dilnoza Writer");
        admin.send("/desk/tokens/" + number("Second") + "/revoke", Map.of());

        assertThat(first.list("").status()).isEqualTo(401);
        assertThat(first.list("").response().headers().allValues("WWW-Authenticate"))
                .anyMatch(way -> way.startsWith("Basic"))
                .anyMatch(way -> way.contains("invalid_token"));
        assertThat(second.list("").status()).isEqualTo(401);
        assertThat(editor.open("/desk/tokens").body()).doesNotContain("Dilnoza Writer");
    }

    @Test
    void whoIsDeactivatedLosesThemForGood() {
        desk.jdbc()
                .sql("insert into ingest.editor (email, name, password_hash, role)"
                        + " select 'returns@gov.uz', 'R', password_hash, 'WRITER' from ingest.editor"
                        + " where email = 'writer@jarchi.local'")
                .update();
        var owner = Browser.signedIn(desk, "returns@gov.uz", RunningDesk.WRITER_PASSWORD);
        var program = desk.program(made(owner, "Of who left", "articles:read"));
        assertThat(program.list("").status()).isEqualTo(200);

        admin.open("/desk/people");
        admin.send("/desk/people/deactivate", Map.of("email", "returns@gov.uz"));
        admin.send("/desk/people/activate", Map.of("email", "returns@gov.uz"));

        assertThat(program.list("").status()).isEqualTo(401);
    }

    @Test
    void overItOpensNothing() {
        var program = desk.program(made(writer, "Ends", "articles:read"));
        desk.jdbc()
                .sql("update ingest.api_token set made_at = now() - interval '2 days',"
                        + " expires_at = now() - interval '1 day' where name = 'Ends'")
                .update();

        assertThat(program.list("").status()).isEqualTo(401);
    }

    @Test
    void theTableKnowsNoSecretAndThePageShowsItOnce() {
        String secret = made(writer, "Secret", "articles:read");

        assertThat(writer.open("/desk/tokens").body()).contains("Secret").doesNotContain(secret);
        assertThat(desk.jdbc()
                        .sql("select count(*) from ingest.api_token t where t::text like :secret")
                        .param("secret", "%" + secret + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(desk.jdbc()
                        .sql("select count(*) from ingest.desk_session_attributes"
                                + " where position(:secret::bytea in attribute_bytes) > 0")
                        .param("secret", secret.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'',articles:read,2030-01-01,name",
        "Name,,NEXT_WEEK,scopes",
        "Name,articles:publish,NEXT_WEEK,scopes",
        "Name,everything,NEXT_WEEK,scopes",
        "Name,articles:read,'',expires",
        "Name,articles:read,2020-01-01,expires",
        "Name,articles:read,2999-01-01,expires"
    })
    void whatCannotBeAToken(String name, String scope, String expires, String fault) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        if (scope != null) {
            fields.put("scopes", scope);
        }
        fields.put("expires", expires.equals("NEXT_WEEK") ? NEXT_WEEK : expires);
        writer.open("/desk/tokens");

        var answer = writer.send("/desk/tokens", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#" + fault + "\"").doesNotContain("jarchi_");
    }

    @Test
    void whoGuessesTokensIsKeptOutAndThoseWhoHaveOneAreNot() {
        String own = made(writer, "Known", "articles:read");
        String[] few = {"--ingest.editor.sign-in.within=36500d", "--ingest.editor.sign-in.one-person-from-one-network=3"
        };
        try (var strict = RunningDesk.start(database, few)) {
            var guesser = strict.program("jarchi_guess");
            for (int i = 0; i < 3; i++) {
                assertThat(guesser.list("").status()).isEqualTo(401);
            }

            assertThat(guesser.list("").status()).isEqualTo(429);
            assertThat(guesser.list("").json().get("type").asString()).endsWith("/too-many-attempts");
            assertThat(strict.jdbc()
                            .sql("select max(attempts) from ingest.sign_in_attempt where subject like 'a token from %'")
                            .query(Integer.class)
                            .single())
                    .as("what is refused anyway writes nothing")
                    .isEqualTo(4);
            assertThat(strict.program(own).list("").status()).isEqualTo(200);
        }
    }

    private static String made(Browser owner, String name, String... scopes) {
        owner.open("/desk/tokens");
        HttpResponse<String> page = owner.send(
                "/desk/tokens", Map.of("name", name, "scopes", String.join(",", scopes), "expires", NEXT_WEEK));
        var secret = SECRET.matcher(page.body());
        assertThat(secret.find()).as(page.body()).isTrue();
        return secret.group(1);
    }

    private static long number(String name) {
        return desk.jdbc()
                .sql("select id from ingest.api_token where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
