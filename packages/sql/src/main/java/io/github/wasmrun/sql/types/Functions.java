package io.github.wasmrun.sql.types;

import io.github.wasmrun.sql.ast.Expr;
import java.util.List;
import java.util.function.Function;

/** The results of functions that many dialects have. */
final class Functions {
  private Functions() {}

  /**
   * The type of a call.
   *
   * @param name in lower case
   * @param of the type of an argument
   * @param same the type that arguments have in common
   */
  static Typed type(
      String name, List<Expr> args, Function<Expr, Typed> of, Function<List<Expr>, Typed> same) {
    switch (name) {
      case "count":
      case "row_number":
      case "rank":
      case "dense_rank":
      case "ntile":
        return new Typed(ValueType.BIGINT, false);
      case "percent_rank":
      case "cume_dist":
      case "random":
      case "rand":
      case "pi":
        return new Typed(ValueType.DOUBLE, false);
      case "now":
      case "current_timestamp":
      case "transaction_timestamp":
      case "statement_timestamp":
      case "clock_timestamp":
        return new Typed(ValueType.TIMESTAMP_WITH_TIME_ZONE, false);
      case "localtimestamp":
        return new Typed(ValueType.TIMESTAMP, false);
      case "current_date":
        return new Typed(ValueType.DATE, false);
      case "current_user":
      case "session_user":
      case "current_schema":
      case "version":
        return new Typed(ValueType.TEXT, false);
      case "gen_random_uuid":
      case "uuid_generate_v4":
      case "newid":
        return new Typed(ValueType.UUID, false);
      case "array_agg":
        return new Typed(ValueType.ARRAY, true);
      case "json_agg":
      case "jsonb_agg":
      case "json_object_agg":
      case "jsonb_object_agg":
        return new Typed(ValueType.JSON, true);
      case "json_build_object":
      case "jsonb_build_object":
      case "json_object":
      case "json_array":
        return new Typed(ValueType.JSON, false);
      case "string_agg":
      case "group_concat":
      case "listagg":
        return new Typed(ValueType.TEXT, true);
      case "bool_and":
      case "bool_or":
      case "every":
        return new Typed(ValueType.BOOLEAN, true);
      case "concat":
      case "concat_ws":
      case "format":
        return new Typed(ValueType.TEXT, false);
      default:
        return args.isEmpty() ? Typed.UNKNOWN : ofArguments(name, args, of, same);
    }
  }

  private static Typed ofArguments(
      String name, List<Expr> args, Function<Expr, Typed> of, Function<List<Expr>, Typed> same) {
    Typed first = of.apply(args.get(0));
    switch (name) {
      case "sum":
        return new Typed(sum(first.type()), true);
      case "avg":
      case "stddev":
      case "variance":
        return new Typed(
            first.type() == ValueType.DOUBLE ? ValueType.DOUBLE : ValueType.DECIMAL, true);
      case "min":
      case "max":
      case "lag":
      case "lead":
      case "first_value":
      case "last_value":
      case "nth_value":
      case "any_value":
        return new Typed(first.type(), true);
      case "nullif":
        return new Typed(same.apply(args).type(), true);
      case "coalesce":
      case "ifnull":
      case "nvl":
      case "isnull":
        {
          boolean nullable = true;
          for (Expr arg : args) {
            nullable &= of.apply(arg).nullable();
          }
          return new Typed(same.apply(args).type(), nullable);
        }
      case "greatest":
      case "least":
        return same.apply(args);
      case "abs":
      case "round":
      case "trunc":
      case "sign":
      case "mod":
      case "ceiling":
        return first;
      case "sqrt":
      case "exp":
      case "ln":
      case "log":
      case "power":
      case "pow":
      case "sin":
      case "cos":
      case "tan":
        return new Typed(ValueType.DOUBLE, first.nullable());
      case "lower":
      case "upper":
      case "initcap":
      case "ltrim":
      case "rtrim":
      case "btrim":
      case "trim":
      case "substr":
      case "left":
      case "right":
      case "lpad":
      case "rpad":
      case "reverse":
      case "repeat":
      case "replace":
      case "md5":
      case "to_char":
      case "strftime":
      case "hex":
        return new Typed(ValueType.TEXT, first.nullable());
      case "length":
      case "char_length":
      case "character_length":
      case "octet_length":
      case "bit_length":
      case "strpos":
      case "instr":
      case "ascii":
        return new Typed(ValueType.INTEGER, first.nullable());
      case "date_trunc":
        return args.size() < 2 ? first : of.apply(args.get(1));
      case "date_part":
        return new Typed(ValueType.DOUBLE, first.nullable());
      case "date":
        return new Typed(ValueType.DATE, first.nullable());
      default:
        return Typed.UNKNOWN;
    }
  }

  private static ValueType sum(ValueType type) {
    return type == ValueType.INTEGER
        ? ValueType.BIGINT
        : type == ValueType.BIGINT ? ValueType.DECIMAL : type;
  }
}
