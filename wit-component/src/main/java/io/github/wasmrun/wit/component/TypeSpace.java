package io.github.wasmrun.wit.component;

import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.ExternDesc;
import io.github.wasmrun.component.model.ExternName;
import io.github.wasmrun.component.model.Primitives;
import io.github.wasmrun.component.model.TypeDefinition;
import io.github.wasmrun.component.model.ValueTypeRef;
import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitOwner;
import io.github.wasmrun.wit.model.WitParam;
import io.github.wasmrun.wit.model.WitPrimitive;
import io.github.wasmrun.wit.model.WitType;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeIndex;
import io.github.wasmrun.wit.model.WitTypeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The types of a component type or an instance type, while they are written. */
final class TypeSpace {
  /** Functions of the same type share its definition. */
  private record FunctionKey(boolean isAsync, List<WitParam> params, Optional<WitType> result) {}

  /** Finds types that another interface defines. */
  interface Foreign {
    /** The index in {@code space} of the type {@code type} of the interface {@code owner}. */
    int index(TypeSpace space, int owner, int type);
  }

  private final WitGraph graph;

  /** The interface whose types are defined here; -1 if they are those of a world. */
  private final int interfaceIndex;

  private final Foreign foreign;

  /** What gives a type its name: an import or an export. */
  private final BiFunction<ExternName, ExternDesc, Definition> naming;

  private final List<Definition> definitions = new ArrayList<>();
  private final Map<Integer, Integer> types = new HashMap<>();
  private final Map<FunctionKey, Integer> functions = new HashMap<>();
  private int count;

  TypeSpace(
      WitGraph graph,
      int interfaceIndex,
      Foreign foreign,
      BiFunction<ExternName, ExternDesc, Definition> naming) {
    this.graph = graph;
    this.interfaceIndex = interfaceIndex;
    this.foreign = foreign;
    this.naming = naming;
  }

  /** All definitions so far. */
  List<Definition> definitions() {
    return definitions;
  }

  /** Adds what has no index in the space of types. */
  void add(Definition definition) {
    definitions.add(definition);
  }

  /** Adds what has the next index in the space of types, and gives that. */
  int addType(Definition definition) {
    definitions.add(definition);
    return count++;
  }

  /** Adds a type and gives its index. */
  int define(TypeDefinition type) {
    return addType(new Definition.Type(type));
  }

  /** The index of the type of a function. */
  int function(WitFunction function) {
    FunctionKey key = new FunctionKey(function.isAsync(), function.params(), function.result());
    Integer known = functions.get(key);
    if (known != null) {
      return known;
    }
    if (!function.namedResults().isEmpty()) {
      throw new WitException(function.position(), "a component has no results with names");
    }
    List<TypeDefinition.Field> params = new ArrayList<>();
    for (WitParam param : function.params()) {
      params.add(new TypeDefinition.Field(param.name(), value(param.type())));
    }
    ValueTypeRef result = optional(function.result());
    int index = define(new TypeDefinition.Func(function.isAsync(), params, result));
    functions.put(key, index);
    return index;
  }

  /** How a type is referred to here; it is defined if it is not yet. */
  ValueTypeRef value(WitType type) {
    if (type instanceof WitPrimitive primitive) {
      return Objects.requireNonNull(Primitives.ofText(primitive.text()), primitive.text());
    }
    return new ValueTypeRef(index(((WitTypeIndex) type).index()));
  }

  /** The index here of a type of the graph; it is defined if it is not yet. */
  int index(int type) {
    Integer known = types.get(type);
    if (known != null) {
      return known;
    }
    WitTypeDef def = graph.types().get(type);
    boolean own =
        !(def.owner() instanceof WitOwner.OfInterface owner) || owner.index() == interfaceIndex;
    int index =
        own
            ? definition(def)
            : foreign.index(this, ((WitOwner.OfInterface) def.owner()).index(), type);
    types.put(type, index);
    return index;
  }

