package jarchi.ingest.archive.form;

import jarchi.ingest.article.BroughtArticle;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * One article of a file, or why it cannot be read.
 *
 * @param line where it begins, from 1
 * @param name what it is called there, to find it again; may be empty
 */
public record Row(long line, String name, @Nullable BroughtArticle article, List<RowProblem> problems) {
    static final int LONGEST_NAME = 300;

    static Row refused(long line, String name, RowProblem problem) {
        return new Row(line, shortened(name), null, List.of(problem));
    }

    /** What was read, made an article. Where the database fails meanwhile, that is no fault of the row. */
    static Row made(long line, String name, Supplier<Row> making) {
        try {
            return making.get();
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return refused(line, name, RowProblem.unreadable(String.valueOf(e.getMessage())));
        }
    }

    /** Read well, and still not to be saved. */
    public static Row unbearable(Row row, String detail) {
        return new Row(row.line(), row.name(), null, List.of(RowProblem.unreadable(detail)));
    }

    static String shortened(String name) {
        String printable = name.replaceAll("\\p{Cntrl}", " ").strip();
        return printable.length() > LONGEST_NAME ? printable.substring(0, LONGEST_NAME) : printable;
    }
}
