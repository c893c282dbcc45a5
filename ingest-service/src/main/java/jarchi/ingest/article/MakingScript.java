package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.ingest.article.FieldProblem.Fault;
import jarchi.ingest.editor.Person;
import jarchi.ingest.script.Made;
import jarchi.ingest.script.OtherScript;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody has an Uzbek text made from the other script, for the first time or anew. */
@Component
public class MakingScript {
    private final Articles articles;
    private final BothScripts scripts;
    private final OtherScript otherScript;
    private final Clock clock;

    MakingScript(Articles articles, BothScripts scripts, OtherScript otherScript, Clock clock) {
        this.articles = articles;
        this.scripts = scripts;
        this.otherScript = otherScript;
        this.clock = clock;
    }

    /**
     * Makes it and saves it. The words of the article are kept; a text that was written by hand is in the revision before.
     *
     * @throws Refusal.InvalidFields if there is nothing from which this language could be made
     */
    @Transactional
    public Article make(ArticleId id, Revision seen, Language to, Person by) {
        var article = articles.forChange(id, seen);
        var source = source(article.draft(), to);
        var known = article.draft().languages().get(to);
        var as = known == null ? source.asShown().inState(source.state()) : known;
        var words = known == null ? Map.<String, String>of() : scripts.words(source, to, known);
        var texts = new EnumMap<Language, ArticleText>(Language.class);
        texts.putAll(article.draft().languages());
        texts.put(to, scripts.make(source, to, as, words));
        var draft = scripts.checked(
                article.draft(), WrittenArticle.of(article.draft().with(texts)));
        article.change(draft, new Act(by, clock.instant()));
        articles.save(article);
        return article;
    }

    /**
     * How it would be made now; nothing is saved.
     *
     * @throws Refusal.InvalidFields if there is nothing from which this language could be made
     */
    @Transactional(readOnly = true)
    public Made foresee(Draft draft, Language to) {
        var known = draft.languages().get(to);
        return otherScript.make(source(draft, to).wording(), to, known == null ? Map.of() : known.words());
    }

    /** Whether it could be made: there is a text in the other script. */
    public static boolean canMake(Draft draft, Language to) {
        return OtherScript.of(to)
                .map(draft.languages()::get)
                .filter(source -> !source.machineMade())
                .isPresent();
    }

    private static ArticleText source(Draft draft, Language to) {
        return OtherScript.of(to)
                .map(draft.languages()::get)
                .filter(source -> !source.machineMade())
                .orElseThrow(() -> new Refusal.InvalidFields(
                        List.of(new FieldProblem("languages." + to.tag() + ".title", Fault.NOTHING_TO_MAKE_FROM))));
    }
}
