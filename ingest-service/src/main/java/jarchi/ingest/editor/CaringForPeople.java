package jarchi.ingest.editor;

import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.request.Secret;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An admin lets people in, gives them other rights, and lets them go. There is always an admin left. */
@Component
public class CaringForPeople {
    private static final int LONGEST_NAME = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+");

    private final People people;
    private final PasswordLinks links;
    private final BearerTokens tokens;
    private final SignInAttempts attempts;
    private final AuditLog audit;

    CaringForPeople(People people, PasswordLinks links, BearerTokens tokens, SignInAttempts attempts, AuditLog audit) {
        this.people = people;
        this.links = links;
        this.tokens = tokens;
        this.attempts = attempts;
        this.audit = audit;
    }

    /** @return the secret of the link with which the new person sets a password; known to nobody afterwards */
    @Transactional
    public Secret invite(String email, String name, String role, Person by) {
        by.must(Right.CARE_FOR_PEOPLE);
        String address = People.spelled(email);
        if (address.length() < 3 || !EMAIL.matcher(address).matches()) {
            throw new PersonRefused("email");
        }
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.chars().anyMatch(Character::isISOControl)) {
            throw new PersonRefused("name");
        }
        var person = new Person(address, called, role(role));
        if (!people.add(person, null)) {
            throw new PersonRefused("known");
        }
        audit.add(AuditedAct.PERSON_ADDED, by.email(), address, Map.of("role", person.role()));
        return links.make(address, by);
    }

    @Transactional
    public void changeRole(String email, String role, Person by) {
        by.must(Right.CARE_FOR_PEOPLE);
        Role next = role(role);
        var member = known(email);
        if (member.person().role() != next) {
            mustNotBeTheLastAdmin(email);
            people.changeRole(email, next);
            var change = Map.of("from", member.person().role(), "to", next);
            audit.add(AuditedAct.PERSON_ROLE_CHANGED, by.email(), email, change);
        }
    }

    /** Their sessions and tokens end at once; what they did stays, and what they scheduled fails with a notice. */
    @Transactional
    public void deactivate(String email, Person by) {
        by.must(Right.CARE_FOR_PEOPLE);
        known(email);
        mustNotBeTheLastAdmin(email);
        people.changeActive(email, false);
        links.forget(email);
        tokens.revokeAllOf(email);
        audit.add(AuditedAct.PERSON_DEACTIVATED, by.email(), email, Map.of());
    }

    @Transactional
    public void activate(String email, Person by) {
        by.must(Right.CARE_FOR_PEOPLE);
        known(email);
        people.changeActive(email, true);
        audit.add(AuditedAct.PERSON_ACTIVATED, by.email(), email, Map.of());
    }

    /** The old password stays until the link was used. */
    @Transactional
    public Secret resetPassword(String email, Person by) {
        by.must(Right.CARE_FOR_PEOPLE);
        if (!known(email).active()) {
            throw new PersonRefused("unknown");
        }
        return links.make(email, by);
    }

    /** They may try to sign in again, from everywhere. */
    @Transactional
    public void unlock(String email, Person by) {
        by.must(Right.CARE_FOR_PEOPLE);
        known(email);
        attempts.forgive(email);
        audit.add(AuditedAct.PERSON_UNLOCKED, by.email(), email, Map.of());
    }

    private People.Member known(String email) {
        return people.member(email).orElseThrow(() -> new PersonRefused("unknown"));
    }

    private void mustNotBeTheLastAdmin(String email) {
        if (people.isLastAdmin(email)) {
            throw new PersonRefused("last");
        }
    }

    private static Role role(String role) {
        return Arrays.stream(Role.values())
                .filter(known -> known.name().equals(role))
                .findFirst()
                .orElseThrow(() -> new PersonRefused("role"));
    }
}
