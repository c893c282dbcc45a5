package jarchi.ingest.archive;

import jarchi.ingest.archive.form.Row;
import jarchi.ingest.archive.form.RowProblem;
import jarchi.ingest.article.Arrival;
import jarchi.ingest.article.FieldProblem.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The report: every row that stayed away, where it stands in the file, and why. */
@Component
public class ImportRefusals {
    public static final int MOST_AT_ONCE = 200;

    private static final String INSERT = """
            insert into ingest.import_refusal (import_id, row, problem, line, name, field, fault, bound, detail)
            values (:id, :row, :problem, :line, :name, :field, :fault, :bound, :detail)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate bulk;

    ImportRefusals(JdbcClient jdbc, NamedParameterJdbcTemplate bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /**
     * One reason of one row.
     *
     * @param row its number among the rows, from 1
     * @param problem the number of the reason among those of the row, from 0
     * @param line where it begins in the file, from 1
     * @param name what it is called there
     * @param limit the bound that was passed; 0 if the fault has none
     * @param detail what stood there; may be empty
     */
    public record ImportRefusal(
            long row, int problem, long line, String name, String field, Fault fault, int limit, String detail) {}

    static List<ImportRefusal> reasons(long number, Row row, Arrival arrival) {
        if (!(arrival instanceof Arrival.Refused refused)) {
            return List.of();
        }
        var problems = row.article() == null
                ? row.problems()
                : refused.problems().stream().map(RowProblem::of).toList();
        var reasons = new ArrayList<ImportRefusal>();
        for (RowProblem problem : problems) {
            reasons.add(new ImportRefusal(
                    number,
                    reasons.size(),
                    row.line(),
                    row.name(),
                    problem.field(),
                    problem.fault(),
                    problem.limit(),
                    problem.detail()));
        }
        return reasons;
    }

    void keep(String id, List<ImportRefusal> refusals) {
        var rows = new ArrayList<SqlParameterSource>();
        for (var refusal : refusals) {
            rows.add(new MapSqlParameterSource()
                    .addValue("id", id)
                    .addValue("row", refusal.row())
                    .addValue("problem", refusal.problem())
                    .addValue("line", refusal.line())
                    .addValue("name", refusal.name())
                    .addValue("field", refusal.field())
                    .addValue("fault", refusal.fault().name())
                    .addValue("bound", refusal.limit())
                    .addValue("detail", refusal.detail()));
        }
        bulk.batchUpdate(INSERT, rows.toArray(SqlParameterSource[]::new));
    }

    /**
     * In their order, at most {@link #MOST_AT_ONCE}.
     *
     * @param afterRow only those behind this row
     * @param afterProblem and behind this problem of it
     */
    public List<ImportRefusal> of(String id, long afterRow, int afterProblem) {
        return jdbc.sql("""
                        select * from ingest.import_refusal
                        where import_id = :id and (row, problem) > (:row, :problem)
                        order by row, problem limit :most
                        """)
                .param("id", id)
                .param("row", afterRow)
                .param("problem", afterProblem)
                .param("most", MOST_AT_ONCE)
                .query(ImportRefusals::refusal)
                .list();
    }

    private static ImportRefusal refusal(ResultSet row, int n) throws SQLException {
        return new ImportRefusal(
                row.getLong("row"),
                row.getInt("problem"),
                row.getLong("line"),
                row.getString("name"),
                row.getString("field"),
                Fault.valueOf(row.getString("fault")),
                row.getInt("bound"),
                row.getString("detail"));
    }
}
