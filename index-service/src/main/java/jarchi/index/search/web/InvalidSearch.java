package jarchi.index.search.web;

import java.util.List;

/** Parameters that cannot be used, each with what is wrong with it. */
class InvalidSearch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final List<Mistake> mistakes;

    InvalidSearch(List<Mistake> mistakes) {
        super("mistakes in " + mistakes.stream().map(Mistake::field).toList());
        this.mistakes = List.copyOf(mistakes);
    }

    List<Mistake> mistakes() {
        return mistakes;
    }
}
