package io.github.wasmrun.component.validate;

import io.github.wasmrun.component.type.AnyType;
import io.github.wasmrun.component.type.ComponentType;
import io.github.wasmrun.component.type.EntityType;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.InstanceType;
import io.github.wasmrun.component.type.ModuleType;
import io.github.wasmrun.component.type.ResourceType;
import io.github.wasmrun.component.type.ValueType;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.ImportType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether what is supplied fits what is wanted; if not, what is wrong. */
final class Matching {
  private final Errors errors;

  Matching(Errors errors) {
    this.errors = errors;
  }

  /** What is wrong, null if {@code supplied} fits. */
  @Nullable String entity(EntityType supplied, EntityType wanted) {
    errors.step();
    if (supplied instanceof EntityType.CoreModule a && wanted instanceof EntityType.CoreModule b) {
      return module(a.type(), b.type());
    } else if (supplied instanceof EntityType.Func a && wanted instanceof EntityType.Func b) {
      return func(a.type(), b.type());
    } else if (supplied instanceof EntityType.Value a && wanted instanceof EntityType.Value b) {
      return value(a.type(), b.type());
    } else if (supplied instanceof EntityType.Type a && wanted instanceof EntityType.Type b) {
      return type(a.type(), b.type());
    } else if (supplied instanceof EntityType.Component a
        && wanted instanceof EntityType.Component b) {
      return component(a.type(), b.type());
    } else if (supplied instanceof EntityType.Instance a
        && wanted instanceof EntityType.Instance b) {
      return instance(a.type(), b.type());
    }
    return "expected " + wanted.noun() + ", found " + supplied.noun();
  }

  private @Nullable String type(AnyType supplied, AnyType wanted) {
    if (supplied instanceof ResourceType a && wanted instanceof ResourceType b) {
      return a.resource() == b.resource() ? null : "resource types are not the same";
    } else if (supplied instanceof ValueType a && wanted instanceof ValueType b) {
      return value(a, b);
    } else if (supplied instanceof FuncType a && wanted instanceof FuncType b) {
      return func(a, b);
    } else if (supplied instanceof InstanceType a && wanted instanceof InstanceType b) {
      String wrong = instance(a, b);
      return wrong == null ? instance(b, a) : wrong;
    } else if (supplied instanceof ComponentType a && wanted instanceof ComponentType b) {
      String wrong = component(a, b);
      return wrong == null ? component(b, a) : wrong;
    } else if (wanted instanceof ResourceType && supplied instanceof ValueType) {
      return "expected resource, found defined type";
    } else if (wanted instanceof ValueType && supplied instanceof ResourceType) {
      return "expected defined type, found resource";
    }
    return "expected " + wanted.noun() + ", found " + supplied.noun();
  }

  /** What is wrong, null if both types are the same. */
  @Nullable String value(ValueType supplied, ValueType wanted) {
    if (supplied == wanted) {
      return null;
    }
    errors.step();
    if (supplied.kind() != wanted.kind()) {
      return "expected " + wanted.noun() + ", found " + supplied.noun();
    }
    if (!supplied.labels().equals(wanted.labels())) {
      return labels(supplied, wanted);
    }
    if (supplied.partCount() != wanted.partCount() || supplied.length() != wanted.length()) {
      return wanted.noun() + " of another length";
    }
    ResourceType resource = supplied.resourceOrNull();
    if (resource != null && resource.resource() != wanted.resource().resource()) {
      return "resource types are not the same";
    }
    for (int i = 0; i < supplied.partCount(); i++) {
      String wrong = part(supplied.partOrNull(i), wanted.partOrNull(i));
      if (wrong != null) {
        return "type mismatch in "
            + (i < wanted.labels().size()
                ? wanted.noun() + " `" + wanted.labels().get(i) + "`"
                : wanted.noun())
            + ": "
            + wrong;
      }
    }
    return null;
  }

  private @Nullable String part(@Nullable ValueType supplied, @Nullable ValueType wanted) {
    if (supplied == null || wanted == null) {
      return supplied == wanted
          ? null
          : "expected " + (wanted == null ? "no type" : "a type, found none");
    }
    return value(supplied, wanted);
  }

  private static String labels(ValueType supplied, ValueType wanted) {
    if (supplied.labels().size() != wanted.labels().size()) {
      return wanted.noun()
          + ": expected "
          + wanted.labels().size()
          + " labels, found "
          + supplied.labels().size();
    }
    int i = 0;
    while (supplied.labels().get(i).equals(wanted.labels().get(i))) {
      i++;
    }
    return wanted.noun()
        + ": expected `"
        + wanted.labels().get(i)
        + "`, found `"
        + supplied.labels().get(i)
        + "`";
  }

