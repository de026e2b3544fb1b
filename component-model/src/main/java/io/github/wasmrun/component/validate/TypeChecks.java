package io.github.wasmrun.component.validate;

import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.TypeDefinition;
import io.github.wasmrun.component.model.ValueTypeRef;
import io.github.wasmrun.component.type.AnyType;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.Resource;
import io.github.wasmrun.component.type.ResourceType;
import io.github.wasmrun.component.type.ValueType;
import io.github.wasmrun.type.TypeCodes;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves and validates type definitions. */
final class TypeChecks {
  private static final int MOST_FLAGS = 32;
  private static final int MOST_PARAMS = 1000;
  private static final long MOST_BYTES = 1 << 28;
  private static final int I32 = TypeCodes.I32;
  private static final int I64 = TypeCodes.I64;

  private final Errors errors;
  private final Indexes indexes;
  private final ComponentChecks components;

  TypeChecks(Errors errors, Indexes indexes, ComponentChecks components) {
    this.errors = errors;
    this.indexes = indexes;
    this.components = components;
  }

  AnyType type(Scope scope, TypeDefinition definition) {
    AnyType type;
    if (definition instanceof TypeDefinition.Func func) {
      type = func(scope, func);
    } else if (definition instanceof TypeDefinition.ComponentType component) {
      Scope inner = decls(scope, Scope.Kind.COMPONENT_TYPE, component.decls());
      type = inner.componentType();
    } else if (definition instanceof TypeDefinition.InstanceType instance) {
      type = decls(scope, Scope.Kind.INSTANCE_TYPE, instance.decls()).instanceType();
    } else if (definition instanceof TypeDefinition.Resource resource) {
      type = resource(scope, resource);
    } else {
      ValueType value = value(scope, definition);
      errors.require(
          value.layout(true).size() < MOST_BYTES,
          "the type exceeds maximum byte size of a value, 2^28");
      type = value;
    }
    errors.checkSize(type.size(), type.depth());
    return type;
  }

  private Scope decls(Scope scope, Scope.Kind kind, List<Definition> decls) {
    Scope inner = new Scope(kind, scope);
    for (Definition decl : decls) {
      components.definition(inner, decl);
    }
    return inner;
  }

  private AnyType resource(Scope scope, TypeDefinition.Resource definition) {
    errors.require(
        scope.kind == Scope.Kind.COMPONENT,
        "resources can only be defined within a concrete component");
    boolean rep64 = definition.representation() == I64;
    errors.require(
        rep64 || definition.representation() == I32,
        "resources can only be represented by `i32` or `i64`");
    errors.require(
        !rep64 || errors.gates.has(Gate.MEMORY64),
        "resources with `i64` representations require the 64-bit feature to be enabled");
    if (definition.destructor() != -1) {
      indexes.check("core function", scope.coreFuncs, definition.destructor());
      io.github.wasmrun.type.FuncType found = scope.coreFuncs.get(definition.destructor());
      errors.require(
          found.equals(io.github.wasmrun.type.FuncType.of(rep64 ? ValType.I64 : ValType.I32)),
          "wrong signature for a destructor: " + found.signature());
    }
    Resource resource = new Resource(rep64);
    scope.definedResources.add(resource);
    scope.localResources.add(resource);
    return new ResourceType(resource);
  }

  private AnyType func(Scope scope, TypeDefinition.Func definition) {
    errors.require(
        definition.params().size() <= MOST_PARAMS,
        "too many parameters, the limit is " + MOST_PARAMS);
    List<String> names = new ArrayList<>();
    List<ValueType> params = new ArrayList<>();
    fields(scope, "function parameter name", "parameter name", definition.params(), names, params);
    ValueType result =
        definition.result() == null ? null : indexes.valueType(scope, definition.result());
    errors.require(
        result == null || !result.containsBorrow(),
        "function result cannot contain a `borrow` type");
    return new FuncType(definition.async(), names, params, result);
  }

  private void fields(
      Scope scope,
      String what,
      String noun,
      List<TypeDefinition.Field> fields,
      List<String> names,
      List<ValueType> types) {
    for (TypeDefinition.Field field : fields) {
      names.add(field.name());
      types.add(indexes.valueType(scope, field.type()));
    }
    labels(what, noun, names);
  }

  private void labels(String what, String noun, List<String> labels) {
    Map<String, String> seen = new HashMap<>();
    for (String label : labels) {
      errors.require(!label.isEmpty(), what + " cannot be empty");
      errors.require(Names.isLabel(label), what + " `" + label + "` is not in kebab case");
      String previous = seen.put(Names.lower(label), label);
      errors.require(
          previous == null,
          what + " `" + label + "` conflicts with previous " + noun + " `" + previous + "`");
    }
  }

