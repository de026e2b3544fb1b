package io.github.wasmrun.type;

import java.util.List;

/**
 * A type that a module defines: one member of a group of types which may refer to each other.
 *
 * <p>Two defined types are equal when their groups have the same shape, also across modules, as the
 * specification's <a
 * href="https://webassembly.github.io/spec/core/valid/conventions.html#defined-types">iso-recursive</a>
 * rule says. Immutable once its group is {@linkplain RecGroup#define filled}.
 */
public final class DefinedType {
  private final RecGroup group;
  private final int indexInGroup;
  private final int typeIndex;

  DefinedType(RecGroup group, int indexInGroup, int typeIndex) {
    this.group = group;
    this.indexInGroup = indexInGroup;
    this.typeIndex = typeIndex;
  }

  /** The group that this type is defined in. */
  public RecGroup group() {
    return group;
  }

  /** The place of this type in its group, from 0. */
  public int indexInGroup() {
    return indexInGroup;
  }

  /**
   * The index of this type in the module that it was read from; it does not take part in equality.
   */
  public int typeIndex() {
    return typeIndex;
  }

  /** The definition. */
  public SubType subType() {
    return group.subType(indexInGroup);
  }

  /** What the type describes. */
  public CompositeType composite() {
    return subType().composite();
  }

  /** The declared supertypes; the specification allows one at most. */
  public List<DefinedType> supertypes() {
    return subType().supertypes();
  }

  /**
   * Whether each value of this type is also one of {@code other}: equal, or {@code other} is a
   * declared ancestor.
   */
  public boolean isSubtypeOf(DefinedType other) {
    return Subtyping.defined(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof DefinedType that
            && indexInGroup == that.indexInGroup
            && group.hasShapeOf(that.group);
  }

  @Override
  public int hashCode() {
    return group.digest()[0] + indexInGroup;
  }

  @Override
  public String toString() {
    return "(type " + typeIndex + " " + subType() + ")";
  }
}
