package jarchi.ingest.token;

import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Role;
import java.util.Arrays;
import java.util.Optional;

/** What a token may do, as far as its owner may. */
public enum Scope {
    ARTICLES_READ("articles:read", Role.WRITER),
    ARTICLES_WRITE("articles:write", Role.WRITER),
    ARTICLES_PUBLISH("articles:publish", Role.EDITOR),
    ARTICLES_ERASE("articles:erase", Role.ADMIN),
    IMPORT("import", Role.ADMIN),
    EXPORT("export", Role.ADMIN),
    SITE("site", Role.ADMIN),
    AUDIT("audit", Role.ADMIN);

    private final String word;
    private final Role least;

    Scope(String word, Role least) {
        this.word = word;
        this.least = least;
    }

    /** As it stands in tokens, documents and pages. */
    public String word() {
        return word;
    }

    /** Whether this person may give it to a token; what they may do is asked again with each request. */
    public boolean isWithin(Person owner) {
        return owner.role().compareTo(least) >= 0;
    }

    static Optional<Scope> find(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
