package io.github.wasmrun.conformance.component;

import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.type.Resource;
import io.github.wasmrun.component.type.ResourceType;
import io.github.wasmrun.component.type.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Types and values in the vectors' JSON. */
final class VectorTypes {
  private static final ResourceType RESOURCE = new ResourceType(new Resource(false));

  private VectorTypes() {}

  static ValueType type(@Nullable Object json) {
    if (json instanceof String name) {
      for (ValueType.Kind kind : ValueType.Kind.values()) {
        if (kind.text().equals(name) && kind.compareTo(ValueType.Kind.ERROR_CONTEXT) <= 0) {
          return ValueType.of(kind);
        }
      }
      throw new IllegalArgumentException("no type " + name);
    }
    Map<?, ?> map = (Map<?, ?>) Objects.requireNonNull(json);
    if (map.containsKey("list")) {
      ValueType element = type(map.get("list"));
      return map.get("length") instanceof Double length
          ? ValueType.fixedList(element, length.intValue())
          : ValueType.list(element);
    } else if (map.get("record") instanceof List<?> fields) {
      List<String> labels = new ArrayList<>();
      List<ValueType> types = fields(fields, labels);
      return ValueType.record(labels, types);
    } else if (map.get("tuple") instanceof List<?> parts) {
      List<ValueType> types = new ArrayList<>();
      for (Object part : parts) {
        types.add(type(part));
      }
      return ValueType.tuple(types);
    } else if (map.get("variant") instanceof List<?> cases) {
      List<String> labels = new ArrayList<>();
      List<@Nullable ValueType> types = optionalFields(cases, labels);
      return ValueType.variant(labels, types);
    } else if (map.get("enum") instanceof List<?> labels) {
      return ValueType.enumOf(texts(labels));
    } else if (map.get("flags") instanceof List<?> labels) {
      return ValueType.flags(texts(labels));
    } else if (map.containsKey("option")) {
      return ValueType.option(type(map.get("option")));
    } else if (map.get("result") instanceof List<?> parts) {
      return ValueType.result(optional(parts.get(0)), optional(parts.get(1)));
    } else if (map.get("map") instanceof List<?> parts) {
      return ValueType.map(type(parts.get(0)), type(parts.get(1)));
    } else if (map.containsKey("own")) {
      return ValueType.own(RESOURCE);
    } else if (map.containsKey("borrow")) {
      return ValueType.borrow(RESOURCE);
    } else if (map.containsKey("stream")) {
      return ValueType.stream(optional(map.get("stream")));
    }
    return ValueType.future(optional(map.get("future")));
  }

  private static @Nullable ValueType optional(@Nullable Object json) {
    return json == null ? null : type(json);
  }

  private static List<ValueType> fields(List<?> fields, List<String> labels) {
    List<ValueType> types = new ArrayList<>();
    for (Object field : fields) {
      List<?> pair = (List<?>) field;
      labels.add((String) pair.get(0));
      types.add(type(pair.get(1)));
    }
    return types;
  }

  private static List<@Nullable ValueType> optionalFields(List<?> cases, List<String> labels) {
    List<@Nullable ValueType> types = new ArrayList<>();
    for (Object one : cases) {
      List<?> pair = (List<?>) one;
      labels.add((String) pair.get(0));
      types.add(optional(pair.get(1)));
    }
    return types;
  }

  private static List<String> texts(List<?> list) {
    List<String> texts = new ArrayList<>();
    for (Object text : list) {
      texts.add((String) text);
    }
    return texts;
  }

  static Val value(@Nullable Object json, ValueType type) {
    switch (type.kind()) {
      case BOOL:
        return Val.of((Boolean) Objects.requireNonNull(json));
      case S64:
        return Val.of(Long.parseLong((String) Objects.requireNonNull(json)));
      case U64:
        return Val.of(Unsigned64.parse((String) Objects.requireNonNull(json)));
      case F32:
        return new Val.F32(Float.intBitsToFloat((int) bits(json)));
      case F64:
        return new Val.F64(Double.longBitsToDouble(bits(json)));
      case CHAR:
        return new Val.Char(((Double) Objects.requireNonNull(json)).intValue());
      case STRING:
        return string((Map<?, ?>) Objects.requireNonNull(json));
      case LIST:
      case FIXED_LIST:
        List<Val> elements = new ArrayList<>();
        for (Object element : (List<?>) Objects.requireNonNull(json)) {
          elements.add(value(element, type.part(0)));
        }
        return new Val.ListOf(elements);
      case TUPLE:
        return new Val.Tuple(parts((List<?>) Objects.requireNonNull(json), type));
      case RECORD:
        List<@Nullable Object> values = new ArrayList<>();
        for (String label : type.labels()) {
          values.add(((Map<?, ?>) Objects.requireNonNull(json)).get(label));
        }
        return new Val.Record(type.labels(), parts(values, type));
      case ENUM:
        return new Val.EnumCase((String) Objects.requireNonNull(json));
      case FLAGS:
        return new Val.Flags(texts((List<?>) Objects.requireNonNull(json)));
      case MAP:
        List<Val.Entry> entries = new ArrayList<>();
        for (Object entry : (List<?>) Objects.requireNonNull(json)) {
          List<Val> pair = parts((List<?>) entry, type.part(0));
          entries.add(new Val.Entry(pair.get(0), pair.get(1)));
        }
        return new Val.MapOf(entries);
      case OPTION:
        return new Val.Option(
            json == null ? null : value(((Map<?, ?>) json).get("some"), type.part(1)));
      case RESULT:
        Map<?, ?> result = (Map<?, ?>) Objects.requireNonNull(json);
        boolean ok = result.containsKey("ok");
        ValueType part = type.partOrNull(ok ? 0 : 1);
        return new Val.Result(
            ok, part == null ? null : value(result.get(ok ? "ok" : "error"), part));
      case VARIANT:
        Map<?, ?> variant = (Map<?, ?>) Objects.requireNonNull(json);
        String label = (String) Objects.requireNonNull(variant.get("case"));
        ValueType payload = type.partOrNull(type.labels().indexOf(label));
        return new Val.Variant(
            label, payload == null ? null : value(variant.get("value"), payload));
      default:
        return Val.of(((Double) Objects.requireNonNull(json)).longValue());
    }
  }

