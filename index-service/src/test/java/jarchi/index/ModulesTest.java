package jarchi.index;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The parts of the service know each other only by what they show, and no two know each other. */
class ModulesTest {
    @Test
    void standApart() {
        ApplicationModules.of(IndexApplication.class).verify();
    }
}
