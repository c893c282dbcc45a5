package jarchi.ingest.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Says at each start when PostgreSQL does not keep this service from changing the log: one role for all, for a trial. */
@Component
class AuditProtection implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(AuditProtection.class);

    private final AuditEntries entries;

    AuditProtection(AuditEntries entries) {
        this.entries = entries;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (entries.mayBeChanged()) {
            log.warn(
                    "audit -> UNPROTECTED: this service owns its tables; give it a role of its own (DATABASE_USER) beside"
                            + " the owner's (DATABASE_OWNER_USER)");
        }
    }
}
