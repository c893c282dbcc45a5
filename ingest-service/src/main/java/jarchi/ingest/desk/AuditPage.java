package jarchi.ingest.desk;

import jarchi.ingest.audit.AuditEntries;
import jarchi.ingest.audit.AuditEntries.Wanted;
import jarchi.ingest.audit.AuditedAct;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, from where and when; for admins. */
@Controller
class AuditPage {
    private static final int SIZE = 50;

    private final AuditEntries entries;
    private final DeskSettings settings;

    AuditPage(AuditEntries entries, DeskSettings settings) {
        this.entries = entries;
        this.settings = settings;
    }

    @GetMapping("/desk/audit")
    String show(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        var wanted = new Wanted(before, text(who), text(what), act(act), day(since, 0), day(until, 1));
        var found = entries.find(wanted, SIZE);
        model.addAttribute("entries", found);
        model.addAttribute("older", found.size() < SIZE ? null : found.getLast().id());
        model.addAttribute("acts", AuditedAct.values());
        model.addAttribute("who", who);
        model.addAttribute("what", what);
        model.addAttribute("act", act);
        model.addAttribute("since", since);
        model.addAttribute("until", until);
        model.addAttribute("unprotected", entries.mayBeChanged());
        return "audit";
    }

    private static @Nullable String text(String typed) {
        String text = typed.strip().replace("\u0000", "");
        return text.isEmpty() ? null : text;
    }

    private static @Nullable AuditedAct act(String name) {
        return Arrays.stream(AuditedAct.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The beginning of the day that was typed, or of one after it; what is no day limits nothing. */
    private @Nullable Instant day(String typed, int later) {
        try {
            return typed.isEmpty()
                    ? null
                    : LocalDate.parse(typed)
                            .plusDays(later)
                            .atStartOfDay(settings.timeZone())
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
