package jarchi.ingest.editor;

import org.springframework.stereotype.Component;

/** What a person may do at a later time than that of their request. */
@Component
public class Rights {
    private final People people;

    Rights(People people) {
        this.people = people;
    }

    /**
     * The person as they are now.
     *
     * @throws NotAllowed if there is no such person any more, or if it is not their right any more
     */
    public Person still(Right right, String email) {
        var person = people.find(email).map(SignedIn::person).orElseThrow(() -> new NotAllowed(email, right));
        person.must(right);
        return person;
    }
}
