package jarchi.notify.progress;

import jarchi.events.progress.DeliveriesCounted;
import java.util.List;

/** Where editors hear of it. */
public interface ProgressLog {
    /** Returns when all are taken; throws if one is not, and then they are told again. */
    void tell(List<DeliveriesCounted> accounts);
}
