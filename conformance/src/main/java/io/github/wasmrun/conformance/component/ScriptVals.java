package io.github.wasmrun.conformance.component;

import io.github.wasmrun.component.Val;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values in the JSON of scripts. */
final class ScriptVals {
  private ScriptVals() {}

  /** A value that is made already, or in JSON. */
  static Val of(Object value) {
    return value instanceof Val made ? made : value((Map<?, ?>) value);
  }

  static Val value(Map<?, ?> json) {
    Object value = json.get("value");
    String type = String.valueOf(json.get("type"));
    switch (type) {
      case "bool":
        return Val.of(Boolean.TRUE.equals(value) || "true".equals(value));
      case "f32":
        return new Val.F32(Float.intBitsToFloat(Float.floatToIntBits((float) number(value))));
      case "f64":
        return new Val.F64(Double.longBitsToDouble(Double.doubleToLongBits(number(value))));
      case "char":
        return new Val.Char(((String) Objects.requireNonNull(value)).codePointAt(0));
      case "string":
        return Val.of((String) Objects.requireNonNull(value));
      case "list":
        return new Val.ListOf(values(value));
      case "tuple":
        return new Val.Tuple(values(value));
      case "record":
        List<String> labels = new ArrayList<>();
        List<Val> fields = new ArrayList<>();
        for (Object field : (List<?>) Objects.requireNonNull(value)) {
          labels.add((String) ((List<?>) field).get(0));
          fields.add(value((Map<?, ?>) ((List<?>) field).get(1)));
        }
        return new Val.Record(labels, fields);
      case "variant":
        return new Val.Variant(
            (String) Objects.requireNonNull(json.get("case")), optional(json.get("payload")));
      case "enum":
        return new Val.EnumCase((String) Objects.requireNonNull(value));
      case "flags":
        List<String> set = new ArrayList<>();
        for (Object label : (List<?>) Objects.requireNonNull(value)) {
          set.add((String) label);
        }
        return new Val.Flags(set);
      case "option":
        return new Val.Option(optional(value));
      case "result":
        boolean ok = json.containsKey("Ok");
        return new Val.Result(ok, optional(json.get(ok ? "Ok" : "Err")));
      default:
        return Val.of(integer(String.valueOf(value)));
    }
  }

  private static @Nullable Val optional(@Nullable Object json) {
    return json instanceof Map<?, ?> map ? value(map) : null;
  }

  private static List<Val> values(@Nullable Object json) {
    List<Val> values = new ArrayList<>();
    for (Object value : (List<?>) Objects.requireNonNull(json)) {
      values.add(value((Map<?, ?>) value));
    }
    return values;
  }

  private static long integer(String text) {
    boolean negative = text.startsWith("-");
    StringBuilder digits = new StringBuilder();
    for (int i = negative || text.startsWith("+") ? 1 : 0; i < text.length(); i++) {
      if (text.charAt(i) != '_') {
        digits.append(text.charAt(i));
      }
    }
    String plain = digits.toString();
    long value = plain.startsWith("0x") ? Unsigned64.parse(plain, 2, 16) : Unsigned64.parse(plain);
    return negative ? -value : value;
  }

  private static double number(@Nullable Object json) {
    String text = String.valueOf(json);
    if (text.contains("nan")) {
      return Double.NaN;
    } else if (text.contains("inf")) {
      return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return Double.parseDouble(text);
  }

  /** The value with strings as of the host, so that only their text counts. */
  static Val anySource(Val value) {
    if (value instanceof Val.Str string) {
      return Val.of(string.value());
    } else if (value instanceof Val.ListOf list) {
      return new Val.ListOf(all(list.values()));
    } else if (value instanceof Val.Tuple tuple) {
      return new Val.Tuple(all(tuple.values()));
    } else if (value instanceof Val.Record record) {
      return new Val.Record(record.labels(), all(record.values()));
    } else if (value instanceof Val.Variant variant) {
      return new Val.Variant(variant.label(), any(variant.value()));
    } else if (value instanceof Val.Option option) {
      return new Val.Option(any(option.value()));
    } else if (value instanceof Val.Result result) {
      return new Val.Result(result.isOk(), any(result.value()));
    }
    return value;
  }

  private static @Nullable Val any(@Nullable Val value) {
    return value == null ? null : anySource(value);
  }

  private static List<Val> all(List<Val> values) {
    List<Val> result = new ArrayList<>();
    for (Val value : values) {
      result.add(anySource(value));
    }
    return result;
  }
}