  private static long bits(@Nullable Object json) {
    return Unsigned64.parse((String) Objects.requireNonNull(json), 2, 16);
  }

  private static List<Val> parts(List<?> values, ValueType type) {
    List<Val> parts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      parts.add(value(values.get(i), type.part(i)));
    }
    return parts;
  }

  private static Val string(Map<?, ?> json) {
    String encoding = String.valueOf(json.get("encoding"));
    String text = (String) Objects.requireNonNull(json.get("text"));
    Val.Str.Source source = Val.Str.Source.UTF8;
    int units = (int) Unsigned64.parse((String) Objects.requireNonNull(json.get("units")));
    if (encoding.equals("utf16")) {
      source = Val.Str.Source.UTF16;
    } else if (!encoding.equals("utf8")) {
      long tagged64 = Unsigned64.parse((String) Objects.requireNonNull(json.get("units")));
      boolean tagged = tagged64 < 0 || tagged64 >= 1L << 31;
      source = tagged ? Val.Str.Source.COMPACT_UTF16 : Val.Str.Source.LATIN1;
      units = text.length();
    }
    return new Val.Str(text, source, units);
  }

  /** Whether two values are equal, strings by source and units, too, floats by their bits. */
  static boolean same(Val expected, Val got) {
    if (expected instanceof Val.Str a && got instanceof Val.Str b) {
      return a.equals(b) && a.source() == b.source() && a.units() == b.units();
    } else if (expected instanceof Val.F32 a && got instanceof Val.F32 b) {
      return Float.floatToRawIntBits(a.value()) == Float.floatToRawIntBits(b.value());
    } else if (expected instanceof Val.F64 a && got instanceof Val.F64 b) {
      return Double.doubleToRawLongBits(a.value()) == Double.doubleToRawLongBits(b.value());
    } else if (expected instanceof Val.ListOf a && got instanceof Val.Bytes b) {
      List<Val> bytes = new ArrayList<>();
      for (byte value : b.value()) {
        bytes.add(Val.of((long) (value & 0xFF)));
      }
      return all(a.values(), bytes);
    } else if (expected instanceof Val.ListOf a && got instanceof Val.ListOf b) {
      return all(a.values(), b.values());
    } else if (expected instanceof Val.Tuple a && got instanceof Val.Tuple b) {
      return all(a.values(), b.values());
    } else if (expected instanceof Val.Record a && got instanceof Val.Record b) {
      return a.labels().equals(b.labels()) && all(a.values(), b.values());
    } else if (expected instanceof Val.Option a && got instanceof Val.Option b) {
      return optional(a.value(), b.value());
    } else if (expected instanceof Val.Result a && got instanceof Val.Result b) {
      return a.isOk() == b.isOk() && optional(a.value(), b.value());
    } else if (expected instanceof Val.Variant a && got instanceof Val.Variant b) {
      return a.label().equals(b.label()) && optional(a.value(), b.value());
    } else if (expected instanceof Val.MapOf a && got instanceof Val.MapOf b) {
      boolean same = a.entries().size() == b.entries().size();
      for (int i = 0; same && i < a.entries().size(); i++) {
        same =
            same(a.entries().get(i).key(), b.entries().get(i).key())
                && same(a.entries().get(i).value(), b.entries().get(i).value());
      }
      return same;
    }
    return expected.equals(got);
  }

  private static boolean optional(@Nullable Val expected, @Nullable Val got) {
    return expected == null || got == null ? expected == got : same(expected, got);
  }

  private static boolean all(List<Val> expected, List<Val> got) {
    boolean same = expected.size() == got.size();
    for (int i = 0; same && i < expected.size(); i++) {
      same = same(expected.get(i), got.get(i));
    }
    return same;
  }
}
