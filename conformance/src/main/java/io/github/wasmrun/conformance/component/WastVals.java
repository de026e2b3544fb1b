package io.github.wasmrun.conformance.component;

import io.github.wasmrun.component.Val;
import io.github.wasmrun.wat.WastValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as scripts write them. */
final class WastVals {
  private WastVals() {}

  static Val value(WastValue value) {
    return switch (value.kind()) {
      case BOOL -> Val.of(value.bits() != 0);
      case U8, S8, U16, S16, U32, S32, U64, S64 -> Val.of(value.bits());
      case F32 -> new Val.F32(Float.intBitsToFloat((int) value.bits()));
      case F64 -> new Val.F64(Double.longBitsToDouble(value.bits()));
      case F32_NAN_CANONICAL, F32_NAN_ARITHMETIC -> new Val.F32(Float.NaN);
      case F64_NAN_CANONICAL, F64_NAN_ARITHMETIC -> new Val.F64(Double.NaN);
      case CHAR -> new Val.Char((int) value.bits());
      case STRING -> Val.of(value.text());
      case LIST -> new Val.ListOf(values(value.parts()));
      case TUPLE -> new Val.Tuple(values(value.parts()));
      case RECORD -> record(value);
      case VARIANT -> new Val.Variant(value.text(), optional(value));
      case ENUM -> new Val.EnumCase(value.text());
      case OPTION -> new Val.Option(optional(value));
      case RESULT_OK -> new Val.Result(true, optional(value));
      case RESULT_ERROR -> new Val.Result(false, optional(value));
      case FLAGS -> new Val.Flags(value.parts().stream().map(WastValue::text).toList());
      default -> throw new IllegalArgumentException("no value of a component: " + value);
    };
  }

  private static List<Val> values(List<WastValue> values) {
    List<Val> result = new ArrayList<>();
    for (WastValue value : values) {
      result.add(value(value));
    }
    return result;
  }

  private static @Nullable Val optional(WastValue value) {
    return value.parts().isEmpty() ? null : value(value.parts().get(0));
  }

  private static Val record(WastValue record) {
    List<String> labels = new ArrayList<>();
    List<Val> fields = new ArrayList<>();
    for (WastValue field : record.parts()) {
      labels.add(field.text());
      fields.add(value(field.parts().get(0)));
    }
    return new Val.Record(labels, fields);
  }
}
