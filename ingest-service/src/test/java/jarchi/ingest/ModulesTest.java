package jarchi.ingest;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void modulesOnlyTouchWhatOthersOffer() {
        ApplicationModules.of(IngestApplication.class).verify();
    }
}
