package io.github.wasmrun.component.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A definition in the index space of component types. Immutable. */
public sealed interface TypeDefinition {
  /** Another name of a primitive type. */
  record Primitive(int code) implements TypeDefinition {}

  /** A record type. */
  record Record(List<Field> fields) implements TypeDefinition {
    /** Copies the list. */
    public Record {
      fields = List.copyOf(fields);
    }
  }

  /** A label with its type: of a field or of a parameter. */
  record Field(String name, ValueTypeRef type) {}

  /** A variant type. */
  record Variant(List<Case> cases) implements TypeDefinition {
    /** Copies the list. */
    public Variant {
      cases = List.copyOf(cases);
    }
  }

  /** A case of a variant. */
  record Case(String name, @Nullable ValueTypeRef type) {}

  /** A list type. */
  record ListOf(ValueTypeRef element) implements TypeDefinition {}

  /** The type of lists with a fixed length. */
  record FixedList(ValueTypeRef element, int length) implements TypeDefinition {}

  /** A tuple type. */
  record Tuple(List<ValueTypeRef> types) implements TypeDefinition {
    /** Copies the list. */
    public Tuple {
      types = List.copyOf(types);
    }
  }

  /** A type of sets of labels. */
  record Flags(List<String> labels) implements TypeDefinition {
    /** Copies the list. */
    public Flags {
      labels = List.copyOf(labels);
    }
  }

  /** An enumeration. */
  record EnumOf(List<String> labels) implements TypeDefinition {
    /** Copies the list. */
    public EnumOf {
      labels = List.copyOf(labels);
    }
  }

  /** An option type. */
  record Option(ValueTypeRef type) implements TypeDefinition {}

  /** A result type; both parts may be missing. */
  record Result(@Nullable ValueTypeRef ok, @Nullable ValueTypeRef error)
      implements TypeDefinition {}

  /** An owning handle of the resource type with this index. */
  record Own(int resource) implements TypeDefinition {}

  /** A borrowed handle of the resource type with this index. */
  record Borrow(int resource) implements TypeDefinition {}

  /** A stream; its elements may have no type. */
  record Stream(@Nullable ValueTypeRef element) implements TypeDefinition {}

  /** A future; its value may have no type. */
  record Future(@Nullable ValueTypeRef element) implements TypeDefinition {}

  /** A map type. */
  record MapOf(ValueTypeRef key, ValueTypeRef value) implements TypeDefinition {}

  /** A function type. */
  record Func(boolean async, List<Field> params, @Nullable ValueTypeRef result)
      implements TypeDefinition {
    /** Copies the list. */
    public Func {
      params = List.copyOf(params);
    }
  }

  /** A component type; its parts are definitions of core types, types, aliases, and externals. */
  record ComponentType(List<Definition> decls) implements TypeDefinition {
    /** Copies the list. */
    public ComponentType {
      decls = List.copyOf(decls);
    }
  }

  /** An instance type; its parts are definitions of core types, types, aliases, and exports. */
  record InstanceType(List<Definition> decls) implements TypeDefinition {
    /** Copies the list. */
    public InstanceType {
      decls = List.copyOf(decls);
    }
  }

  /**
   * A resource type.
   *
   * @param representation code of the core type of its representation, 0x7F for i32
   * @param destructor index of the core function that runs when an owner drops it; -1 without one
   */
  record Resource(int representation, int destructor) implements TypeDefinition {}
}
