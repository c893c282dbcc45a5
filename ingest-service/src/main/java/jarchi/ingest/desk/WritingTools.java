package jarchi.ingest.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The buttons above a body, in their order; what each does is told by the script of the writing page. */
final class WritingTools {
    static final List<Group> GROUPS = List.of(
            group("history", tool("undo", "↶", "Control+Z"), tool("redo", "↷", "Control+Y")),
            group(
                    "words",
                    tool("strong", "B", "Control+B"),
                    tool("em", "I", "Control+I"),
                    tool("link", "↗", "Control+K")),
            group(
                    "blocks",
                    tool("paragraph", "¶", null),
                    tool("h2", "H2", "Control+Alt+2"),
                    tool("h3", "H3", "Control+Alt+3"),
                    tool("bullets", "•", null),
                    tool("numbers", "1.", null),
                    tool("quote", "❝", null),
                    tool("rule", "—", null),
                    tool("table", "▦", null),
                    tool("picture", "▣", null)),
            group(
                    "table",
                    tool("row-add", "+↓", null),
                    tool("row-delete", "−↓", null),
                    tool("column-add", "+→", null),
                    tool("column-delete", "−→", null),
                    tool("header-row", "TH", null),
                    tool("merge", "⊞", null),
                    tool("table-delete", "✕", null)));

    private WritingTools() {}

    private static Group group(String name, Tool... tools) {
        return new Group(name, List.of(tools));
    }

    private static Tool tool(String command, String sign, @Nullable String keys) {
        return new Tool(command, sign, keys);
    }

    /** Buttons that stand together. */
    record Group(String name, List<Tool> tools) {}

    /**
     * One button.
     *
     * @param sign what it shows; its name is a word of the page's language
     * @param keys as {@code aria-keyshortcuts} wants them
     */
    record Tool(String command, String sign, @Nullable String keys) {}
}
