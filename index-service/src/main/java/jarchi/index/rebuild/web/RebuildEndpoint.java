package jarchi.index.rebuild.web;

import jarchi.index.document.IndexAway;
import jarchi.index.rebuild.RebuildState;
import jarchi.index.rebuild.RebuildingTheIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/rebuild}, to which no front door leads: GET tells how far a rebuild is, POST begins one, where
 * {@code INDEX_REBUILD_ACCESS} lets it.
 */
@Component
@Endpoint(id = "rebuild")
class RebuildEndpoint {
    private static final int NOT_NOW = 503;
    private static final int LONGEST_WHY = 200;

    private final RebuildingTheIndex rebuilding;

    RebuildEndpoint(RebuildingTheIndex rebuilding) {
        this.rebuilding = rebuilding;
    }

    @ReadOperation
    RebuildState state() {
        return rebuilding.state();
    }

    /**
     * @param why for the log; needs a body of JSON, which no page of another site can send
     * @param evenIfFewer whether the new index may be served though it has fewer articles than the old one
     */
    @WriteOperation
    WebEndpointResponse<RebuildState> begin(String why, @Nullable Boolean evenIfFewer) {
        try {
            return new WebEndpointResponse<>(rebuilding.ask(inOneLine(why), Boolean.TRUE.equals(evenIfFewer)));
        } catch (IndexAway e) {
            return new WebEndpointResponse<>(rebuilding.state().waitingFor(e.getMessage()), NOT_NOW);
        }
    }

    private static String inOneLine(String why) {
        String line = why.replaceAll("\\p{C}", " ").strip();
        return line.length() <= LONGEST_WHY ? line : line.substring(0, LONGEST_WHY) + "…";
    }
}
