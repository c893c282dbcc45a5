package jarchi.ingest.site.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jarchi.events.site.Categories;
import jarchi.events.site.Latin;
import jarchi.events.site.Numbers;
import jarchi.events.site.Promotions;
import jarchi.events.site.SiteSetting;
import jarchi.events.site.TestMode;
import jarchi.events.site.ThesaurusLines;
import jarchi.events.site.Topics;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.site.ChangingSetting;
import jarchi.ingest.site.CurrentSetting;
import jarchi.ingest.site.SiteSettings;
import jarchi.ingest.site.WrittenSetting;
import jarchi.ingest.site.WrittenSetting.WrittenCategories;
import jarchi.ingest.site.WrittenSetting.WrittenLatin;
import jarchi.ingest.site.WrittenSetting.WrittenNumbers;
import jarchi.ingest.site.WrittenSetting.WrittenTestMode;
import jarchi.ingest.site.WrittenSetting.WrittenThesaurus;
import jarchi.ingest.site.WrittenSetting.WrittenTopics;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings of the site, for programs of admins. A change says in If-Match which version it is made upon. */
@RestController
@RequestMapping("/desk/api/site")
class SiteApi {
    private static final int MOST_OF_HISTORY = 100;
    /** Those that somebody decides. */
    private static final List<String> KEYS = List.of(
            TestMode.KEY, Numbers.KEY, Categories.KEY, Topics.KEY, Latin.KEY, ThesaurusLines.KEY, Promotions.KEY);

    private final SiteSettings settings;
    private final ChangingSetting changing;

    SiteApi(SiteSettings settings, ChangingSetting changing) {
        this.settings = settings;
        this.changing = changing;
    }

    /** A setting at one version. */
    record Setting(
            String key,
            long version,
            Instant changedAt,
            @Nullable String changedBy,
            SiteSetting value) {
        static Setting of(CurrentSetting current) {
            return new Setting(
                    current.setting().key(),
                    current.version(),
                    current.changedAt(),
                    current.changedBy(),
                    current.setting());
        }
    }

    @GetMapping
    @Scoped(Scope.SITE)
    List<Setting> all() {
        return KEYS.stream()
                .flatMap(key -> settings.find(key).stream())
                .map(Setting::of)
                .toList();
    }

    @GetMapping("/{key}")
    @Scoped(Scope.SITE)
    ResponseEntity<Setting> one(@PathVariable String key) {
        return answer(known(key).flatMap(settings::find).orElseThrow(() -> new NoSuchSetting(key)));
    }

    /** Newest first, the last hundred. */
    @GetMapping("/{key}/history")
    @Scoped(Scope.SITE)
    List<Setting> history(@PathVariable String key) {
        List<CurrentSetting> history =
                known(key).map(one -> settings.history(one, MOST_OF_HISTORY)).orElse(List.of());
        if (history.isEmpty()) {
            throw new NoSuchSetting(key);
        }
        return history.stream().map(Setting::of).toList();
    }

    @PutMapping(path = "/test-mode", consumes = APPLICATION_JSON_VALUE)
    @Scoped(Scope.SITE)
    ResponseEntity<Setting> testMode(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WrittenTestMode written,
            @AuthenticationPrincipal SignedIn signedIn) {
        return change(written, ifMatch, signedIn);
    }

    @PutMapping(path = "/numbers", consumes = APPLICATION_JSON_VALUE)
    @Scoped(Scope.SITE)
    ResponseEntity<Setting> numbers(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WrittenNumbers written,
            @AuthenticationPrincipal SignedIn signedIn) {
        return change(written, ifMatch, signedIn);
    }

    @PutMapping(path = "/categories", consumes = APPLICATION_JSON_VALUE)
    @Scoped(Scope.SITE)
    ResponseEntity<Setting> categories(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WrittenCategories written,
            @AuthenticationPrincipal SignedIn signedIn) {
        return change(written, ifMatch, signedIn);
    }

    @PutMapping(path = "/topics", consumes = APPLICATION_JSON_VALUE)
    @Scoped(Scope.SITE)
    ResponseEntity<Setting> topics(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WrittenTopics written,
            @AuthenticationPrincipal SignedIn signedIn) {
        return change(written, ifMatch, signedIn);
    }

    @PutMapping(path = "/latin", consumes = APPLICATION_JSON_VALUE)
    @Scoped(Scope.SITE)
    ResponseEntity<Setting> latin(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WrittenLatin written,
            @AuthenticationPrincipal SignedIn signedIn) {
        return change(written, ifMatch, signedIn);
    }

    @PutMapping(path = "/thesaurus", consumes = APPLICATION_JSON_VALUE)
    @Scoped(Scope.SITE)
    ResponseEntity<Setting> thesaurus(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WrittenThesaurus written,
            @AuthenticationPrincipal SignedIn signedIn) {
        return change(written, ifMatch, signedIn);
    }

    private ResponseEntity<Setting> change(WrittenSetting written, @Nullable String ifMatch, SignedIn signedIn) {
        return answer(changing.change(written, SeenVersion.in(ifMatch), signedIn.person()));
    }

    static ResponseEntity<Setting> answer(CurrentSetting current) {
        return ResponseEntity.ok().eTag(SeenVersion.etag(current.version())).body(Setting.of(current));
    }

    private static Optional<String> known(String key) {
        return Optional.of(key).filter(KEYS::contains);
    }
}
