package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.internal.text.Ast;
import io.github.wasmrun.wit.internal.text.Source;
import io.github.wasmrun.wit.model.WitOwner;
import io.github.wasmrun.wit.model.WitPosition;
import io.github.wasmrun.wit.model.WitPrimitive;
import io.github.wasmrun.wit.model.WitStability;
import io.github.wasmrun.wit.model.WitType;
import io.github.wasmrun.wit.model.WitTypeDef;
import io.github.wasmrun.wit.model.WitTypeIndex;
import io.github.wasmrun.wit.model.WitTypeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of a package: makes definitions of syntax trees. */
final class LocalTypes {
  /** In place of what a foreign type is: known later. */
  private static final WitTypeKind PLACEHOLDER = new WitTypeKind.Resource();

  private final LocalPackage target;

  /** For each type, the type at the end of its aliases. */
  private final List<Integer> roots = new ArrayList<>();

  /** Types without a name, so that the same one is not listed twice. */
  private final Map<WitTypeKind, Integer> anonymous = new HashMap<>();

  LocalTypes(LocalPackage target) {
    this.target = target;
  }

  int add(WitTypeDef def) {
    int index = target.types.size();
    target.types.add(def);
    boolean alias = def.kind() instanceof WitTypeKind.Alias of && of.type() instanceof WitTypeIndex;
    roots.add(alias ? root(def) : index);
    return index;
  }

  private int root(WitTypeDef alias) {
    WitType type = ((WitTypeKind.Alias) alias.kind()).type();
    return roots.get(((WitTypeIndex) type).index());
  }

  int addForeign(
      Source source, Ast.Id id, int of, WitStability stability, Optional<String> externalId) {
    target.foreignTypes++;
    return add(
        new WitTypeDef(
            Optional.of(id.name()),
            PLACEHOLDER,
            new WitOwner.OfInterface(of),
            Optional.empty(),
            stability,
            externalId,
            source.at(id.at())));
  }

  int define(Source source, Ast.TypeDef def, Scope scope, WitOwner owner, WitStability stability) {
    WitTypeKind kind = kind(source, scope, def.type(), stability);
    int index =
        add(
            new WitTypeDef(
                Optional.of(def.name().name()),
                kind,
                owner,
                def.docs().text(),
                stability,
                Gates.externalId(def.attributes()),
                source.at(def.name().at())));
    scope.define(source, def.name(), index);
    if (def.type() instanceof Ast.Record record) {
      List<WitPosition> positions = new ArrayList<>();
      for (Ast.Field field : record.fields()) {
        positions.add(source.at(field.name().at()));
      }
      target.fieldPositions.put(index, positions);
    }
    return index;
  }

  /** A use of a type; a type without a name is listed before. */
  WitType use(Source source, Scope scope, Ast.Type type, WitStability stability) {
    WitTypeKind kind = kind(source, scope, type, stability);
    if (kind instanceof WitTypeKind.Alias alias) {
      return alias.type();
    }
    if (kind instanceof WitTypeKind.Own own) {
      return new WitTypeIndex(own.resource());
    }
    return anonymous(source, type.at(), kind, inherited(kind, stability));
  }

  /** {@code borrow<…>} for the parameter {@code self} of methods. */
  WitType borrow(Source source, int at, int resource) {
    WitTypeKind kind = new WitTypeKind.Borrow(resource);
    return anonymous(source, at, kind, inherited(kind, WitStability.UNKNOWN));
  }

  private WitType anonymous(Source source, int at, WitTypeKind kind, WitStability stability) {
    Integer known = anonymous.get(kind);
    if (known == null) {
      known =
          add(
              new WitTypeDef(
                  Optional.empty(),
                  kind,
                  WitOwner.NONE,
                  Optional.empty(),
                  stability,
                  Optional.empty(),
                  source.at(at)));
      anonymous.put(kind, known);
    }
    return new WitTypeIndex(known);
  }

  /** A type without a gate of its own has the gate of the first gated type in it. */
  private WitStability inherited(WitTypeKind kind, WitStability stability) {
    if (!stability.isUnknown()) {
      return stability;
    }
    for (int use : Uses.of(kind)) {
      WitStability of = target.types.get(use).stability();
      if (!of.isUnknown()) {
        return of;
      }
    }
    return WitStability.UNKNOWN;
  }

  private Optional<WitType> optional(
      Source source, Scope scope, Ast.@Nullable Type type, WitStability stability) {
    return type == null ? Optional.empty() : Optional.of(use(source, scope, type, stability));
  }

