package jarchi.benchmarks;

import jarchi.events.Language;
import java.util.List;

/** One way to search the texts: the ten best that have all the words, how many there are, and the place in the text. */
interface Peer {
    String name();

    /** Adds texts, and returns when searches find them. */
    void add(List<NewsText> texts) throws Exception;

    /**
     * The ids of the ten best.
     *
     * @param language of who asks
     */
    List<String> find(String words, Language language) throws Exception;
}
