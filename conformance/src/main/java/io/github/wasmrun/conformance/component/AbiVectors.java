package io.github.wasmrun.conformance.component;

import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.StringEncoding;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.abi.AbiOptions;
import io.github.wasmrun.component.abi.Flat;
import io.github.wasmrun.component.abi.Lift;
import io.github.wasmrun.component.abi.Lower;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.Layout;
import io.github.wasmrun.component.type.ValueType;
import io.github.wasmrun.conformance.script.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of the canonical ABI: types, values, and what the specification's own definition makes of
 * them, a JSON object a line.
 */
public final class AbiVectors {
  private static final Flat.Form[] FORMS = {
    Flat.Form.LIFT,
    Flat.Form.LOWER,
    Flat.Form.LIFT_STACKFUL,
    Flat.Form.LIFT_CALLBACK,
    Flat.Form.LOWER_ASYNC
  };
  private static final String[] FORM_NAMES = {
    "lift-sync", "lower-sync", "lift-async-stackful", "lift-async-callback", "lower-async"
  };

  private final Map<?, ?> vector;
  private final boolean memory64;
  private final VectorMemory memory;
  private final AbiOptions options;

  private AbiVectors(Map<?, ?> vector) {
    this.vector = vector;
    memory64 = "i64".equals(vector.get("pointer"));
    boolean lifts = "lift".equals(vector.get("kind")) || "load".equals(vector.get("kind"));
    String hex = vector.get("memory") instanceof String text ? text : "";
    memory = lifts ? VectorMemory.of(hex) : new VectorMemory();
    options =
        new AbiOptions(
            memory,
            memory64,
            encoding(String.valueOf(vector.get("encoding"))),
            memory,
            VectorHandles.NONE);
  }

  private static StringEncoding encoding(String name) {
    return name.equals("utf16")
        ? StringEncoding.UTF16
        : name.equals("utf8") ? StringEncoding.UTF8 : StringEncoding.COMPACT_UTF16;
  }

  /**
   * Tries vectors.
   *
   * @param lines one vector each
   * @return for each that is not as expected its seed and what is wrong
   */
  public static List<String> run(List<String> lines) {
    List<String> wrong = new ArrayList<>();
    for (String line : lines) {
      if (line.isEmpty()) {
        continue;
      }
      Map<?, ?> vector = (Map<?, ?>) Json.parse(line);
      String problem;
      try {
        problem = new AbiVectors(vector).problem();
      } catch (RuntimeException e) {
        problem = e.toString();
      }
      if (problem != null) {
        wrong.add(vector.get("seed") + " " + vector.get("kind") + ": " + problem);
      }
    }
    return wrong;
  }

  private @Nullable String problem() {
    String kind = String.valueOf(vector.get("kind"));
    if (kind.equals("signature")) {
      return signature();
    }
    ValueType type = VectorTypes.type(vector.get("type"));
    Layout layout = type.layout(memory64);
    if (layout.size() != integer("size") || layout.alignment() != integer("align")) {
      return "size " + layout.size() + ", alignment " + layout.alignment();
    }
    String letters = letters(vector.get("flat_types"));
    if (letters.length() <= Layout.MOST_FLAT && !letters.equals(layout.flat())) {
      return "flat " + layout.flat() + ", expected " + letters;
    }
    boolean traps = vector.get("trap") instanceof Boolean trap && trap;
    try {
      String problem = kind.equals("lift") || kind.equals("load") ? lift(type) : lower(type);
      return traps ? "no trap" : problem;
    } catch (ComponentTrapException e) {
      return traps ? null : e.toString();
    }
  }

  private long integer(String name) {
    return ((Double) Objects.requireNonNull(vector.get(name))).longValue();
  }

  /** The letters of a list of core types. */
  private static String letters(@Nullable Object types) {
    StringBuilder letters = new StringBuilder();
    for (Object type : (List<?>) Objects.requireNonNull(types)) {
      letters.append(
          type.equals("i32") ? 'i' : type.equals("i64") ? 'l' : type.equals("f32") ? 'f' : 'd');
    }
    return letters.toString();
  }

  private @Nullable String lift(ValueType type) {
    Lift lift = new Lift(options);
    Val value;
    if ("load".equals(vector.get("kind"))) {
      value = lift.load((int) integer("at"), type);
    } else {
      List<?> flat = (List<?>) Objects.requireNonNull(vector.get("flat"));
      value = lift.values(new VectorValues(flat), List.of(type), Integer.MAX_VALUE).get(0);
    }
    Val expected = VectorTypes.value(vector.get("value"), type);
    return VectorTypes.same(expected, value) ? null : "got " + value + ", expected " + expected;
  }

  private @Nullable String lower(ValueType type) {
    Val value = VectorTypes.value(vector.get("value"), type);
    Lower lower = new Lower(options);
    if ("store".equals(vector.get("kind"))) {
      Layout layout = type.layout(memory64);
      long at = memory.call(0, 0, layout.alignment(), layout.size());
      if (at != integer("at")) {
        return "stored at " + at;
      }
      lower.store((int) at, value, type);
    } else {
      Object[] flat = lower.values(List.of(value), List.of(type), Integer.MAX_VALUE);
      List<String> bits = VectorValues.bits(flat);
      if (!bits.equals(vector.get("flat"))) {
        return "flat " + bits + ", expected " + vector.get("flat");
      }
    }
    String reallocs = memory.reallocs();
    String expected = VectorMemory.text((List<?>) Objects.requireNonNull(vector.get("reallocs")));
    if (!reallocs.equals(expected)) {
      return "reallocs " + reallocs + ", expected " + expected;
    }
    String hex = memory.hex();
    return hex.equals(vector.get("memory")) ? null : "memory " + hex;
  }

  private @Nullable String signature() {
    List<String> names = new ArrayList<>();
    List<ValueType> params = new ArrayList<>();
    for (Object param : (List<?>) Objects.requireNonNull(vector.get("params"))) {
      names.add("p" + names.size());
      params.add(VectorTypes.type(param));
    }
    Object resultType = vector.get("result");
    ValueType result = resultType == null ? null : VectorTypes.type(resultType);
    FuncType type = new FuncType(false, names, params, result);
    for (int i = 0; i < FORMS.length; i++) {
      Flat.Signature signature = Flat.signature(type, FORMS[i], memory64);
      List<?> expected = (List<?>) Objects.requireNonNull(vector.get(FORM_NAMES[i]));
      String want = letters(expected.get(0)) + ">" + letters(expected.get(1));
      String got = signature.params() + ">" + signature.results();
      if (!got.equals(want)) {
        return FORM_NAMES[i] + " " + got + ", expected " + want;
      }
    }
    List<ValueType> all = new ArrayList<>(params);
    if (result != null) {
      all.add(result);
    }
    List<?> layouts = (List<?>) Objects.requireNonNull(vector.get("layout"));
    for (int i = 0; i < all.size(); i++) {
      Layout layout = all.get(i).layout(memory64);
      List<?> expected = (List<?>) layouts.get(i);
      if (layout.alignment() != ((Double) expected.get(0)).intValue()
          || layout.size() != ((Double) expected.get(1)).longValue()) {
        return "layout of " + i + ": " + layout.alignment() + ", " + layout.size();
      }
    }
    return null;
  }
}
