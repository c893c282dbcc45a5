package jarchi.ingest.site.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jarchi.events.site.Promotions;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.site.ChangingSetting;
import jarchi.ingest.site.SiteSettings;
import jarchi.ingest.site.WrittenSetting.WrittenPromotions;
import jarchi.ingest.site.web.SiteApi.Setting;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands first in searches, for programs of editors: a setting of the site that is not for admins only. */
@RestController
@RequestMapping("/desk/api/promotions")
class PromotionsApi {
    private final SiteSettings settings;
    private final ChangingSetting changing;

    PromotionsApi(SiteSettings settings, ChangingSetting changing) {
        this.settings = settings;
        this.changing = changing;
    }

    @GetMapping
    @Scoped(Scope.ARTICLES_PUBLISH)
    ResponseEntity<Setting> read() {
        return SiteApi.answer(settings.find(Promotions.KEY).orElseThrow());
    }

    @PutMapping(consumes = APPLICATION_JSON_VALUE)
    @Scoped(Scope.ARTICLES_PUBLISH)
    ResponseEntity<Setting> change(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WrittenPromotions written,
            @AuthenticationPrincipal SignedIn signedIn) {
        return SiteApi.answer(changing.change(written, SeenVersion.in(ifMatch), signedIn.person()));
    }
}
