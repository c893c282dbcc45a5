package jarchi.ingest.editor;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** A person as Spring Security knows them; controllers ask it for the person. */
public final class SignedIn extends User {
    // Sessions outlive a release: with the same number, a class that only grew is still read
    private static final long serialVersionUID = 1;

    private final Person person;
    private final @Nullable UsedToken token;

    SignedIn(Person person, String passwordHash) {
        this(person, passwordHash, null);
    }

    private SignedIn(Person person, String passwordHash, @Nullable UsedToken token) {
        super(
                person.email(),
                passwordHash,
                AuthorityUtils.createAuthorityList("ROLE_" + person.role().name()));
        this.person = person;
        this.token = token;
    }

    /** The same person, at work through a program. */
    SignedIn using(UsedToken program) {
        return new SignedIn(person, "", program);
    }

    public Person person() {
        return person;
    }

    /** With which they signed in, if it was with one. */
    public @Nullable UsedToken token() {
        return token;
    }

    /** Who calls, for all that is counted by caller: a token is counted for itself. */
    public String caller() {
        return token == null ? person.email() : "token " + token.id();
    }
}
