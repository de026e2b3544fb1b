package io.github.wasmrun.component.model;

import java.util.List;

/** A section of a component: definitions of one kind. Immutable. */
public final class Section {
  private final int id;
  private final List<Definition> definitions;
  private final int[] offsets;
  private final int sizeWidth;

  /** A section that was not read. */
  public Section(int id, List<Definition> definitions) {
    this(id, definitions, new int[definitions.size()], 0);
  }

  Section(int id, List<Definition> definitions, int[] offsets, int sizeWidth) {
    this.id = id;
    this.definitions = List.copyOf(definitions);
    this.offsets = offsets;
    this.sizeWidth = sizeWidth;
  }

  /** Its number in the binary format, 0 for a custom section. */
  public int id() {
    return id;
  }

  /** Its definitions. */
  public List<Definition> definitions() {
    return definitions;
  }

  /** Where definition {@code index} starts in the bytes that were read, 0 if they were not read. */
  public int offset(int index) {
    return index < offsets.length ? offsets[index] : 0;
  }

  /** How many bytes the size took that was read: it may be longer than needed. */
  int sizeWidth() {
    return sizeWidth;
  }

  @Override
  public String toString() {
    return "section " + id + " with " + definitions.size() + " definitions";
  }
}
