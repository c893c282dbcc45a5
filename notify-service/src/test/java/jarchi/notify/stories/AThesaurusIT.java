package jarchi.notify.stories;

import static jarchi.notify.stories.Desk.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.site.ThesaurusLines;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Words that the desk takes for the same, as subscribers feel it. */
class AThesaurusIT extends NotifyStory {
    @AfterEach
    void asOtherStoriesNeedIt() {
        DESK.set(new ThesaurusLines(List.of()));
    }

    @Test
    void aSearchThatStandsIsAlertedByANewGroup() {
        String asked = unique("soʻrov");
        String written = unique("query");
        String reader = aSubscriber(asked);
        var before = anArticle("Before: " + written);
        assertThat(HowManyAPublicationWouldAlertIT.alerts(before.published())).isZero();

        DESK.set(new ThesaurusLines(List.of(asked + ", " + written)));
        var after = anArticle("After: " + written);
        until(() -> HowManyAPublicationWouldAlertIT.alerts(after.published()), alerts -> alerts == 1);
        DESK.send(after.published());

        assertThat(alertsTo(reader, 1).getLast().subject()).isEqualTo("After: " + written);
    }

    @Test
    void anInstanceThatStartsKnowsItBeforeItDecides() {
        String asked = unique("soʻrov");
        String written = unique("query");
        String reader = aSubscriber(asked);
        stopService();
        DESK.set(new ThesaurusLines(List.of(asked + " => " + written)));
        DESK.send(anArticle("While it was away: " + written).published());
        startService();

        assertThat(alertsTo(reader, 1).getLast().subject()).isEqualTo("While it was away: " + written);
    }
}
