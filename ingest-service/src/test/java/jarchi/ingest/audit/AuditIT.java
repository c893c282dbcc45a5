package jarchi.ingest.audit;

import static jarchi.ingest.ArticleJson.REASON;
import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import jarchi.ingest.audit.AuditEntries.Entry;
import jarchi.ingest.audit.AuditEntries.Wanted;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Role;
import jarchi.ingest.media.Samples;
import jarchi.ingest.token.MakingTokens;
import jarchi.stack.DatabaseAddress;
import jarchi.stack.TestServers;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class AuditIT {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static DatabaseAddress database;
    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        database = TestServers.postgres().createDatabase("ingest");
        desk = RunningDesk.start(database);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void everyActAtAnArticleIsKeptWithWhoWhenFromWhereAndItsTrace() {
        var editor = desk.editor();
        var draft = desk.writer().create(titled("Watched"));
        var published = editor.send(
                "POST",
                "/" + draft.id() + "/publish",
                "",
                "If-Match",
                draft.etag(),
                "X-Forwarded-For",
                "198.51.100.7",
                "traceparent",
                TRACE);
        editor.withdraw(published, REASON);

        var acts = entries(draft.id(), null);

        assertThat(acts)
                .extracting(Entry::act)
                .containsExactly("ARTICLE_WITHDRAWN", "ARTICLE_PUBLISHED", "ARTICLE_WRITTEN");
        var publication = acts.get(1);
        assertThat(publication.who()).isEqualTo("editor@jarchi.local");
        assertThat(publication.network()).isEqualTo("198.51.100.7");
        assertThat(publication.door()).isEqualTo("API");
        assertThat(publication.trace()).isEqualTo(TRACE);
        assertThat(publication.detail()).containsEntry("version", 1).containsEntry("revision", 2);
    }

    @Test
    void anErasureIsKeptAndNoWordOfTheArticle() {
        var draft = desk.admin().create(titled("Forgotten for good"));
        desk.admin()
                .send(
                        "POST",
                        "/" + draft.id() + "/erase",
                        "{\"confirmation\":\"" + draft.id() + "\",\"reason\":\"Order 7\"}",
                        "If-Match",
                        draft.etag());

        assertThat(entries(draft.id(), null)).extracting(Entry::act).startsWith("ARTICLE_ERASED");
        assertThat(desk.jdbc()
                        .sql("select count(*) from ingest.audit a where a::text like '%Forgotten%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void tokensSettingsAndPicturesAreKeptAndNoSecretOfAToken() {
        var admin = new Person("admin@jarchi.local", "Admin", Role.ADMIN);
        var making = desk.part(MakingTokens.class);
        String secret =
                making.make(admin, "Importer", List.of("import"), Instant.now().plus(1, ChronoUnit.DAYS));
        String token = entries(null, AuditedAct.TOKEN_MADE).getFirst().what();
        making.revoke(Long.parseLong(token), admin);
        making.revoke(Long.parseLong(token), admin);
        String picture = desk.writer().upload("a.jpg", Samples.jpeg(20, 20)).id();
        desk.admin().at("PUT", "/desk/api/site/latin", "{\"alphabet\":\"2026\"}", "If-Match", "\"1\"");

        assertThat(entries(token, AuditedAct.TOKEN_REVOKED)).hasSize(1);
        assertThat(entries(picture, null)).extracting(Entry::act).containsExactly("MEDIA_ADDED");
        assertThat(entries("latin", null)).extracting(Entry::act).containsExactly("SETTING_CHANGED");
        assertThat(entries(token, AuditedAct.TOKEN_MADE).getFirst().detail().toString())
                .contains("Importer", "import")
                .doesNotContain(secret);
    }

    @Test
    void whatIsNotSavedIsNotKeptEither() {
        var log = desk.part(AuditLog.class);

        assertThatThrownBy(() -> desk.part(TransactionTemplate.class).executeWithoutResult(work -> {
                    log.add(AuditedAct.ARTICLE_NOTED, "a@gov.uz", "rolled-back", Map.of());
                    throw new IllegalStateException("the act itself fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(entries("rolled-back", null)).isEmpty();
    }

    @Test
    void signingInAndOutAndWrongPasswordsAreKeptButNoNameThatIsNobodys() {
        var person = Browser.signedIn(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        person.send("/desk/sign-out", Map.of());
        Browser.signedIn(desk, "writer@jarchi.local", "wrong");
        Browser.signedIn(desk, "my secret typed as a name", "wrong");

        assertThat(entries("writer@jarchi.local", null))
                .extracting(Entry::act)
                .startsWith("SIGN_IN_FAILED", "SIGNED_OUT", "SIGNED_IN");
        assertThat(entries("", AuditedAct.SIGN_IN_FAILED)).isNotEmpty();
        assertThat(desk.jdbc()
                        .sql("select count(*) from ingest.audit a where a::text like '%my secret%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ingest.audit set who = 'somebody else'",
                "delete from ingest.audit",
                "truncate ingest.audit",
                "drop table ingest.audit",
                "alter table ingest.audit disable trigger all",
                "alter table ingest.audit drop column who",
                "drop trigger audit_stays on ingest.audit",
                "update ingest.flyway_schema_history set checksum = 0",
                "create table ingest.more (id int)"
            })
    void theServicesOwnRoleCannotChangeIt(String sql) {
        desk.writer().create(titled("Something to change"));

        assertThatThrownBy(() -> asService().sql(sql).update())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update ingest.audit set who = ''", "delete from ingest.audit", "truncate ingest.audit"})
    void itsOwnerDoesNotChangeItByMistake(String sql) {
        var owner = JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));

        assertThatThrownBy(() -> owner.sql(sql).update()).hasMessageContaining("never changed");
    }

    @Test
    void oneRoleForAllStillRunsAndSaysSo() {
        var own = TestServers.postgres().createDatabase("ingest");
        try (var trial = RunningDesk.start(own, "--spring.datasource.username=" + own.user())) {
            assertThat(trial.editor().create(titled("On trial")).status()).isEqualTo(201);
            assertThat(trial.part(AuditEntries.class).mayBeChanged()).isTrue();
            var admin = Browser.signedIn(trial, "admin@jarchi.local", RunningDesk.ADMIN_PASSWORD);
            assertThat(admin.open("/desk/audit").body()).contains("does not protect this log");
        }
        assertThat(desk.part(AuditEntries.class).mayBeChanged()).isFalse();
    }

    @Test
    void anAdminFindsAndTurnsPages() {
        var draft = desk.writer().create(titled("Turned over"));
        var admin = Browser.signedIn(desk, "admin@jarchi.local", RunningDesk.ADMIN_PASSWORD);

        var page =
                admin.open("/desk/audit?what=" + draft.id() + "&act=ARTICLE_WRITTEN&since=2020-01-01&until=2999-01-01");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("/desk/articles/" + draft.id())
                .contains("Article written")
                .doesNotContain("??");
        assertThat(admin.open("/desk/audit?since=2999-01-01").body()).contains("There is no such entry");
        var first = desk.admin().at("GET", "/desk/api/audit?size=1", "").json();
        var second = desk.admin()
                .at(
                        "GET",
                        "/desk/api/audit?size=1&before=" + first.get("before").asString(),
                        "")
                .json();
        assertThat(second.get("entries").get(0).get("id").asLong())
                .isLessThan(first.get("entries").get(0).get("id").asLong());
    }

    private static List<Entry> entries(@Nullable String what, @Nullable AuditedAct act) {
        return desk.part(AuditEntries.class).find(new Wanted(Long.MAX_VALUE, null, what, act, null, null), 50);
    }

    private static JdbcClient asService() {
        var service = database.asService();
        return JdbcClient.create(new DriverManagerDataSource(service.jdbcUrl(), service.user(), service.password()));
    }
}
