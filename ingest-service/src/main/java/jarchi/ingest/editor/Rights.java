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
     * @throws OnlyAdminsImport if there is no such person any more, or if they are no admin any more
     */
    public Person stillImporting(String email) {
        var person = people.find(email).map(SignedIn::person).orElseThrow(() -> new OnlyAdminsImport(email));
        person.mustImport();
        return person;
    }

    /**
     * The person as they are now.
     *
     * @throws OnlyEditorsPublish if there is no such person any more, or if they are no editor any more
     */
    public Person stillPublishing(String email) {
        var person = people.find(email).map(SignedIn::person).orElseThrow(() -> new OnlyEditorsPublish(email));
        person.mustPublish();
        return person;
    }
}
