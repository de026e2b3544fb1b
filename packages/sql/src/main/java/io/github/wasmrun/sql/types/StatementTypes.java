package io.github.wasmrun.sql.types;

import io.github.wasmrun.sql.ast.Statement;
import java.util.List;

/**
 * What a statement gives and takes. Immutable.
 *
 * @param columns of the result; none for a statement that gives no rows
 * @param parameters each once, in the order of their first appearance; a {@code ?} is always
 *     another
 * @param occurrences an index into {@code parameters} for each place of the text where one is
 */
public record StatementTypes(
    List<Column> columns, List<Parameter> parameters, List<Integer> occurrences) {
  public StatementTypes {
    columns = List.copyOf(columns);
    parameters = List.copyOf(parameters);
    occurrences = List.copyOf(occurrences);
  }

  /**
   * Finds the types of a query, or of an INSERT, UPDATE or DELETE.
   *
   * @throws io.github.wasmrun.sql.SqlException if a table or column is not in the schema, or a name
   *     is that of several columns
   */
  public static StatementTypes of(Statement statement, Schema schema) {
    return new Inference(schema, statement).types(statement);
  }
}