  private @Nullable ValueType optional(Scope scope, @Nullable ValueTypeRef ref) {
    return ref == null ? null : indexes.valueType(scope, ref);
  }

  private ValueType value(Scope scope, TypeDefinition definition) {
    if (definition instanceof TypeDefinition.Primitive primitive) {
      return indexes.valueType(scope, new ValueTypeRef(primitive.code())).alias();
    } else if (definition instanceof TypeDefinition.Record record) {
      errors.require(!record.fields().isEmpty(), "record type must have at least one field");
      List<String> names = new ArrayList<>();
      List<ValueType> types = new ArrayList<>();
      fields(scope, "record field name", "field name", record.fields(), names, types);
      return ValueType.record(names, types);
    } else if (definition instanceof TypeDefinition.Variant variant) {
      return variant(scope, variant);
    } else if (definition instanceof TypeDefinition.ListOf list) {
      return ValueType.list(indexes.valueType(scope, list.element()));
    } else if (definition instanceof TypeDefinition.FixedList list) {
      errors.require(Gate.FIXED_LISTS, "a fixed-length list");
      errors.require(list.length() != 0, "fixed-length lists must have more than zero elements");
      return ValueType.fixedList(indexes.valueType(scope, list.element()), list.length());
    } else if (definition instanceof TypeDefinition.Tuple tuple) {
      errors.require(!tuple.types().isEmpty(), "tuple type must have at least one type");
      List<ValueType> types = new ArrayList<>();
      for (ValueTypeRef part : tuple.types()) {
        types.add(indexes.valueType(scope, part));
      }
      return ValueType.tuple(types);
    } else if (definition instanceof TypeDefinition.Flags flags) {
      errors.require(!flags.labels().isEmpty(), "flags must have at least one entry");
      errors.require(
          flags.labels().size() <= MOST_FLAGS, "cannot have more than " + MOST_FLAGS + " flags");
      labels("flag name", "flag name", flags.labels());
      return ValueType.flags(flags.labels());
    } else if (definition instanceof TypeDefinition.EnumOf enumeration) {
      errors.require(!enumeration.labels().isEmpty(), "enum type must have at least one variant");
      labels("enum tag name", "tag name", enumeration.labels());
      return ValueType.enumOf(enumeration.labels());
    } else if (definition instanceof TypeDefinition.Option option) {
      return ValueType.option(indexes.valueType(scope, option.type()));
    } else if (definition instanceof TypeDefinition.Result result) {
      return ValueType.result(optional(scope, result.ok()), optional(scope, result.error()));
    } else if (definition instanceof TypeDefinition.Own own) {
      return ValueType.own(indexes.resource(scope, own.resource()));
    } else if (definition instanceof TypeDefinition.Borrow borrow) {
      return ValueType.borrow(indexes.resource(scope, borrow.resource()));
    } else if (definition instanceof TypeDefinition.MapOf map) {
      return map(scope, map);
    }
    return transfer(scope, definition);
  }

  private ValueType variant(Scope scope, TypeDefinition.Variant variant) {
    errors.require(!variant.cases().isEmpty(), "variant type must have at least one case");
    List<String> names = new ArrayList<>();
    List<@Nullable ValueType> types = new ArrayList<>();
    for (TypeDefinition.Case one : variant.cases()) {
      names.add(one.name());
      types.add(optional(scope, one.type()));
    }
    labels("variant case name", "case name", names);
    return ValueType.variant(names, types);
  }

  private ValueType map(Scope scope, TypeDefinition.MapOf map) {
    ValueType key = indexes.valueType(scope, map.key());
    switch (key.kind()) {
      case BOOL:
      case S8:
      case U8:
      case S16:
      case U16:
      case S32:
      case U32:
      case S64:
      case U64:
      case CHAR:
      case STRING:
        break;
      default:
        throw errors.invalid("a map cannot have keys of type " + key.noun());
    }
    return ValueType.map(key, indexes.valueType(scope, map.value()));
  }

  private ValueType transfer(Scope scope, TypeDefinition definition) {
    boolean stream = definition instanceof TypeDefinition.Stream;
    ValueTypeRef ref =
        definition instanceof TypeDefinition.Stream one
            ? one.element()
            : ((TypeDefinition.Future) definition).element();
    ValueType element = optional(scope, ref);
    if (element != null) {
      errors.require(
          !element.containsBorrow(),
          (stream ? "stream" : "future") + " element type cannot contain a `borrow` type");
      errors.require(
          !stream || element.kind() != ValueType.Kind.CHAR,
          "`stream<char>` is not valid at this time, use `stream<u8>` instead");
    }
    return stream ? ValueType.stream(element) : ValueType.future(element);
  }
}
