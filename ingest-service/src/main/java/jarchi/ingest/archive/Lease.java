package jarchi.ingest.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** One worker's hold on an import before its first batch is saved: as long as it reads what is done, nobody else begins. */
final class Lease {
    private final Imports imports;
    private final Import held;
    private final String worker;
    private final Duration length;
    private final Clock clock;
    private final BooleanSupplier goesOn;
    private Instant renewAt;
    private boolean lost;

    Lease(Imports imports, Import held, String worker, Duration length, Clock clock, BooleanSupplier goesOn) {
        this.imports = imports;
        this.held = held;
        this.worker = worker;
        this.length = length;
        this.clock = clock;
        this.goesOn = goesOn;
        this.renewAt = clock.instant().plus(length.dividedBy(3));
    }

    boolean goesOn() {
        return goesOn.getAsBoolean();
    }

    /** Whether it is still this worker's, and nobody stopped it. Asked often, it asks the database seldom. */
    boolean lasts() {
        Instant now = clock.instant();
        if (!lost && !now.isBefore(renewAt)) {
            renewAt = now.plus(length.dividedBy(3));
            lost = !imports.hold(held.id(), worker, held.rows(), now.plus(length));
        }
        return !lost && goesOn();
    }
}
