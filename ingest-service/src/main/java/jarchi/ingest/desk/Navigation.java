package jarchi.ingest.desk;

import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways between the parts of the desk: each person sees those that are open to them. */
final class Navigation {
    /** In the order of the page. A part's pages are below its address; its name is the message of that key. */
    private static final List<Place> PLACES = List.of(
            new Place("/desk", "nav.articles", Role.WRITER),
            new Place("/desk/articles/new", "write.new", Role.WRITER),
            new Place("/desk/words", "words.title", Role.WRITER),
            new Place("/desk/promotions", "promotions.title", Role.EDITOR),
            new Place("/desk/searches", "searches.title", Role.EDITOR),
            new Place("/desk/tokens", "nav.tokens", Role.WRITER),
            new Place("/desk/import", "nav.import", Role.ADMIN),
            new Place("/desk/site", "site.title", Role.ADMIN),
            new Place("/desk/people", "people.title", Role.ADMIN),
            new Place("/desk/audit", "audit.title", Role.ADMIN));

    private Navigation() {}

    static List<Link> of(@Nullable Person person, String path) {
        if (person == null) {
            return List.of();
        }
        String here = here(path);
        return PLACES.stream()
                .filter(place -> person.role().compareTo(place.least()) >= 0)
                .map(place ->
                        new Link(place.address(), place.name(), place.address().equals(here)))
                .toList();
    }

    /** The part with the longest address that the page is below of: an article is below the list of all. */
    private static String here(String path) {
        return PLACES.stream()
                .map(Place::address)
                .filter(address -> path.equals(address) || path.startsWith(address + "/"))
                .reduce("", (longest, other) -> other.length() > longest.length() ? other : longest);
    }

    /** A part of the desk, open to this role and to those above it. */
    private record Place(String address, String name, Role least) {}

    /** A way to a part, and whether this page belongs to it. */
    record Link(String address, String name, boolean current) {}
}
