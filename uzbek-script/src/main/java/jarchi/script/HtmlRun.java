package jarchi.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The text of a stretch of HTML without block tags, with the places of its inline tags and entities. */
final class HtmlRun {
    /** Stands in the text for an entity, and is itself written for one that was typed. */
    private static final char OBJECT = '\uFFFC';

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final Map<String, Character> APOSTROPHES = Map.of(
            "&#39;", '\'', "&#x27;", '\'', "&apos;", '\'', "&#96;", '`', "&lsquo;", '\u2018', "&rsquo;", '\u2019',
            "&#8216;", '\u2018', "&#8217;", '\u2019');

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> inputAt = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<Integer> tagsAt = new ArrayList<>();
    private final Deque<String> entities = new ArrayDeque<>();

    void add(char character, int input) {
        if (character == OBJECT || character == NO_BREAK_SPACE) {
            entities.add(String.valueOf(character));
        }
        text.append(character);
        inputAt.add(input);
    }

    void addTag(String tag) {
        tags.add(tag);
        tagsAt.add(text.length());
    }

    /** An apostrophe between letters is part of a word (o&amp;#39;zbek); any other entity only keeps its place. */
    void addEntity(String entity, int input, boolean letterFollows) {
        Character apostrophe = APOSTROPHES.get(entity);
        if (apostrophe != null
                && letterFollows
                && !text.isEmpty()
                && Letters.isLetter(text.charAt(text.length() - 1))) {
            add(apostrophe, input);
            return;
        }
        entities.add(entity);
        text.append(entity.equals("&nbsp;") || entity.equals("&#160;") ? NO_BREAK_SPACE : OBJECT);
        inputAt.add(input);
    }

    void write(UzbekScript script, Overrides overrides, StringBuilder out, List<Doubt> doubts) {
        int[] marks = tagsAt.stream().mapToInt(Integer::intValue).toArray();
        Written written = new Writing(text.toString(), script, overrides, marks).write();
        int[] outputAt = new int[written.text().length()];
        int tag = 0;
        for (int i = 0; i < outputAt.length; i++) {
            for (; tag < marks.length && marks[tag] <= i; tag++) {
                out.append(tags.get(tag));
            }
            outputAt[i] = out.length();
            char character = written.text().charAt(i);
            boolean entity = character == OBJECT || character == NO_BREAK_SPACE;
            out.append(entity ? entities.remove() : String.valueOf(character));
        }
        for (; tag < marks.length; tag++) {
            out.append(tags.get(tag));
        }
        for (Doubt doubt : written.doubts()) {
            doubts.add(new Doubt(
                    doubt.reason(),
                    inputAt.get(doubt.inputStart()),
                    inputAt.get(doubt.inputEnd() - 1) + 1,
                    outputAt[doubt.outputStart()],
                    outputAt[doubt.outputEnd() - 1] + 1));
        }
    }
}
