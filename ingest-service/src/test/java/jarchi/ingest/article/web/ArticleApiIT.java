package jarchi.ingest.article.web;

import static jarchi.ingest.ArticleJson.MAJOR;
import static jarchi.ingest.ArticleJson.MINOR;
import static jarchi.ingest.ArticleJson.REASON;
import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.ArticleCorrected;
import jarchi.events.ArticlePublished;
import jarchi.events.ArticleWithdrawn;
import jarchi.events.Language;
import jarchi.ingest.Caller;
import jarchi.ingest.ReadLog;
import jarchi.ingest.RunningDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArticleApiIT {
    private static RunningDesk desk;
    private static Caller editor;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start();
        editor = desk.editor();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void anArticleGoesItsWholeWayIntoTheLog() {
        var draft = editor.create(titled("IT Park opens"));
        var published = editor.publish(draft);
        var changed = editor.change(published, titled("IT Park opened"));
        var minor = editor.correct(changed, MINOR);
        var major = editor.correct(minor, MAJOR);
        var withdrawn = editor.withdraw(major, REASON);
        var back = editor.publish(withdrawn);

        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        var events = ReadLog.of(draft.id(), 5);
        assertThat(events)
                .hasExactlyElementsOfTypes(
                        ArticlePublished.class,
                        ArticleCorrected.class,
                        ArticleCorrected.class,
                        ArticleWithdrawn.class,
                        ArticlePublished.class);
        assertThat(events).extracting(event -> event.version()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(events).extracting(event -> event.majorVersion()).containsExactly(1L, 1L, 3L, 4L, 5L);
        var corrected = ((ArticleCorrected) events.get(1)).article();
        assertThat(corrected.languages().get(Language.EN).title()).isEqualTo("IT Park opened");
        assertThat(corrected.languages().get(Language.EN).slug()).isEqualTo("it-park-opens");
    }

    @Test
    void aNewArticleSaysWhereItIsAndWhatItIs() {
        var created = desk.writer().create(titled("Created"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/desk/api/articles/" + created.id());
        assertThat(created.json().get("state").asString()).isEqualTo("DRAFT");
        assertThat(editor.read(created.id()).json()).isEqualTo(created.json());
        assertThat(editor.read(created.id()).etag()).isEqualTo(created.etag());
    }

    @Test
    void aChangedDraftIsNotPublicUntilItIsCorrected() {
        var published = editor.publish(editor.create(titled("Before")));
        var changed = editor.change(published, titled("After"));

        assertThat(changed.json().get("unpublishedChanges").asBoolean()).isTrue();
        assertThat(changed.json().get("version").asLong()).isEqualTo(1);
        editor.correct(changed, MINOR);
        assertThat(ReadLog.of(published.id(), 2)).hasSize(2);
    }

    @Test
    void everyVersionIsKept() {
        var published = editor.publish(editor.create(titled("Kept")));
        editor.withdraw(published, REASON);

        var versions = editor.list("/" + published.id() + "/versions").json();

        assertThat(versions.findValuesAsString("type"))
                .containsExactly("news.article.withdrawn.v1", "news.article.published.v1");
        assertThat(versions.findValuesAsString("publishedBy")).containsOnly("editor@jarchi.local");
    }

    @Test
    void theListFindsByTitleInAnyCaseAndByState() {
        editor.create(titled("Ўзбекистон 100%_sure"));
        editor.publish(editor.create(titled("Тошкент")));

        assertThat(editor.list("?q=%D1%9E%D0%B7%D0%B1%D0%95%D0%9A").json().get("items"))
                .hasSize(1);
        assertThat(editor.list("?q=0%25_s").json().get("items")).hasSize(1);
        assertThat(editor.list("?q=%25").json().get("items")).hasSize(1);
        assertThat(editor.list("?state=PUBLISHED&limit=100").json().get("items").findValuesAsString("state"))
                .isNotEmpty()
                .containsOnly("PUBLISHED");
    }

    @Test
    void theListIsNewestFirst() {
        var first = editor.create(titled("Sorted one"));
        editor.create(titled("Sorted two"));
        editor.change(first, titled("Sorted one again"));

        assertThat(editor.list("?q=sorted&limit=1")
                        .json()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo(first.id());
    }
}
