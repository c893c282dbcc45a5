package jarchi.ingest.archive.form;

import jarchi.ingest.article.FieldProblem;
import jarchi.ingest.article.FieldProblem.Fault;

/**
 * Why a row is refused.
 *
 * @param limit the bound that was passed; 0 if the fault has none
 * @param detail what stood there, or what the reader of that form says; may be empty
 */
public record RowProblem(String field, Fault fault, int limit, String detail) {
    private static final int LONGEST = 300;

    public RowProblem {
        field = shortened(field);
        detail = shortened(detail);
    }

    public RowProblem(String field, Fault fault) {
        this(field, fault, 0, "");
    }

    public RowProblem(String field, Fault fault, String detail) {
        this(field, fault, 0, detail);
    }

    public static RowProblem of(FieldProblem problem) {
        return new RowProblem(problem.field(), problem.fault(), problem.limit(), "");
    }

    static RowProblem unreadable(String detail) {
        return new RowProblem("row", Fault.UNREADABLE, detail);
    }

    /** It goes into a database and onto a page. */
    public static String shortened(String text) {
        String printable = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
        return printable.length() > LONGEST ? printable.substring(0, LONGEST - 1) + "…" : printable;
    }
}
