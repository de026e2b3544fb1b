package io.github.wasmrun.type;

import java.util.List;

/**
 * The definition of a type: what it describes, what it extends, whether it can be extended.
 * Immutable.
 *
 * @param isFinal whether no other type may extend it
 * @param supertypes the declared supertypes; the specification allows one at most
 * @param composite what it describes
 */
public record SubType(boolean isFinal, List<DefinedType> supertypes, CompositeType composite) {
  /** Copies the list. */
  public SubType {
    supertypes = List.copyOf(supertypes);
  }

  /** Whether no declared supertype is final and this definition matches each of them. */
  public boolean fitsSupertypes() {
    for (DefinedType supertype : supertypes) {
      if (supertype.subType().isFinal()
          || !Subtyping.composites(composite, supertype.composite())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    if (isFinal && supertypes.isEmpty()) {
      return composite.toString();
    }
    StringBuilder text = new StringBuilder(isFinal ? "sub final" : "sub");
    for (DefinedType supertype : supertypes) {
      text.append(' ').append(supertype.typeIndex());
    }
    return text.append(' ').append(composite).toString();
  }
}
