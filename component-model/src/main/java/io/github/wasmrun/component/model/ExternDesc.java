package io.github.wasmrun.component.model;

/**
 * The type of an import or an export, by reference to types. Immutable.
 *
 * @param kind what it is
 * @param index the index of its type; for {@link Kind#VALUE} the code of a {@link ValueTypeRef},
 *     for {@link Kind#SUB_RESOURCE} 0
 */
public record ExternDesc(Kind kind, int index) {
  /** The kinds of externals. Immutable. */
  public enum Kind {
    /** A core module of a core module type. */
    CORE_MODULE(Sort.CORE_MODULE),
    /** A function of a function type. */
    FUNC(Sort.FUNC),
    /** A value of a value type. */
    VALUE(Sort.VALUE),
    /** A type equal to another one. */
    TYPE_EQ(Sort.TYPE),
    /** Some resource type. */
    SUB_RESOURCE(Sort.TYPE),
    /** A component of a component type. */
    COMPONENT(Sort.COMPONENT),
    /** An instance of an instance type. */
    INSTANCE(Sort.INSTANCE);

    private final Sort sort;

    Kind(Sort sort) {
      this.sort = sort;
    }

    /** The sort of externals of this kind. */
    public Sort sort() {
      return sort;
    }
  }
}
