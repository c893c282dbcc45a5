package jarchi.ingest.auditor;

import jarchi.ingest.audit.AuditEntries;
import jarchi.ingest.audit.AuditEntries.Entry;
import jarchi.ingest.audit.AuditEntries.Wanted;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what, newest first; the next page is before the last entry of this one. */
@RestController
class AuditApi {
    private final AuditEntries entries;

    AuditApi(AuditEntries entries) {
        this.entries = entries;
    }

    @GetMapping("/desk/api/audit")
    @Scoped(Scope.AUDIT)
    Page audit(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable AuditedAct act,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") int size) {
        int most = Math.clamp(size, 1, AuditEntries.MOST_AT_ONCE);
        var found = entries.find(new Wanted(before, who, what, act, since, until), most);
        return new Page(found, found.size() < most ? null : found.getLast().id());
    }

    /**
     * A part of the log.
     *
     * @param before what to ask with for older ones; none if there may be no more
     */
    record Page(List<Entry> entries, @Nullable Long before) {}
}
