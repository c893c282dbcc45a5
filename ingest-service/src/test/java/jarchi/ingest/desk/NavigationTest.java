package jarchi.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.desk.Navigation.Link;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Role;
import org.junit.jupiter.api.Test;

class NavigationTest {
    private static final Person WRITER = new Person("writer@jarchi.local", "Dilnoza", Role.WRITER);

    @Test
    void aStrangerIsShownNoWays() {
        assertThat(Navigation.of(null, "/desk/sign-in")).isEmpty();
    }

    @Test
    void anArticleBelongsToTheListOfAll() {
        assertThat(Navigation.of(WRITER, "/desk/articles/kq3v9x2m4tzp/edit"))
                .filteredOn(Link::current)
                .extracting(Link::address)
                .containsExactly("/desk");
    }

    @Test
    void aPartHasTheNameOfItsOwnPage() {
        assertThat(Navigation.of(WRITER, "/desk/articles/new"))
                .filteredOn(Link::current)
                .extracting(Link::address)
                .containsExactly("/desk/articles/new");
    }
}