  private int definition(WitTypeDef def) {
    if (def.kind() instanceof WitTypeKind.Resource) {
      return named(def, new ExternDesc(ExternDesc.Kind.SUB_RESOURCE, 0));
    }
    int index = def.kind() instanceof WitTypeKind.Alias of ? alias(of) : define(structure(def));
    return def.name().isEmpty()
        ? index
        : named(def, new ExternDesc(ExternDesc.Kind.TYPE_EQ, index));
  }

  private int named(WitTypeDef def, ExternDesc type) {
    ExternName name = Names.of(def.name().orElse(""), Optional.empty(), def.externalId());
    return addType(naming.apply(name, type));
  }

  private int alias(WitTypeKind.Alias of) {
    ValueTypeRef type = value(of.type());
    return type.isPrimitive() ? define(new TypeDefinition.Primitive(type.code())) : type.code();
  }

  private @Nullable ValueTypeRef optional(Optional<WitType> type) {
    return type.isPresent() ? value(type.get()) : null;
  }

  private TypeDefinition structure(WitTypeDef def) {
    WitTypeKind kind = def.kind();
    if (kind instanceof WitTypeKind.Record of) {
      List<TypeDefinition.Field> fields = new ArrayList<>();
      for (WitTypeKind.Field field : of.fields()) {
        fields.add(new TypeDefinition.Field(field.name(), value(field.type())));
      }
      return new TypeDefinition.Record(fields);
    } else if (kind instanceof WitTypeKind.Variant of) {
      return variant(def, of);
    } else if (kind instanceof WitTypeKind.Flags of) {
      return new TypeDefinition.Flags(names(of.flags()));
    } else if (kind instanceof WitTypeKind.Enumeration of) {
      return new TypeDefinition.EnumOf(names(of.cases()));
    } else if (kind instanceof WitTypeKind.Tuple of) {
      List<ValueTypeRef> types = new ArrayList<>();
      for (WitType type : of.types()) {
        types.add(value(type));
      }
      return new TypeDefinition.Tuple(types);
    } else if (kind instanceof WitTypeKind.Option of) {
      return new TypeDefinition.Option(value(of.type()));
    } else if (kind instanceof WitTypeKind.Result of) {
      ValueTypeRef ok = optional(of.ok());
      return new TypeDefinition.Result(ok, optional(of.err()));
    }
    return listOrHandle(kind);
  }

  private TypeDefinition listOrHandle(WitTypeKind kind) {
    if (kind instanceof WitTypeKind.ListOf of) {
      return new TypeDefinition.ListOf(value(of.element()));
    } else if (kind instanceof WitTypeKind.FixedLengthList of) {
      return new TypeDefinition.FixedList(value(of.element()), (int) of.length());
    } else if (kind instanceof WitTypeKind.MapOf of) {
      ValueTypeRef key = value(of.key());
      return new TypeDefinition.MapOf(key, value(of.value()));
    } else if (kind instanceof WitTypeKind.Own of) {
      return new TypeDefinition.Own(index(of.resource()));
    } else if (kind instanceof WitTypeKind.Borrow of) {
      return new TypeDefinition.Borrow(index(of.resource()));
    } else if (kind instanceof WitTypeKind.Stream of) {
      return new TypeDefinition.Stream(optional(of.type()));
    } else if (kind instanceof WitTypeKind.Future of) {
      return new TypeDefinition.Future(optional(of.type()));
    }
    throw new IllegalStateException("no structure: " + kind);
  }

  private TypeDefinition variant(WitTypeDef def, WitTypeKind.Variant of) {
    if (of.isUnion()) {
      throw new WitException(def.position(), "a component has no unions");
    }
    List<TypeDefinition.Case> cases = new ArrayList<>();
    for (WitTypeKind.Case one : of.cases()) {
      cases.add(new TypeDefinition.Case(one.name(), optional(one.type())));
    }
    return new TypeDefinition.Variant(cases);
  }

  private static List<String> names(List<WitTypeKind.Label> labels) {
    List<String> names = new ArrayList<>();
    for (WitTypeKind.Label label : labels) {
      names.add(label.name());
    }
    return names;
  }
}
