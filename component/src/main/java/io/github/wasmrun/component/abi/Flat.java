package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.Layout;
import io.github.wasmrun.component.type.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The core values that values become, a letter each: i, l, f, d for i32, i64, f32, f64. */
public final class Flat {
  /** The core values of the parameters of a function; more go through memory. */
  public static final int MOST_PARAMS = 16;

  /** The core values of the parameters of a function that is called asynchronously. */
  public static final int MOST_ASYNC_PARAMS = 4;

  /** The ways in which a function crosses the border of a component. Immutable. */
  public enum Form {
    /** A core function that is made a component function. */
    LIFT,
    /** A component function that is made a core function. */
    LOWER,
    /** As {@link #LIFT}, asynchronous without a callback. */
    LIFT_STACKFUL,
    /** As {@link #LIFT}, asynchronous with a callback. */
    LIFT_CALLBACK,
    /** As {@link #LOWER}, asynchronous. */
    LOWER_ASYNC
  }

  /**
   * A core function type.
   *
   * @param params letters of the parameters
   * @param results letters of the results
   */
  public record Signature(String params, String results) {}

  private Flat() {}

  /** The letters of types, null if they are more than {@code most}. */
  public static @Nullable String letters(List<ValueType> types, boolean memory64, int most) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < types.size(); i++) {
      String flat = types.get(i).layout(memory64).flat();
      if (flat == null && most > Layout.MOST_FLAT) {
        flat = letters(types.get(i), memory64);
      }
      if (flat == null || all.length() + flat.length() > most) {
        return null;
      }
      all.append(flat);
    }
    return all.toString();
  }

  /** The letters of a type, however many. */
  static String letters(ValueType type, boolean memory64) {
    String flat = type.layout(memory64).flat();
    if (flat != null) {
      return flat;
    }
    StringBuilder all = new StringBuilder();
    boolean variant = type.caseCount() > 0 && type.kind() != ValueType.Kind.RECORD;
    String payload = "";
    int times = type.kind() == ValueType.Kind.FIXED_LIST ? type.length() : 1;
    for (int i = 0; i < type.partCount(); i++) {
      ValueType part = type.partOrNull(i);
      String letters = part == null ? "" : letters(part, memory64);
      if (variant) {
        payload = Layout.join(payload, letters);
      } else {
        for (int j = 0; j < times; j++) {
          all.append(letters);
        }
      }
    }
    return variant ? all.append('i').append(payload).toString() : all.toString();
  }

  /** The core type of a function. */
  public static Signature signature(FuncType type, Form form, boolean memory64) {
    ValueType result = type.result();
    List<ValueType> results = result == null ? List.of() : List.of(result);
    boolean async = form == Form.LOWER_ASYNC;
    String address = memory64 ? "l" : "i";
    String params = letters(type.params(), memory64, async ? MOST_ASYNC_PARAMS : MOST_PARAMS);
    String given = params == null ? address : params;
    if (form == Form.LIFT_STACKFUL) {
      return new Signature(given, "");
    } else if (form == Form.LIFT_CALLBACK) {
      return new Signature(given, "i");
    } else if (async) {
      return new Signature(result == null ? given : given + address, "i");
    }
    String returned = letters(results, memory64, 1);
    if (returned != null) {
      return new Signature(given, returned);
    }
    return form == Form.LIFT ? new Signature(given, address) : new Signature(given + address, "");
  }
}
