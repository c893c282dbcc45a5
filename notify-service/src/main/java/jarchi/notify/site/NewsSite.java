package jarchi.notify.site;

import jarchi.analysis.query.Thesaurus;
import jarchi.events.site.Categories;
import jarchi.events.site.Latin;
import jarchi.events.site.Named;
import jarchi.events.site.NewestSettings;
import jarchi.events.site.SiteChange;
import jarchi.events.site.TestMode;
import jarchi.events.site.ThesaurusLines;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The site as the desk sets it. */
@Component
public class NewsSite {
    private final NewestSettings newest = new NewestSettings();
    private volatile Thesaurus thesaurus = Thesaurus.none();
    private final Categories configured;
    private volatile boolean upToDate;

    public NewsSite(SiteDefaults defaults) {
        this.configured = new Categories(defaults.categories().stream()
                .map(key -> new Named(key, Map.of(), false))
                .toList());
    }

    /** @return whether it is newer than what was known */
    public boolean take(SiteChange change) {
        boolean newer = newest.take(change);
        if (newer && change.setting() instanceof ThesaurusLines lines) {
            thesaurus = thesaurus.changedTo(lines.words().stream()
                    .map(words -> new Thesaurus.Entry(words.typed(), words.found()))
                    .toList());
        }
        return newer;
    }

    /** Which words are found by each other; none are until the desk has said so. */
    public Thesaurus thesaurus() {
        return thesaurus;
    }

    /** All that the log held when this instance began to read it has been taken. */
    public void isUpToDate() {
        upToDate = true;
    }

    /**
     * Whether it is known which searches find what: an instance that decided with an older thesaurus would forget somebody for good.
     */
    public boolean knowsTheWords() {
        return upToDate;
    }

    /**
     * Whether it is known whom to alert. An instance that has just started cannot know: the site may have gone into test mode
     * while it was away.
     */
    public boolean knowsWhomToAlert() {
        return upToDate && newest.find(TestMode.class).isPresent();
    }

    /** Whether an e-mail address may be alerted now, as far as is known. */
    public boolean alerts(String address) {
        return newest.find(TestMode.class).map(mode -> mode.alerts(address)).orElse(false);
    }

    /** If only some are alerted: their addresses and domains, in small letters. */
    public Optional<List<String>> alertedOnly() {
        return newest.find(TestMode.class)
                .filter(mode -> mode.on() && !mode.alertsTo().contains(TestMode.EVERYBODY))
                .map(mode -> mode.alertsTo().stream()
                        .map(one -> one.toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** What pages say while the site is in test mode. */
    public Optional<TestMode> testMode() {
        return newest.find(TestMode.class).filter(TestMode::on);
    }

    public Categories categories() {
        return newest.find(Categories.class).orElse(configured);
    }

    public Latin.Alphabet alphabet() {
        return newest.find(Latin.class).map(Latin::alphabet).orElse(Latin.Alphabet.OF_1995);
    }
}
