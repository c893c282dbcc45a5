package jarchi.ingest.article;

import static jarchi.events.Language.EN;
import static jarchi.events.Language.RU;
import static jarchi.events.Language.UZ_LATN;
import static jarchi.events.Significance.MINOR;
import static jarchi.ingest.article.ArticleFixtures.EDITOR;
import static jarchi.ingest.article.ArticleFixtures.NOON;
import static jarchi.ingest.article.ArticleFixtures.anArticle;
import static jarchi.ingest.article.ArticleFixtures.at;
import static jarchi.ingest.article.ArticleFixtures.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.events.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguagesOfAnArticleTest {
    @Test
    void eachHasItsState() {
        var states = anArticle().in(EN, "Open").inWorkIn(RU, "Открыт").draft().states();

        assertThat(states)
                .containsEntry(EN, TextState.READY)
                .containsEntry(RU, TextState.IN_WORK)
                .containsEntry(UZ_LATN, TextState.MISSING);
    }

    @Test
    void whatIsInWorkIsNotShown() {
        var article = anArticle().in(EN, "Open").inWorkIn(RU, "Открыт").written();

        assertThat(article.publish(by(EDITOR, NOON)).article().languages()).containsOnlyKeys(EN);
        assertThat(article.hasUnpublishedChanges()).isFalse();
    }

    @Test
    void whatIsPublicAlreadyStaysWhileItIsInWork() {
        var article = anArticle().in(EN, "Open").in(RU, "Открыт").published();
        article.change(anArticle().in(EN, "Opened").inWorkIn(RU, "Открывается").draft(), at(NOON));

        var shown = article.correct(MINOR, Map.of(), by(EDITOR, NOON)).article();

        assertThat(shown.languages().get(EN).title()).isEqualTo("Opened");
        assertThat(shown.languages().get(RU).title()).isEqualTo("Открыт");
    }

    @Test
    void whatIsReadyLaterIsAChange() {
        var article = anArticle().in(EN, "Open").inWorkIn(RU, "Открыт").published();
        article.change(anArticle().in(EN, "Open").in(RU, "Открыт").draft(), at(NOON));

        assertThat(article.hasUnpublishedChanges()).isTrue();
    }

    @Test
    void withoutAnyThatIsReadyNothingIsPublished() {
        var article = anArticle().inWorkIn(RU, "Открыт").written();

        assertThatThrownBy(() -> article.publish(by(EDITOR, NOON)))
                .isInstanceOfSatisfying(
                        Refusal.InvalidFields.class,
                        refusal -> assertThat(refusal.problems().getFirst().fault())
                                .isEqualTo(FieldProblem.Fault.NOTHING_READY));
    }

    @Test
    void aBodyMayBeMissingWhereItIsInWork() {
        var article = anArticle().in(EN, "Open").written();
        var draft = new java.util.EnumMap<>(article.draft().languages());
        draft.put(RU, new ArticleText("Скоро", "", "", false, TextState.IN_WORK, Map.of()));
        article.change(article.draft().with(draft), at(NOON));

        assertThat(article.publish(by(EDITOR, NOON)).article().languages()).containsOnlyKeys(EN);
    }

    @Test
    void onlyAnAddedLanguageIsToldFromAnyOtherChange() {
        var before = anArticle().in(EN, "Open").draft();

        assertThat(anArticle().in(EN, "Open").in(RU, "Открыт").draft().onlyAddsLanguagesTo(before))
                .isTrue();
        assertThat(anArticle().in(EN, "Opened").in(RU, "Открыт").draft().onlyAddsLanguagesTo(before))
                .isFalse();
        assertThat(anArticle().in(RU, "Открыт").draft().onlyAddsLanguagesTo(before))
                .isFalse();
        assertThat(before.onlyAddsLanguagesTo(before)).isFalse();
    }

    @Test
    void picturesAndFilesMayBeDescribedInALanguageThatIsAdded() {
        var before = illustrated(anArticle().in(EN, "Open").draft(), Map.of(EN, "A park"));
        var draft = anArticle().in(EN, "Open").in(RU, "Открыт").draft();

        assertThat(illustrated(draft, Map.of(EN, "A park", RU, "Парк")).onlyAddsLanguagesTo(before))
                .isTrue();
        assertThat(illustrated(draft, Map.of(EN, "A new park", RU, "Парк")).onlyAddsLanguagesTo(before))
                .isFalse();
        assertThat(draft.onlyAddsLanguagesTo(before)).isFalse();
    }

    private static Draft illustrated(Draft draft, Map<Language, String> words) {
        return new Draft(
                draft.category(),
                draft.topics(),
                draft.region(),
                draft.priority(),
                draft.source(),
                draft.authors(),
                draft.languages(),
                List.of(new ArticleImage("a", true, false, words, words, "", null, null)),
                List.of(new ArticleFile("b", words, null)));
    }

    /** As it was before texts had states: what is public then is not taken for changed. */
    @Test
    void theDigestOfWhatIsReadyIsWhatItWas() {
        assertThat(anArticle().in(EN, "IT Park opens").draft().digest())
                .isEqualTo("9ef3a5b8db019ba2c968c052567bec9decfd8cde8fa3a5faf898120a0c5f1121");
    }
}
