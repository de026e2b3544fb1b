package io.github.wasmrun.component.validate;

import io.github.wasmrun.component.type.AnyType;
import io.github.wasmrun.component.type.ComponentType;
import io.github.wasmrun.component.type.EntityType;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.InstanceType;
import io.github.wasmrun.component.type.Resource;
import io.github.wasmrun.component.type.ResourceType;
import io.github.wasmrun.component.type.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replaces resource types and names of types in other types. */
final class Substitution {
  private final Errors errors;
  private final Map<Resource, Resource> resources = new HashMap<>();
  private final Map<AnyType, AnyType> types = new HashMap<>();

  Substitution(Errors errors) {
    this.errors = errors;
  }

  /** Gives each of {@code old} a new resource type, and returns these. */
  List<Resource> freshen(List<Resource> old) {
    List<Resource> fresh = new ArrayList<>();
    for (Resource resource : old) {
      Resource twin = new Resource(resource.rep64());
      resources.put(resource, twin);
      fresh.add(twin);
    }
    return fresh;
  }

  /**
   * Notes the resource types that are supplied where {@code wanted} names some.
   *
   * @param open the resource types that are replaced by what is supplied
   */
  void bind(EntityType wanted, EntityType supplied, List<Resource> open) {
    if (open.isEmpty()) {
      return;
    }
    errors.step();
    if (wanted instanceof EntityType.Type type && supplied instanceof EntityType.Type by) {
      if (type.type() instanceof ResourceType from
          && by.type() instanceof ResourceType to
          && open.contains(from.resource())
          && !resources.containsKey(from.resource())) {
        resources.put(from.resource(), to.resource());
      }
    } else if (wanted instanceof EntityType.Instance from
        && supplied instanceof EntityType.Instance to) {
      bindAll(from.type().exports(), to.type().exports(), open);
    }
  }

  /** As {@link #bind}, for what is there under the same names. */
  void bindAll(
      Map<String, EntityType> wanted, Map<String, EntityType> supplied, List<Resource> open) {
    for (Map.Entry<String, EntityType> entry : wanted.entrySet()) {
      EntityType by = supplied.get(entry.getKey());
      if (by != null) {
        bind(entry.getValue(), by, open);
      }
    }
  }

  /** Notes the names of types that are supplied, which fit, where {@code wanted} names types. */
  void rename(EntityType wanted, EntityType supplied) {
    errors.step();
    if (wanted instanceof EntityType.Type type && supplied instanceof EntityType.Type by) {
      types.put(type.type(), by.type());
    } else if (wanted instanceof EntityType.Instance from
        && supplied instanceof EntityType.Instance to) {
      for (Map.Entry<String, EntityType> entry : from.type().exports().entrySet()) {
        EntityType other = to.type().exports().get(entry.getKey());
        if (other != null) {
          rename(entry.getValue(), other);
        }
      }
    }
  }

  private boolean isEmpty() {
    return resources.isEmpty() && types.isEmpty();
  }

  EntityType apply(EntityType type) {
    if (isEmpty()) {
      return type;
    }
    if (type instanceof EntityType.Func func) {
      return new EntityType.Func(func(func.type()));
    } else if (type instanceof EntityType.Value value) {
      return new EntityType.Value(value(value.type()));
    } else if (type instanceof EntityType.Type named) {
      return new EntityType.Type(any(named.type()));
    } else if (type instanceof EntityType.Component component) {
      return new EntityType.Component(component(component.type()));
    } else if (type instanceof EntityType.Instance instance) {
      return new EntityType.Instance(instance(instance.type()));
    }
    return type;
  }

  Map<String, EntityType> apply(Map<String, EntityType> items) {
    Map<String, EntityType> result = new LinkedHashMap<>();
    for (Map.Entry<String, EntityType> entry : items.entrySet()) {
      result.put(entry.getKey(), apply(entry.getValue()));
    }
    return result;
  }

  private AnyType any(AnyType type) {
    if (type instanceof ValueType value) {
      return value(value);
    } else if (type instanceof FuncType func) {
      return func(func);
    } else if (type instanceof ResourceType resource) {
      return resource(resource);
    } else if (type instanceof ComponentType component) {
      return component(component);
    }
    return instance((InstanceType) type);
  }

  private @Nullable AnyType origin(AnyType type) {
    AnyType origin = type.origin();
    return origin == null ? null : any(origin);
  }

  private ResourceType resource(ResourceType type) {
    AnyType known = types.get(type);
    if (known instanceof ResourceType resource) {
      return resource;
    }
    Resource other = resources.get(type.resource());
    AnyType origin = origin(type);
    ResourceType result =
        other == null && origin == type.origin()
            ? type
            : new ResourceType(other == null ? type.resource() : other, origin);
    types.put(type, result);
    return result;
  }

  private ValueType value(ValueType type) {
    AnyType known = types.get(type);
    if (known instanceof ValueType value) {
      return value;
    }
    if (type.isPrimitive() && type.origin() == null) {
      return type;
    }
    errors.step();
    @Nullable ValueType[] parts = new ValueType[type.partCount()];
    boolean changed = false;
    for (int i = 0; i < parts.length; i++) {
      ValueType part = type.partOrNull(i);
      parts[i] = part == null ? null : value(part);
      changed |= parts[i] != part;
    }
    ResourceType resource = type.resourceOrNull();
    ResourceType other = resource == null ? null : resource(resource);
    AnyType origin = origin(type);
    ValueType result =
        changed || other != resource || origin != type.origin()
            ? type.with(parts, other, origin)
            : type;
    types.put(type, result);
    return result;
  }

  FuncType func(FuncType type) {
    errors.step();
    List<ValueType> params = new ArrayList<>();
    for (ValueType param : type.params()) {
      params.add(value(param));
    }
    ValueType result = type.result();
    return new FuncType(
        type.isAsync(), type.names(), params, result == null ? null : value(result));
  }

  InstanceType instance(InstanceType type) {
    errors.step();
    return new InstanceType(apply(type.exports()), type.resources());
  }

  private ComponentType component(ComponentType type) {
    errors.step();
    return new ComponentType(
        apply(type.imports()), apply(type.exports()), type.imported(), type.defined());
  }

  /**
   * The exports of {@code type} where it is a definition's: with resource types of its own.
   *
   * @param owner takes these resource types
   */
  static InstanceType open(Errors errors, InstanceType type, List<Resource> owner) {
    if (type.resources().isEmpty()) {
      return type;
    }
    Substitution fresh = new Substitution(errors);
    owner.addAll(fresh.freshen(type.resources()));
    return new InstanceType(fresh.apply(type.exports()), List.of());
  }
}
