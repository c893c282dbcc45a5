package jarchi.ingest.editor;

import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who at the desk somebody is whom the provider of identities knows: the person with their verified e-mail address. */
@Component
class OidcPeople {
    private final OidcSettings settings;
    private final People people;
    private final AuditLog audit;

    OidcPeople(OidcSettings settings, People people, AuditLog audit) {
        this.settings = settings;
        this.people = people;
        this.audit = audit;
    }

    /** Nobody, if the address is not verified or if the person does not work here, or has no role any more. */
    @Transactional
    public Optional<SignedIn> signIn(OidcUser known) {
        String claimed = known.getEmail();
        if (claimed == null || !Boolean.TRUE.equals(known.getEmailVerified())) {
            return Optional.empty();
        }
        String email = People.spelled(claimed);
        var member = people.member(email);
        if (member.isEmpty()) {
            provision(email, known);
        } else if (!follow(member.get().person(), known)) {
            return Optional.empty();
        }
        var person = people.find(email);
        person.ifPresent(someone -> audit.add(AuditedAct.SIGNED_IN, email, email, Map.of("by", "OIDC")));
        return person;
    }

    private void provision(String email, OidcUser known) {
        Role role = role(known).orElse(null);
        if (settings.provision() == null || role == null) {
            return;
        }
        String name = known.getFullName();
        people.add(new Person(email, name == null || name.isBlank() ? email : name.strip(), role), null);
        audit.add(AuditedAct.PERSON_ADDED, AuditLog.NOBODY, email, Map.of("role", role, "by", "OIDC"));
    }

    /**
     * Where the provider gives the roles, it also takes them; but not the last admin's.
     *
     * @return whether they have one
     */
    private boolean follow(Person person, OidcUser known) {
        Role next =
                settings.rolesClaim().isEmpty() ? person.role() : role(known).orElse(null);
        if (next == person.role() || people.isLastAdmin(person.email())) {
            return true;
        }
        if (next == null) {
            return false;
        }
        people.changeRole(person.email(), next);
        var change = Map.of("from", person.role(), "to", next, "by", "OIDC");
        audit.add(AuditedAct.PERSON_ROLE_CHANGED, AuditLog.NOBODY, person.email(), change);
        return true;
    }

    /** Who has none there is here what a stranger is. */
    private Optional<Role> role(OidcUser known) {
        return claimedRole(known).or(() -> Optional.ofNullable(settings.provision()));
    }

    /** The highest one of those that are named. */
    private Optional<Role> claimedRole(OidcUser known) {
        Object claim = settings.rolesClaim().isEmpty() ? null : known.getClaim(settings.rolesClaim());
        return named(claim)
                .flatMap(name ->
                        Stream.of(Role.values()).filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT))))
                .max(Role::compareTo);
    }

    private static Stream<String> named(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf);
        }
        return claim == null ? Stream.empty() : Stream.of(claim.toString());
    }
}
