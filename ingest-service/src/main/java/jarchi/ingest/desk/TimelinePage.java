package jarchi.ingest.desk;

import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.timeline.Timelines;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What became of each version of an article; it moves by itself where scripts run. */
@Controller
class TimelinePage {
    private final ReadingArticle reading;
    private final Timelines timelines;

    TimelinePage(ReadingArticle reading, Timelines timelines) {
        this.reading = reading;
        this.timelines = timelines;
    }

    @GetMapping("/desk/articles/{id}/timeline")
    String show(@PathVariable String id, Model model) {
        var article = reading.read(id);
        model.addAttribute("article", article);
        model.addAttribute("timeline", timelines.of(article.id()));
        return "timeline";
    }
}
