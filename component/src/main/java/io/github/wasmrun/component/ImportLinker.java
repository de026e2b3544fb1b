package io.github.wasmrun.component;

import io.github.wasmrun.WasmModule;
import io.github.wasmrun.component.type.EntityType;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.InstanceType;
import io.github.wasmrun.component.type.ModuleType;
import io.github.wasmrun.component.type.Resource;
import io.github.wasmrun.component.type.ResourceType;
import io.github.wasmrun.component.type.ValueType;
import io.github.wasmrun.component.validate.ComponentValidator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks what the host supplies for imports, and learns the resource types. */
final class ImportLinker {
  private final Map<Resource, ComponentResource> resources;

  /** Puts the resource types of the imports into {@code resources}. */
  ImportLinker(Map<Resource, ComponentResource> resources) {
    this.resources = resources;
  }

  /** All imports of a component, with the types that they are imported with. */
  Map<String, ComponentExtern> link(
      Map<String, EntityType> wanted, Map<String, ComponentExtern> supplied) {
    Map<String, ComponentExtern> linked = new LinkedHashMap<>();
    for (Map.Entry<String, EntityType> entry : wanted.entrySet()) {
      String name = entry.getKey();
      linked.put(name, link(name, entry.getValue(), Versions.find(supplied, name)));
    }
    return linked;
  }

  private ComponentExtern link(String name, EntityType wanted, @Nullable ComponentExtern supplied) {
    if (wanted instanceof EntityType.Type type) {
      return type(name, type, supplied);
    }
    if (supplied == null) {
      throw new ComponentLinkException(name, "expected " + text(wanted) + ", nothing supplied");
    }
    if (wanted instanceof EntityType.Func func) {
      if (supplied instanceof HostFunctionEntry host) {
        return new HostFunctionAdapter(func.type(), resources, host.function().apply(func.type()));
      } else if (supplied instanceof ComponentFunction function) {
        check(name, func.type(), function);
        return function;
      }
    } else if (wanted instanceof EntityType.Instance instance
        && supplied instanceof ComponentInstance given) {
      return instance(name, instance.type(), given);
    } else if (wanted instanceof EntityType.CoreModule module
        && supplied instanceof ComponentExtern.CoreModule given) {
      check(name, wanted, new EntityType.CoreModule(type(given.module())));
      return given;
    } else if (wanted instanceof EntityType.Component && supplied instanceof WasmComponent given) {
      check(name, wanted, new EntityType.Component(given.type()));
      return given;
    } else if (wanted instanceof EntityType.Value && supplied instanceof ComponentExtern.Value) {
      return supplied;
    }
    throw new ComponentLinkException(name, "expected " + text(wanted) + ", found something else");
  }

  private static String text(EntityType type) {
    return type instanceof EntityType.Func func ? func.type().toString() : type.noun();
  }

  private static ModuleType type(WasmModule module) {
    return new ModuleType(module.imports(), module.exports());
  }

  private static void check(String name, EntityType wanted, EntityType supplied) {
    String wrong = ComponentValidator.mismatch(supplied, wanted);
    if (wrong != null) {
      throw new ComponentLinkException(name, wrong);
    }
  }

  private ComponentExtern type(
      String name, EntityType.Type wanted, @Nullable ComponentExtern supplied) {
    if (!(wanted.type() instanceof ResourceType resource)) {
      return ComponentExtern.NoResource.INSTANCE;
    }
    ComponentResource known = resources.get(resource.resource());
    if (!(supplied instanceof ComponentResource given)) {
      if (supplied == null && known != null) {
        return known;
      }
      throw new ComponentLinkException(
          name,
          "expected a resource type, " + (supplied == null ? "nothing supplied" : "found another"));
    }
    if (known != null && known != given) {
      throw new ComponentLinkException(name, "resource types are not the same");
    }
    resources.put(resource.resource(), given);
    return given;
  }

  private ComponentExtern instance(String name, InstanceType wanted, ComponentInstance supplied) {
    Map<String, ComponentExtern> linked = new LinkedHashMap<>(supplied.exports());
    for (Map.Entry<String, EntityType> entry : wanted.exports().entrySet()) {
      String inner = entry.getKey();
      ComponentExtern given = Versions.find(supplied.exports(), inner);
      linked.put(inner, link(name + "#" + inner, entry.getValue(), given));
    }
    return new ComponentInstance(linked);
  }

  private void check(String name, FuncType wanted, ComponentFunction supplied) {
    FuncType type = supplied.type();
    boolean same =
        wanted.isAsync() == type.isAsync()
            && wanted.names().equals(type.names())
            && same(wanted.result(), type.result(), supplied.resources());
    for (int i = 0; same && i < wanted.params().size(); i++) {
      same = same(wanted.params().get(i), type.params().get(i), supplied.resources());
    }
    if (!same) {
      throw new ComponentLinkException(name, "expected " + wanted + ", found " + type);
    }
  }

  private boolean same(
      @Nullable ValueType wanted,
      @Nullable ValueType supplied,
      Map<Resource, ComponentResource> others) {
    if (wanted == null || supplied == null || wanted == supplied) {
      return wanted == supplied;
    }
    boolean same =
        wanted.kind() == supplied.kind()
            && wanted.labels().equals(supplied.labels())
            && wanted.partCount() == supplied.partCount()
            && wanted.length() == supplied.length();
    if (same && wanted.resourceOrNull() != null) {
      ComponentResource resource = resources.get(wanted.resource().resource());
      same = resource != null && resource == others.get(supplied.resource().resource());
    }
    for (int i = 0; same && i < wanted.partCount(); i++) {
      same = same(wanted.partOrNull(i), supplied.partOrNull(i), others);
    }
    return same;
  }

  /** Learns the resource types of an instance that fits its type. */
  void learn(InstanceType type, ComponentInstance instance) {
    for (Map.Entry<String, EntityType> entry : type.exports().entrySet()) {
      ComponentExtern export = instance.exports().get(entry.getKey());
      if (entry.getValue() instanceof EntityType.Type named
          && named.type() instanceof ResourceType resource
          && export instanceof ComponentResource given) {
        resources.put(resource.resource(), given);
      } else if (entry.getValue() instanceof EntityType.Instance inner
          && export instanceof ComponentInstance given) {
        learn(inner.type(), given);
      }
    }
  }
}
