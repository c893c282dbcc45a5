package jarchi.ingest.editor;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** A person as Spring Security knows them; controllers ask it for the person. */
public final class SignedIn extends User {
    // Sessions outlive a release: with the same number, a class that only grew is still read
    private static final long serialVersionUID = 1;

    private final Person person;

    SignedIn(Person person, String passwordHash) {
        super(
                person.email(),
                passwordHash,
                AuthorityUtils.createAuthorityList("ROLE_" + person.role().name()));
        this.person = person;
    }

    public Person person() {
        return person;
    }
}
