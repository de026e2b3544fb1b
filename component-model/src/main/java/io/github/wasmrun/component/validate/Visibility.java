package io.github.wasmrun.component.validate;

import io.github.wasmrun.component.type.AnyType;
import io.github.wasmrun.component.type.ComponentType;
import io.github.wasmrun.component.type.EntityType;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.InstanceType;
import io.github.wasmrun.component.type.Resource;
import io.github.wasmrun.component.type.ResourceType;
import io.github.wasmrun.component.type.ValueType;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which types have a name that is seen from outside, and which resource types are free in one. */
final class Visibility {
  private final Errors errors;

  Visibility(Errors errors) {
    this.errors = errors;
  }

  /** Whether {@code type} is named, or needs no name and neither do its parts. */
  private boolean isNamed(@Nullable ValueType type, Set<AnyType> named) {
    if (type == null || type.isPrimitive()) {
      return true;
    }
    errors.step();
    switch (type.kind()) {
      case RECORD:
      case VARIANT:
      case FLAGS:
      case ENUM:
        return named.contains(type);
      default:
        return named.contains(type) || hasNamedParts(type, named);
    }
  }

  private boolean hasNamedParts(ValueType type, Set<AnyType> named) {
    ResourceType resource = type.resourceOrNull();
    if (resource != null && !named.contains(resource)) {
      return false;
    }
    for (int i = 0; i < type.partCount(); i++) {
      if (!isNamed(type.partOrNull(i), named)) {
        return false;
      }
    }
    return true;
  }

  /** Whether all types that {@code type} refers to are named, itself not. */
  boolean refersToNamed(AnyType type, Set<AnyType> named) {
    if (type instanceof ValueType value) {
      return hasNamedParts(value, named);
    } else if (type instanceof FuncType func) {
      return func(func, named);
    } else if (type instanceof InstanceType instance) {
      return instance(instance, named);
    }
    return true;
  }

  private boolean func(FuncType type, Set<AnyType> named) {
    for (ValueType param : type.params()) {
      if (!isNamed(param, named)) {
        return false;
      }
    }
    return isNamed(type.result(), named);
  }

  boolean entity(EntityType type, Set<AnyType> named) {
    if (type instanceof EntityType.Func func) {
      return func(func.type(), named);
    } else if (type instanceof EntityType.Value value) {
      return isNamed(value.type(), named);
    } else if (type instanceof EntityType.Type any) {
      return refersToNamed(any.type(), named);
    } else if (type instanceof EntityType.Instance instance) {
      return instance(instance.type(), named);
    }
    return true;
  }

  private boolean instance(InstanceType type, Set<AnyType> named) {
    Set<AnyType> inner = new HashSet<>(named);
    addTypes(type, inner);
    for (EntityType export : type.exports().values()) {
      errors.step();
      if (!entity(export, inner)) {
        return false;
      }
    }
    return true;
  }

  /** Adds the types that an instance exports. */
  void addTypes(InstanceType type, Set<AnyType> named) {
    for (EntityType export : type.exports().values()) {
      errors.step();
      if (export instanceof EntityType.Type any) {
        named.add(any.type());
      } else if (export instanceof EntityType.Instance instance) {
        addTypes(instance.type(), named);
      }
    }
  }

  /** Adds the resource types that {@code type} refers to and does not bring itself. */
  void free(AnyType type, Set<Resource> bound, Set<Resource> found) {
    errors.step();
    if (type instanceof ResourceType resource) {
      add(resource, bound, found);
    } else if (type instanceof ValueType value) {
      ResourceType resource = value.resourceOrNull();
      if (resource != null) {
        add(resource, bound, found);
      }
      for (int i = 0; i < value.partCount(); i++) {
        ValueType part = value.partOrNull(i);
        if (part != null) {
          free(part, bound, found);
        }
      }
    } else if (type instanceof FuncType func) {
      for (ValueType param : func.params()) {
        free(param, bound, found);
      }
      ValueType result = func.result();
      if (result != null) {
        free(result, bound, found);
      }
    } else if (type instanceof InstanceType instance) {
      Set<Resource> inner = new HashSet<>(bound);
      inner.addAll(instance.resources());
      free(instance.exports(), inner, found);
    } else if (type instanceof ComponentType component) {
      Set<Resource> inner = new HashSet<>(bound);
      inner.addAll(component.imported());
      inner.addAll(component.defined());
      free(component.imports(), inner, found);
      free(component.exports(), inner, found);
    }
  }

  private static void add(ResourceType type, Set<Resource> bound, Set<Resource> found) {
    if (!bound.contains(type.resource())) {
      found.add(type.resource());
    }
  }

  private void free(Map<String, EntityType> items, Set<Resource> bound, Set<Resource> found) {
    for (EntityType item : items.values()) {
      if (item instanceof EntityType.Type any) {
        free(any.type(), bound, found);
      } else if (item instanceof EntityType.Func func) {
        free(func.type(), bound, found);
      } else if (item instanceof EntityType.Value value) {
        free(value.type(), bound, found);
      } else if (item instanceof EntityType.Instance instance) {
        free(instance.type(), bound, found);
      } else if (item instanceof EntityType.Component component) {
        free(component.type(), bound, found);
      }
    }
  }
}
