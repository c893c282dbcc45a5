package jarchi.index;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.VersionType;
import jarchi.events.ArticleEvent;
import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.events.progress.ArticleSearchable;
import jarchi.index.document.SearchableVersions;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Editor;
import jarchi.index.newsroom.Instance;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An editor hears that a version is searchable when a search finds it, not before, and of every version that stays. */
@WithRealServers
class SearchableIsToldIT {
    private static final Clock CLOCK = Clock.systemUTC();

    @LocalServerPort
    int port;

    @Autowired
    ElasticsearchClient elasticsearch;

    @Autowired
    SearchableVersions searchableVersions;

    @Test
    void ofAPublicationACorrectionAndAWithdrawal() {
        var article = AnArticle.in(Language.EN, "Told to be searchable");
        Instant before = CLOCK.instant();

        Newsroom.publish(article.published());
        eventually(() -> versionsTold(article.id()).contains(1L));

        assertThat(new Reader(port).idsFound("q", "\"told to be searchable\""))
                .containsExactly(article.id().value());
        assertThat(Editor.hears(article.id()).getFirst().at()).isBetween(before, CLOCK.instant());
        Newsroom.publish(article.version(2).published());
        eventually(() -> versionsTold(article.id()).contains(2L));
        Newsroom.publish(article.version(3).withdrawn(Map.of(Language.EN, "A mistake")));
        eventually(() -> versionsTold(article.id()).contains(3L));
        assertThat(new Reader(port).idsFound("q", "\"told to be searchable\"")).isEmpty();
    }

    @Test
    void ofAFloodThatIsNotMadeSearchableAtOnce() {
        List<AnArticle> flood = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            flood.add(AnArticle.in(Language.EN, "One of a flood " + i).firstPublishedAt("2020-02-14T05:30:00Z"));
        }

        Newsroom.publish(flood.stream().map(AnArticle::published).toArray(ArticleEvent[]::new));

        flood.forEach(article -> eventually(() -> versionsTold(article.id()).equals(List.of(1L))));
    }

    @Test
    void againIfTheRecordIsReadAgain() {
        var article = AnArticle.in(Language.EN, "Read twice");
        Newsroom.publish(article.published());
        eventually(() -> versionsTold(article.id()).equals(List.of(1L)));

        Newsroom.publish(article.published());

        eventually(() -> versionsTold(article.id()).equals(List.of(1L, 1L)));
    }

    @Test
    void againAfterAStartSinceACrashMayHaveSwallowedIt() {
        var article = AnArticle.in(Language.EN, "Published just before a crash")
                .firstPublishedAt(CLOCK.instant().toString());
        Newsroom.publish(article.published());
        eventually(() -> versionsTold(article.id()).equals(List.of(1L)));

        try (var instance = Instance.start()) {
            eventually(() -> versionsTold(article.id()).equals(List.of(1L, 1L)));
        }
    }

    @Test
    void butAnOlderVersionIsNotSaidToBeWhatSearchesFind() {
        var article = AnArticle.in(Language.EN, "An older version comes late");
        ArticleEvent first = article.published();
        Newsroom.publish(article.version(2).published());
        eventually(() -> versionsTold(article.id()).equals(List.of(2L)));
        var witness = AnArticle.in(Language.EN, "Comes after the late one");

        Newsroom.publish(first, witness.published());

        eventually(() -> versionsTold(witness.id()).equals(List.of(1L)));
        assertThat(versionsTold(article.id())).containsExactly(2L);
    }

    @Test
    void onlyASearchSaysWhatIsSearchable() throws IOException {
        String id = AnArticle.in(Language.EN, "Hidden").id().value();
        refreshEvery(Time.of(time -> time.time("-1")));
        try {
            elasticsearch.index(write -> write.index("articles")
                    .id(id)
                    .version(7L)
                    .versionType(VersionType.External)
                    .refresh(Refresh.False)
                    .document(Map.of(
                            "id",
                            id,
                            "version",
                            7,
                            "publishedAt",
                            CLOCK.instant().toString())));
            assertThat(searchableVersions.of(List.of(id))).isEmpty();

            elasticsearch.indices().refresh(which -> which.index("articles"));

            assertThat(searchableVersions.of(List.of(id))).containsExactly(Map.entry(id, 7L));
            Instant aMinuteAgo = CLOCK.instant().minusSeconds(60);
            assertThat(searchableVersions.changedSince(aMinuteAgo, 5_000)).containsEntry(id, 7L);
        } finally {
            refreshEvery(Time.of(time -> time.time("1s")));
            elasticsearch.delete(delete -> delete.index("articles").id(id).refresh(Refresh.True));
        }
    }

    private void refreshEvery(Time interval) throws IOException {
        elasticsearch
                .indices()
                .putSettings(change -> change.index("articles").settings(to -> to.refreshInterval(interval)));
    }

    private static List<Long> versionsTold(ArticleId id) {
        return Editor.hears(id).stream().map(ArticleSearchable::version).toList();
    }
}
