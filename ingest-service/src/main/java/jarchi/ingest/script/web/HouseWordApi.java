package jarchi.ingest.script.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.problem.ProblemType;
import jarchi.ingest.script.HouseWord;
import jarchi.ingest.script.HouseWords;
import jarchi.ingest.script.KeepingHouseWords;
import jarchi.ingest.script.NoHouseWord;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The words that this newsroom writes its own way: everybody reads them, editors keep them. */
@RestController
@RequestMapping("/desk/api/words")
class HouseWordApi {
    private final HouseWords words;
    private final KeepingHouseWords keeping;

    HouseWordApi(HouseWords words, KeepingHouseWords keeping) {
        this.words = words;
        this.keeping = keeping;
    }

    @Scoped(Scope.ARTICLES_READ)
    @GetMapping
    List<HouseWord> list() {
        return words.all();
    }

    @Scoped(Scope.ARTICLES_PUBLISH)
    @PutMapping(path = "/{latin}", consumes = APPLICATION_JSON_VALUE)
    List<HouseWord> keep(
            @PathVariable String latin, @RequestBody WrittenWord written, @AuthenticationPrincipal SignedIn signedIn) {
        keeping.keep(latin, written.cyrillic(), signedIn.person());
        return words.all();
    }

    @Scoped(Scope.ARTICLES_PUBLISH)
    @DeleteMapping("/{latin}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String latin, @AuthenticationPrincipal SignedIn signedIn) {
        keeping.drop(latin, signedIn.person());
    }

    @ExceptionHandler
    ProblemDetail noHouseWord(NoHouseWord refused) {
        var problem = ProblemType.INVALID_FIELDS.saying("The word cannot be accepted; nothing was saved.");
        problem.setProperty("errors", List.of(Map.of("field", refused.field(), "message", told(refused))));
        return problem;
    }

    private static String told(NoHouseWord refused) {
        return switch (refused.because()) {
            case MISSING -> "must not be empty";
            case NOT_A_WORD -> "must be one word in its script, of at most " + HouseWord.LONGEST + " characters";
            case TOO_MANY -> "cannot be kept: there are " + KeepingHouseWords.MOST + " words already";
        };
    }

    /** How it is written in Cyrillic. */
    record WrittenWord(@Nullable String cyrillic) {}
}
