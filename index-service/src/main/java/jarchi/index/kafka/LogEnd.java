package jarchi.index.kafka;

import java.util.Map;

/** Where the log ended at one moment: by partition, the place of the record that would come next. */
public record LogEnd(Map<Integer, Long> places) {}
