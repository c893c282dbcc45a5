package jarchi.ingest.desk;

import jarchi.events.Language;
import jarchi.ingest.site.SiteSettings;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page at which an article is written, filled in with what a form says. */
@Component
class WritingPage {
    private final SiteSettings site;
    private final ScriptModules modules;
    private final ScriptNotes scripts;
    private final MediaShelf shelf;

    WritingPage(SiteSettings site, ScriptModules modules, ScriptNotes scripts, MediaShelf shelf) {
        this.site = site;
        this.modules = modules;
        this.scripts = scripts;
        this.shelf = shelf;
    }

    ModelAndView of(ArticleForm form, HttpStatus status) {
        var page = new ModelAndView("write", status);
        page.addObject("form", form);
        page.addObject("shelf", shelf.of(form));
        page.addObject("wrong", List.of());
        var filed = form.value("category");
        page.addObject(
                "categories",
                site.categories().categories().stream()
                        .filter(one -> !one.hidden() || one.key().equals(filed))
                        .toList());
        page.addObject("regions", Regions.offeredTo(form.value("region")));
        page.addObject("topics", site.topics().shown());
        page.addObject("languages", Language.values());
        page.addObject("scripts", scripts.of(form));
        return withTools(page);
    }

    ModelAndView withTools(ModelAndView page) {
        return page.addObject("toolGroups", WritingTools.GROUPS).addObject("importMap", modules.importMap());
    }

    /** Lets the import map of this page pass. */
    String policy() {
        return modules.policy();
    }
}
