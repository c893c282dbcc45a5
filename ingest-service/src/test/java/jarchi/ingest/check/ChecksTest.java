package jarchi.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jarchi.events.Language;
import jarchi.ingest.article.Article;
import jarchi.ingest.article.CheckedArticle;
import jarchi.ingest.check.Finding.Kind;
import jarchi.ingest.script.Scripts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each check alone. */
class ChecksTest {
    @Test
    void languagesThatAreMissingOrInWorkAreTold() {
        var article = CheckedArticle.in("ru", "Заголовок", "", "<p>Текст</p>");

        assertThat(kinds(new MissingLanguages(), article))
                .containsExactly("LANGUAGE_MISSING UZ_LATN", "LANGUAGE_MISSING UZ_CYRL", "LANGUAGE_MISSING EN");
        assertThat(kinds(new MissingLanguages(), CheckedArticle.inWorkIn("ru", "Заголовок")))
                .contains("NOTHING_READY null", "LANGUAGE_IN_WORK RU");
    }

    @Test
    void aBodyIsNeededAndASummaryWanted() {
        assertThat(new MissingTexts().find(CheckedArticle.in("en", "T", "", "")))
                .extracting(Finding::kind, Finding::blocks)
                .containsExactly(tuple(Kind.NO_BODY, true), tuple(Kind.NO_SUMMARY, false));
        assertThat(new MissingTexts().find(CheckedArticle.in("en", "T", "S", "<p>B</p>")))
                .isEmpty();
    }

    @Test
    void aTitleMayHaveMoreLatinThanCyrillicLetters() {
        assertThat(new LongTitles().find(CheckedArticle.in("en", "x".repeat(60), "", "")))
                .isEmpty();
        assertThat(new LongTitles().find(CheckedArticle.in("en", "x".repeat(61), "", "")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsExactly("61", "60"));
        assertThat(kinds(new LongTitles(), CheckedArticle.in("ru", "ж".repeat(56), "", "")))
                .containsExactly("LONG_TITLE RU");
    }

    @Test
    void lettersOfTheWrongScriptAreFoundInEachLanguage() {
        assertThat(details(CheckedArticle.in("uz-Latn", "Yangi шаҳар", "", "<p>Tоshkent</p>")))
                .containsExactly("WRONG_SCRIPT title шаҳар", "MIXED_SCRIPTS body Tоshkent");
        assertThat(details(CheckedArticle.in("uz-Cyrl", "Янги shahar", "", "<p>IT Park ва Facebookда</p>")))
                .containsExactly("WRONG_SCRIPT title shahar");
        assertThat(details(CheckedArticle.in("ru", "Cтарт IT Park", "", "<p>Google</p>")))
                .containsExactly("MIXED_SCRIPTS title Cтарт");
        assertThat(details(CheckedArticle.in("en", "Open город", "", ""))).containsExactly("WRONG_SCRIPT title город");
    }

    @Test
    void whatTheNewsroomWritesInLatinIsNotInTheWrongScript() {
        var article = CheckedArticle.in("uz-Cyrl", "Янги shahar Göteborgда", "", "<p>Göteborg</p>");

        assertThat(details(article, "Göteborg=Göteborg")).containsExactly("WRONG_SCRIPT title shahar");
    }

    @Test
    void aPictureIsToldInEachLanguageThatIsShown() {
        var check = new MissingAltText();

        assertThat(check.find(CheckedArticle.withPicture(false, Map.of())))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.NO_ALT_TEXT);
                    assertThat(finding.blocks()).isTrue();
                    assertThat(finding.language()).isEqualTo(Language.EN);
                    assertThat(finding.details()).containsExactly("park.jpg");
                });
        assertThat(check.find(CheckedArticle.withPicture(false, Map.of(Language.EN, "A park"))))
                .isEmpty();
        assertThat(check.find(CheckedArticle.withPicture(true, Map.of()))).isEmpty();
    }

    @Test
    void theScriptsMustSayTheSame() {
        var check = new ScriptsApart(Scripts.withHouseWords());

        assertThat(check.find(CheckedArticle.inBothScripts("Shahar", "Шаҳар"))).isEmpty();
        assertThat(kinds(check, CheckedArticle.inBothScripts("Shahar", "Қишлоқ")))
                .containsExactly("SCRIPTS_DIFFER UZ_CYRL");
        assertThat(check.find(CheckedArticle.in("uz-Latn", "Shahar", "", ""))).isEmpty();
    }

    @Test
    void aLinkHasATextAndHeadingsGoDownOneByOne() {
        assertThat(new EmptyLinks()
                        .find(CheckedArticle.in(
                                "en", "T", "", "<p><a href=\"https://a.uz/\"> </a><a href=\"/b\">b</a></p>")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsExactly("https://a.uz/"));
        assertThat(new SkippedHeadings()
                        .find(CheckedArticle.in("en", "T", "", "<h2>A</h2><h4>B</h4><h3>C</h3><h2>D</h2>")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsExactly("B"));
        assertThat(kinds(new SkippedHeadings(), CheckedArticle.in("en", "T", "", "<h3>First</h3>")))
                .containsExactly("SKIPPED_HEADING EN");
    }

    private static List<String> kinds(Check check, Article article) {
        return check.find(article)
                .map(finding -> finding.kind() + " "
                        + (finding.language() == null
                                ? null
                                : finding.language().name()))
                .toList();
    }

    private static List<String> details(Article article, String... houseWords) {
        return new WrongScript(Scripts.withHouseWords(houseWords))
                .find(article)
                .map(finding -> finding.kind() + " " + finding.field() + " " + String.join(" ", finding.details()))
                .toList();
    }
}
