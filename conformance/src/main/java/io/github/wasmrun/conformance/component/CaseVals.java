package io.github.wasmrun.conformance.component;

import io.github.wasmrun.component.ResourceHandle;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.type.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values in the JSON of components with known answers: they are read by their types. */
final class CaseVals {
  private final Map<String, ResourceHandle> handles;

  CaseVals(Map<String, ResourceHandle> handles) {
    this.handles = handles;
  }

  Val value(@Nullable Object json, ValueType type) {
    switch (type.kind()) {
      case BOOL:
        return Val.of((Boolean) Objects.requireNonNull(json));
      case S64:
        return Val.of(Long.parseLong((String) Objects.requireNonNull(json)));
      case U64:
        return Val.of(Unsigned64.parse((String) Objects.requireNonNull(json)));
      case F32:
        return new Val.F32((float) number(json));
      case F64:
        return new Val.F64(number(json));
      case CHAR:
        return new Val.Char(((String) Objects.requireNonNull(json)).codePointAt(0));
      case STRING:
        return Val.of((String) Objects.requireNonNull(json));
      case LIST:
        return list((List<?>) Objects.requireNonNull(json), type.part(0));
      case TUPLE:
        List<Val> parts = new ArrayList<>();
        List<?> list = (List<?>) Objects.requireNonNull(json);
        for (int i = 0; i < list.size(); i++) {
          parts.add(value(list.get(i), type.part(i)));
        }
        return new Val.Tuple(parts);
      case RECORD:
        List<Val> fields = new ArrayList<>();
        Map<?, ?> record = (Map<?, ?>) Objects.requireNonNull(json);
        for (int i = 0; i < type.partCount(); i++) {
          fields.add(value(record.get(type.labels().get(i)), type.part(i)));
        }
        return new Val.Record(type.labels(), fields);
      case ENUM:
        return new Val.EnumCase((String) Objects.requireNonNull(json));
      case FLAGS:
        List<String> labels = new ArrayList<>();
        for (Object label : (List<?>) Objects.requireNonNull(json)) {
          labels.add((String) label);
        }
        return new Val.Flags(labels);
      case OPTION:
        return new Val.Option(
            json == null ? null : value(((Map<?, ?>) json).get("some"), type.part(1)));
      case RESULT:
        Map<?, ?> result = (Map<?, ?>) Objects.requireNonNull(json);
        boolean ok = result.containsKey("ok");
        return new Val.Result(
            ok, optional(result.get(ok ? "ok" : "error"), type.partOrNull(ok ? 0 : 1)));
      case VARIANT:
        Map<?, ?> variant = (Map<?, ?>) Objects.requireNonNull(json);
        String label = (String) Objects.requireNonNull(variant.get("case"));
        int index = type.labels().indexOf(label);
        return new Val.Variant(label, optional(variant.get("value"), type.partOrNull(index)));
      case OWN:
      case BORROW:
        String name = (String) ((Map<?, ?>) Objects.requireNonNull(json)).get("$");
        return new Val.Resource(Objects.requireNonNull(handles.get(name), "no handle " + name));
      default:
        return Val.of(((Double) Objects.requireNonNull(json)).longValue());
    }
  }

  private @Nullable Val optional(@Nullable Object json, @Nullable ValueType type) {
    return type == null ? null : value(json, type);
  }

  private Val list(List<?> json, ValueType element) {
    if (element.kind() == ValueType.Kind.U8) {
      byte[] bytes = new byte[json.size()];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) ((Double) json.get(i)).intValue();
      }
      return Val.of(bytes);
    }
    List<Val> values = new ArrayList<>();
    for (Object one : json) {
      values.add(value(one, element));
    }
    return new Val.ListOf(values);
  }

  private static double number(@Nullable Object json) {
    if (json instanceof Double number) {
      return number;
    }
    return "nan".equals(json)
        ? Double.NaN
        : "inf".equals(json) ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
  }

  /** Gives the handles in a result names in order: {@code h} and how many names there are. */
  void name(Val value) {
    if (value instanceof Val.Resource resource) {
      handles.put("h" + handles.size(), resource.handle());
    } else if (value instanceof Val.ListOf list) {
      list.values().forEach(this::name);
    } else if (value instanceof Val.Tuple tuple) {
      tuple.values().forEach(this::name);
    } else if (value instanceof Val.Record record) {
      record.values().forEach(this::name);
    } else if (value instanceof Val.Option option && option.value() != null) {
      name(option.value());
    } else if (value instanceof Val.Result result && result.value() != null) {
      name(result.value());
    } else if (value instanceof Val.Variant variant && variant.value() != null) {
      name(variant.value());
    }
  }
}