  private WitTypeKind kind(Source source, Scope scope, Ast.Type type, WitStability stability) {
    if (type instanceof Ast.Primitive primitive) {
      return new WitTypeKind.Alias(primitive.type());
    }
    if (type instanceof Ast.Named named) {
      return new WitTypeKind.Alias(new WitTypeIndex(scope.type(source, named.id())));
    }
    if (type instanceof Ast.ListOf list) {
      WitType element = use(source, scope, list.element(), stability);
      return list.length() < 0
          ? new WitTypeKind.ListOf(element)
          : new WitTypeKind.FixedLengthList(element, list.length());
    }
    if (type instanceof Ast.MapOf map) {
      return map(source, scope, map, stability);
    }
    if (type instanceof Ast.Option option) {
      return new WitTypeKind.Option(use(source, scope, option.type(), stability));
    }
    if (type instanceof Ast.Result result) {
      return new WitTypeKind.Result(
          optional(source, scope, result.ok(), stability),
          optional(source, scope, result.err(), stability));
    }
    if (type instanceof Ast.Future future) {
      return new WitTypeKind.Future(optional(source, scope, future.type(), stability));
    }
    if (type instanceof Ast.Stream stream) {
      return new WitTypeKind.Stream(optional(source, scope, stream.type(), stability));
    }
    if (type instanceof Ast.Tuple tuple) {
      List<WitType> types = new ArrayList<>();
      for (Ast.Type element : tuple.types()) {
        types.add(use(source, scope, element, stability));
      }
      return new WitTypeKind.Tuple(types);
    }
    if (type instanceof Ast.Handle handle) {
      int resource = resource(source, scope, handle.resource());
      return handle.isOwn() ? new WitTypeKind.Own(resource) : new WitTypeKind.Borrow(resource);
    }
    return namedKind(source, scope, type, stability);
  }

  /** Kinds that only a definition can have. */
  private WitTypeKind namedKind(Source source, Scope scope, Ast.Type type, WitStability stability) {
    if (type instanceof Ast.Record record) {
      List<WitTypeKind.Field> fields = new ArrayList<>();
      for (Ast.Field field : record.fields()) {
        fields.add(
            new WitTypeKind.Field(
                field.name().name(),
                use(source, scope, field.type(), stability),
                field.docs().text()));
      }
      return new WitTypeKind.Record(fields);
    }
    if (type instanceof Ast.Flags flags) {
      return new WitTypeKind.Flags(labels(flags.flags()));
    }
    if (type instanceof Ast.Enumeration enumeration) {
      checkNotEmpty(source, enumeration.cases(), "enum", type.at());
      return new WitTypeKind.Enumeration(labels(enumeration.cases()));
    }
    if (type instanceof Ast.Variant variant) {
      checkNotEmpty(source, variant.cases(), variant.isUnion() ? "union" : "variant", type.at());
      List<WitTypeKind.Case> cases = new ArrayList<>();
      for (Ast.Case one : variant.cases()) {
        cases.add(
            new WitTypeKind.Case(
                one.name().name(),
                optional(source, scope, one.type(), stability),
                one.docs().text()));
      }
      return new WitTypeKind.Variant(cases, variant.isUnion());
    }
    checkFunctions(source, (Ast.Resource) type);
    return new WitTypeKind.Resource();
  }

  private static List<WitTypeKind.Label> labels(List<Ast.Label> from) {
    List<WitTypeKind.Label> labels = new ArrayList<>();
    for (Ast.Label label : from) {
      labels.add(new WitTypeKind.Label(label.name().name(), label.docs().text()));
    }
    return labels;
  }

  private static void checkNotEmpty(Source source, List<?> cases, String kind, int at) {
    if (cases.isEmpty()) {
      throw source.error(at, kind + " without a case");
    }
  }

  private static void checkFunctions(Source source, Ast.Resource resource) {
    Set<String> names = new HashSet<>();
    boolean constructor = false;
    for (Ast.ResourceFunc func : resource.funcs()) {
      Ast.Id name = func.func().name();
      if (func.isConstructor() && constructor) {
        throw source.error(name.at(), "a resource must not have two constructors");
      }
      constructor |= func.isConstructor();
      if (!func.isConstructor() && !names.add(name.name())) {
        throw source.error(
            name.at(), "the function " + Problems.quoted(name.name()) + " is defined twice");
      }
    }
  }

  private WitTypeKind map(Source source, Scope scope, Ast.MapOf map, WitStability stability) {
    WitType key = use(source, scope, map.key(), stability);
    WitType value = use(source, scope, map.value(), stability);
    boolean fit =
        key instanceof WitPrimitive primitive
            && primitive != WitPrimitive.F32
            && primitive != WitPrimitive.F64
            && primitive != WitPrimitive.ERROR_CONTEXT;
    if (!fit) {
      throw source.error(map.at(), "a key of a map must be a bool, an integer, a char or a string");
    }
    return new WitTypeKind.MapOf(key, value);
  }

  private int resource(Source source, Scope scope, Ast.Id id) {
    int type = scope.type(source, id);
    int root = roots.get(type);
    if (root < target.foreignTypes) {
      target.requiredResources.add(new LocalPackage.RequiredResource(root, source.at(id.at())));
    } else if (!(target.types.get(root).kind() instanceof WitTypeKind.Resource)) {
      throw source.error(
          id.at(), "the type " + Problems.quoted(id.name()) + " of a handle is no resource");
    }
    return type;
  }

  /** The kind of a type without a name; null for any other. */
  @Nullable WitTypeKind anonymousKind(WitType type) {
    if (type instanceof WitTypeIndex use) {
      WitTypeDef def = target.types.get(use.index());
      return def.name().isEmpty() ? def.kind() : null;
    }
    return null;
  }
}
