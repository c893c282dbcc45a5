package jarchi.ingest.script;

import java.util.List;

/**
 * What an article says in one script.
 *
 * @param body clean HTML
 */
public record Wording(String title, String summary, String body) {
    public boolean isEmpty() {
        return parts().stream().allMatch(String::isBlank);
    }

    List<String> parts() {
        return List.of(title, summary, body);
    }
}
