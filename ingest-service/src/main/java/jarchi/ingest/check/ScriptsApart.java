package jarchi.ingest.check;

import jarchi.events.Language;
import jarchi.ingest.article.Article;
import jarchi.ingest.check.Finding.Kind;
import jarchi.ingest.script.OtherScript;
import jarchi.ingest.script.Wording;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An Uzbek text in Cyrillic that says something else than the one in Latin, or is written otherwise. */
@Component
class ScriptsApart implements Check {
    private final OtherScript scripts;

    ScriptsApart(OtherScript scripts) {
        this.scripts = scripts;
    }

    @Override
    public Stream<Finding> find(Article article) {
        var texts = article.nextShown().languages();
        var latin = texts.get(Language.UZ_LATN);
        var cyrillic = texts.get(Language.UZ_CYRL);
        if (latin == null || cyrillic == null) {
            return Stream.empty();
        }
        var to = latin.machineMade() && !cyrillic.machineMade() ? Language.UZ_LATN : Language.UZ_CYRL;
        var source = to == Language.UZ_LATN ? cyrillic : latin;
        var text = to == Language.UZ_LATN ? latin : cyrillic;
        var own = article.draft().languages().get(to);
        var made = scripts.make(
                        new Wording(source.title(), source.summary(), source.body()),
                        to,
                        own == null ? Map.of() : own.words())
                .wording();
        return made.equals(new Wording(text.title(), text.summary(), text.body()))
                ? Stream.empty()
                : Stream.of(Finding.of(Kind.SCRIPTS_DIFFER, to, null));
    }
}
