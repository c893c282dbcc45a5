package jarchi.ingest.article.web;

import jarchi.events.Language;
import jarchi.ingest.article.MakingScript;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.script.DoubtfulWord;
import jarchi.ingest.script.Wording;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An article in the other Uzbek script, made by machine, for programs. */
@RestController
@RequestMapping("/desk/api/articles/{id}/script/{language}")
class ScriptApi {
    private final ReadingArticle reading;
    private final MakingScript making;

    ScriptApi(ReadingArticle reading, MakingScript making) {
        this.reading = reading;
        this.making = making;
    }

    /** As it would be made now, with the words to look at; nothing is saved. */
    @Scoped(Scope.ARTICLES_READ)
    @GetMapping
    MadeText foresee(@PathVariable String id, @PathVariable String language) {
        var to = language(language);
        var draft = reading.read(id).draft();
        var made = making.foresee(draft, to);
        var saved = draft.languages().get(to);
        Wording wording = made.wording();
        boolean asSaved = saved != null && wording.equals(new Wording(saved.title(), saved.summary(), saved.body()));
        return new MadeText(wording.title(), wording.summary(), wording.body(), asSaved, made.doubts());
    }

    /** Makes it and saves it. */
    @Scoped(Scope.ARTICLES_WRITE)
    @PostMapping
    ResponseEntity<ArticleResponse> make(
            @PathVariable String id,
            @PathVariable String language,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn signedIn) {
        var seen = IfMatch.revision(ifMatch);
        var article = making.make(ReadingArticle.id(id), seen, language(language), signedIn.person());
        return ResponseEntity.ok().eTag(IfMatch.etag(article.revision())).body(ArticleResponse.of(article));
    }

    private static Language language(String tag) {
        var language = Language.find(tag);
        BadParameter.unless(language.isPresent() && tag.startsWith("uz-"), "language", "must be uz-Cyrl or uz-Latn");
        return language.orElseThrow();
    }

    /**
     * What the machine would write.
     *
     * @param asSaved whether the article says exactly this
     */
    record MadeText(String title, String summary, String body, boolean asSaved, List<DoubtfulWord> doubts) {}
}
