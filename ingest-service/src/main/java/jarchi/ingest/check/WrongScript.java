package jarchi.ingest.check;

import jarchi.events.Language;
import jarchi.ingest.article.Article;
import jarchi.ingest.article.ArticleText;
import jarchi.ingest.check.Finding.Kind;
import jarchi.ingest.script.OtherScript;
import jarchi.script.Stranger;
import jarchi.script.UzbekScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Words in letters of the wrong script, or of both: a slip of the keyboard that no eye sees and no search finds. */
@Component
class WrongScript implements Check {
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}]+");
    private static final Pattern MIXED =
            Pattern.compile(".*\\p{IsLatin}\\p{IsCyrillic}.*|.*\\p{IsCyrillic}\\p{IsLatin}.*");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}+");

    private final OtherScript scripts;

    WrongScript(OtherScript scripts) {
        this.scripts = scripts;
    }

    @Override
    public Stream<Finding> find(Article article) {
        return Shown.texts(article).flatMap(text -> {
            var draft = article.draft().languages().get(text.getKey());
            return find(text.getKey(), text.getValue(), draft == null ? Map.of() : draft.words());
        });
    }

    private Stream<Finding> find(Language language, ArticleText text, Map<String, String> own) {
        var fields = Shown.plain(text);
        return Stream.of("title", "summary", "body").flatMap(field -> {
            Map<Kind, List<String>> words = words(language, fields.getOrDefault(field, ""), own);
            return words.entrySet().stream()
                    .filter(found -> !found.getValue().isEmpty())
                    .map(found -> Finding.of(found.getKey(), language, field, Shown.some(found.getValue().stream())));
        });
    }

    private Map<Kind, List<String>> words(Language language, String text, Map<String, String> own) {
        return switch (language) {
            case UZ_LATN -> strangers(UzbekScript.LATIN_1995, text);
            case UZ_CYRL -> meant(strangers(UzbekScript.CYRILLIC, text), own);
            // Brands stay in Latin letters in a Russian text
            case RU -> Map.of(Kind.MIXED_SCRIPTS, all(text, MIXED));
            case EN -> Map.of(Kind.MIXED_SCRIPTS, all(text, MIXED), Kind.WRONG_SCRIPT, all(text, CYRILLIC));
        };
    }

    private static Map<Kind, List<String>> strangers(UzbekScript script, String text) {
        var found = script.strangers(text);
        return Map.of(
                Kind.MIXED_SCRIPTS, of(found, Stranger.Kind.MIXED_SCRIPTS, text),
                Kind.WRONG_SCRIPT, of(found, Stranger.Kind.OTHER_SCRIPT, text));
    }

    /** Without those that the newsroom or the article writes in Latin letters. */
    private Map<Kind, List<String>> meant(Map<Kind, List<String>> strangers, Map<String, String> own) {
        var left = new EnumMap<Kind, List<String>>(Kind.class);
        strangers.forEach(
                (kind, words) -> left.put(kind, words.isEmpty() ? words : scripts.notLeftInLatin(words, own)));
        return left;
    }

    private static List<String> of(List<Stranger> found, Stranger.Kind kind, String text) {
        return found.stream()
                .filter(stranger -> stranger.kind() == kind)
                .map(stranger -> text.substring(stranger.start(), stranger.end()))
                .toList();
    }

    private static List<String> all(String text, Pattern kind) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> kind.matcher(word).matches())
                .toList();
    }
}
