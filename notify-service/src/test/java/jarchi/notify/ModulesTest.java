package jarchi.notify;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void modulesUseEachOtherInOneDirectionOnly() {
        ApplicationModules.of(NotifyApplication.class).verify();
    }
}