  private @Nullable String func(FuncType supplied, FuncType wanted) {
    if (supplied == wanted) {
      return null;
    }
    errors.step();
    if (supplied.isAsync() != wanted.isAsync()) {
      return "expected " + (wanted.isAsync() ? "an async" : "a sync") + " function";
    }
    int count = wanted.params().size();
    if (supplied.params().size() != count) {
      return "expected " + count + " parameters, found " + supplied.params().size();
    }
    for (int i = 0; i < count; i++) {
      String name = wanted.names().get(i);
      if (!supplied.names().get(i).equals(name)) {
        return "expected parameter named `" + name + "`, found `" + supplied.names().get(i) + "`";
      }
      String wrong = value(supplied.params().get(i), wanted.params().get(i));
      if (wrong != null) {
        return "type mismatch in function parameter `" + name + "`: " + wrong;
      }
    }
    ValueType a = supplied.result();
    ValueType b = wanted.result();
    if (a == null || b == null) {
      return a == b
          ? null
          : a == null ? "expected a result, found none" : "expected no result, found one";
    }
    String wrong = value(a, b);
    return wrong == null ? null : "type mismatch with result type: " + wrong;
  }

  @Nullable String instance(InstanceType supplied, InstanceType wanted) {
    if (supplied == wanted && wanted.resources().isEmpty()) {
      return null;
    }
    errors.step();
    Substitution bound = new Substitution(errors);
    if (!wanted.resources().isEmpty()) {
      bound.bindAll(wanted.exports(), supplied.exports(), wanted.resources());
    }
    return exports(supplied.exports(), bound.apply(wanted.exports()), "export");
  }

  private @Nullable String exports(
      Map<String, EntityType> supplied, Map<String, EntityType> wanted, String what) {
    for (Map.Entry<String, EntityType> entry : wanted.entrySet()) {
      EntityType by = supplied.get(entry.getKey());
      if (by == null) {
        return "missing expected " + what + " `" + entry.getKey() + "`";
      }
      String wrong = entity(by, entry.getValue());
      if (wrong != null) {
        return "type mismatch in " + what + " `" + entry.getKey() + "`: " + wrong;
      }
    }
    return null;
  }

  private @Nullable String component(ComponentType supplied, ComponentType wanted) {
    if (supplied == wanted) {
      return null;
    }
    errors.step();
    Substitution bound = new Substitution(errors);
    for (Map.Entry<String, EntityType> entry : supplied.imports().entrySet()) {
      EntityType by = wanted.imports().get(entry.getKey());
      if (by == null) {
        return "missing expected import `" + entry.getKey() + "`";
      }
      bound.bind(entry.getValue(), by, supplied.imported());
      String wrong = entity(by, bound.apply(entry.getValue()));
      if (wrong != null) {
        return "type mismatch in import `" + entry.getKey() + "`: " + wrong;
      }
    }
    Map<String, EntityType> exports = bound.apply(supplied.exports());
    Substitution result = new Substitution(errors);
    if (!wanted.defined().isEmpty()) {
      result.bindAll(wanted.exports(), exports, wanted.defined());
    }
    return exports(exports, result.apply(wanted.exports()), "export");
  }

  private @Nullable String module(ModuleType supplied, ModuleType wanted) {
    Map<String, ExternType> have = new HashMap<>();
    for (ImportType one : wanted.imports()) {
      have.put(one.module() + "\0" + one.name(), one.type());
    }
    for (ImportType one : supplied.imports()) {
      ExternType by = have.get(one.module() + "\0" + one.name());
      if (by == null) {
        return "missing expected import `" + one.module() + "::" + one.name() + "`";
      }
      if (!by.matches(one.type())) {
        return "type mismatch in import `" + one.module() + "::" + one.name() + "`";
      }
    }
    Map<String, ExternType> exports = new LinkedHashMap<>();
    for (ExportType one : supplied.exports()) {
      exports.put(one.name(), one.type());
    }
    for (ExportType one : wanted.exports()) {
      ExternType by = exports.get(one.name());
      if (by == null) {
        return "missing expected export `" + one.name() + "`";
      }
      if (!by.matches(one.type())) {
        return "type mismatch in export `" + one.name() + "`: " + by + " for " + one.type();
      }
    }
    return null;
  }
}
