package jarchi.index.rebuild;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows a rebuild in the metrics and beside the health; it is never a reason not to be ready. */
@Component("rebuild")
class WatchingTheRebuild implements HealthIndicator, MeterBinder {
    private final RebuildingTheIndex rebuilding;

    WatchingTheRebuild(RebuildingTheIndex rebuilding) {
        this.rebuilding = rebuilding;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge("left", "places of the log that the index being filled does not have yet", RebuildState::left, meters);
        gauge("active", "1 while an index is being filled", state -> state.next() == null ? 0 : 1, meters);
        gauge("waiting", "1 while something is in its way", state -> state.waiting() == null ? 0 : 1, meters);
    }

    private void gauge(String name, String what, ToDoubleFunction<RebuildState> value, MeterRegistry meters) {
        Gauge.builder("jarchi.index.rebuild." + name, rebuilding, each -> value.applyAsDouble(each.state()))
                .description(what)
                .register(meters);
    }

    @Override
    public Health health() {
        RebuildState state = rebuilding.state();
        Health.Builder health = Health.up();
        if (state.next() != null) {
            health.withDetail("next", state.next()).withDetail("progress", state.inWords());
        }
        if (state.waiting() != null) {
            health.withDetail("waiting", state.waiting());
        }
        return health.build();
    }
}
