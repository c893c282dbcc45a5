package jarchi.ingest.editor;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** A person as Spring Security knows them; controllers ask it for the person. */
public final class SignedIn extends User {
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
