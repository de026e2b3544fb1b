package io.github.wasmrun.component.validate;

import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.component.model.ValueTypeRef;
import io.github.wasmrun.component.type.AnyType;
import io.github.wasmrun.component.type.ComponentType;
import io.github.wasmrun.component.type.EntityType;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.InstanceType;
import io.github.wasmrun.component.type.ModuleType;
import io.github.wasmrun.component.type.ResourceType;
import io.github.wasmrun.component.type.ValueType;
import java.util.List;

/** What indexes refer to. */
final class Indexes {
  private static final ValueType.Kind[] KINDS = ValueType.Kind.values();

  private final Errors errors;

  Indexes(Errors errors) {
    this.errors = errors;
  }

  void check(String what, List<?> space, int index) {
    errors.require(
        index >= 0 && index < space.size(),
        "unknown " + what + " " + (index & 0xFFFFFFFFL) + ": " + what + " index out of bounds");
  }

  /** The scope that is {@code count} scopes around {@code scope}. */
  Scope outer(Scope scope, int count) {
    Scope target = scope;
    for (int i = 0; i != count; i++) {
      target = target.parent;
      if (target == null) {
        throw errors.invalid("invalid outer alias count of " + (count & 0xFFFFFFFFL));
      }
    }
    return target;
  }

  AnyType type(Scope scope, int index) {
    check("type", scope.types, index);
    return scope.types.get(index);
  }

  FuncType funcType(Scope scope, int index) {
    if (type(scope, index) instanceof FuncType func) {
      return func;
    }
    throw errors.invalid("type index " + index + " is not a function type");
  }

  InstanceType instanceType(Scope scope, int index) {
    if (type(scope, index) instanceof InstanceType instance) {
      return instance;
    }
    throw errors.invalid("type index " + index + " is not an instance type");
  }

  ComponentType componentType(Scope scope, int index) {
    if (type(scope, index) instanceof ComponentType component) {
      return component;
    }
    throw errors.invalid("type index " + index + " is not a component type");
  }

  ResourceType resource(Scope scope, int index) {
    if (type(scope, index) instanceof ResourceType resource) {
      return resource;
    }
    throw errors.invalid("type index " + index + " is not a resource type");
  }

  ModuleType moduleType(Scope scope, int index) {
    check("type", scope.moduleTypes, index);
    ModuleType type = scope.moduleTypes.get(index);
    if (type == null) {
      throw errors.invalid("core type index " + index + " is not a module type");
    }
    return type;
  }

  ValueType valueType(Scope scope, ValueTypeRef ref) {
    if (!ref.isPrimitive()) {
      if (type(scope, ref.code()) instanceof ValueType value) {
        return value;
      }
      throw errors.invalid("type index " + ref.code() + " is not a defined type");
    }
    int order = -1 - ref.code();
    ValueType.Kind kind = order < 13 ? KINDS[order] : ValueType.Kind.ERROR_CONTEXT;
    if (kind == ValueType.Kind.ERROR_CONTEXT) {
      errors.require(Gate.ERROR_CONTEXT, "error-context");
    }
    return ValueType.of(kind);
  }

  /** The item of a component's index space; values become used. */
  EntityType item(Scope scope, Sort sort, int index) {
    switch (sort) {
      case CORE_MODULE:
        check("module", scope.modules, index);
        return new EntityType.CoreModule(scope.modules.get(index));
      case FUNC:
        check("function", scope.funcs, index);
        return new EntityType.Func(scope.funcs.get(index));
      case VALUE:
        errors.require(Gate.VALUES, "a value");
        check("value", scope.values, index);
        errors.require(
            !scope.valueUsed.get(index), "value " + index + " cannot be used more than once");
        scope.valueUsed.set(index, Boolean.TRUE);
        return new EntityType.Value(scope.values.get(index));
      case TYPE:
        return new EntityType.Type(type(scope, index));
      case COMPONENT:
        check("component", scope.components, index);
        return new EntityType.Component(scope.components.get(index));
      case INSTANCE:
        check("instance", scope.instances, index);
        return new EntityType.Instance(scope.instances.get(index));
      default:
        throw errors.invalid("a " + sort + " is not valid here");
    }
  }
}
