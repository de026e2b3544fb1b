package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.model.WitType;
import io.github.wasmrun.wit.model.WitTypeIndex;
import io.github.wasmrun.wit.model.WitTypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which types a type is made of, and the same type made of others. */
final class Uses {
  /** Gives another type in place of a type. */
  interface Change {
    WitType apply(WitType type);

    /** Gives another resource in place of that of a handle. */
    int resource(int resource);

    /** Gives another type in place of an aliased one. */
    WitType aliased(WitType type);
  }

  private Uses() {}

  /** The indices of the types that are used by one without a name. */
  static List<Integer> of(WitTypeKind kind) {
    List<Integer> uses = new ArrayList<>();
    map(
        kind,
        new Change() {
          @Override
          public WitType apply(WitType type) {
            if (type instanceof WitTypeIndex use) {
              uses.add(use.index());
            }
            return type;
          }

          @Override
          public int resource(int resource) {
            uses.add(resource);
            return resource;
          }

          @Override
          public WitType aliased(WitType type) {
            return apply(type);
          }
        });
    return uses;
  }

  static WitTypeKind map(WitTypeKind kind, Change change) {
    if (kind instanceof WitTypeKind.Alias of) {
      return new WitTypeKind.Alias(change.aliased(of.type()));
    }
    if (kind instanceof WitTypeKind.Own of) {
      return new WitTypeKind.Own(change.resource(of.resource()));
    }
    if (kind instanceof WitTypeKind.Borrow of) {
      return new WitTypeKind.Borrow(change.resource(of.resource()));
    }
    if (kind instanceof WitTypeKind.Record of) {
      List<WitTypeKind.Field> fields = new ArrayList<>();
      for (WitTypeKind.Field field : of.fields()) {
        fields.add(new WitTypeKind.Field(field.name(), change.apply(field.type()), field.docs()));
      }
      return new WitTypeKind.Record(List.copyOf(fields));
    }
    if (kind instanceof WitTypeKind.Variant of) {
      List<WitTypeKind.Case> cases = new ArrayList<>();
      for (WitTypeKind.Case one : of.cases()) {
        cases.add(new WitTypeKind.Case(one.name(), optional(one.type(), change), one.docs()));
      }
      return new WitTypeKind.Variant(List.copyOf(cases), of.isUnion());
    }
    if (kind instanceof WitTypeKind.Tuple of) {
      List<WitType> types = new ArrayList<>();
      for (WitType type : of.types()) {
        types.add(change.apply(type));
      }
      return new WitTypeKind.Tuple(List.copyOf(types));
    }
    if (kind instanceof WitTypeKind.Option of) {
      return new WitTypeKind.Option(change.apply(of.type()));
    }
    if (kind instanceof WitTypeKind.Result of) {
      return new WitTypeKind.Result(optional(of.ok(), change), optional(of.err(), change));
    }
    if (kind instanceof WitTypeKind.ListOf of) {
      return new WitTypeKind.ListOf(change.apply(of.element()));
    }
    if (kind instanceof WitTypeKind.FixedLengthList of) {
      return new WitTypeKind.FixedLengthList(change.apply(of.element()), of.length());
    }
    if (kind instanceof WitTypeKind.MapOf of) {
      return new WitTypeKind.MapOf(change.apply(of.key()), change.apply(of.value()));
    }
    if (kind instanceof WitTypeKind.Future of) {
      return new WitTypeKind.Future(optional(of.type(), change));
    }
    if (kind instanceof WitTypeKind.Stream of) {
      return new WitTypeKind.Stream(optional(of.type(), change));
    }
    return kind;
  }

  private static Optional<WitType> optional(Optional<WitType> type, Change change) {
    return type.isEmpty() ? type : Optional.of(change.apply(type.get()));
  }
}
