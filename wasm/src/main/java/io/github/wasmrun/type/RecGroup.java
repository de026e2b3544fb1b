package io.github.wasmrun.type;

import io.github.wasmrun.internal.host.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of types that may refer to each other.
 *
 * <p>Made in two steps, since its members refer to it: the constructor makes the members, {@link
 * #define} says once what each one is. Immutable when all are defined. See <a
 * href="https://webassembly.github.io/spec/core/syntax/types.html#recursive-types">recursive
 * types</a>.
 */
public final class RecGroup {
  private final List<DefinedType> members;
  private final @Nullable SubType[] definitions;
  private volatile int @Nullable [] digest;

  /**
   * Makes a group of members that are still to be defined.
   *
   * @param size number of members, 0 or more
   * @param firstTypeIndex the index of the first member in its module
   */
  public RecGroup(int size, int firstTypeIndex) {
    List<DefinedType> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(new DefinedType(this, i, firstTypeIndex + i));
    }
    members = List.copyOf(list);
    definitions = new SubType[size];
  }

  /** The number of members. */
  public int size() {
    return definitions.length;
  }

  /** The members, in order. */
  public List<DefinedType> members() {
    return members;
  }

  /**
   * Says what member {@code index} is. It may refer to members of this group and of groups that are
   * filled already.
   *
   * @throws IllegalStateException if it is defined already
   */
  public void define(int index, SubType definition) {
    if (definitions[index] != null) {
      throw new IllegalStateException("member " + index + " is defined already");
    }
    definitions[index] = definition;
  }

  SubType subType(int index) {
    SubType definition = definitions[index];
    if (definition == null) {
      throw new IllegalStateException("member " + index + " is not defined yet");
    }
    return definition;
  }

  /** Whether the members of both groups are the same types, one by one. */
  boolean hasShapeOf(RecGroup other) {
    return this == other
        || definitions.length == other.definitions.length
            && Fingerprint.same(digest(), other.digest());
  }

  /** The hash of this group's shape, see {@link TypeDigest}. */
  int[] digest() {
    int[] known = digest;
    return known == null ? TypeDigest.of(this) : known;
  }

  int @Nullable [] knownDigest() {
    return digest;
  }

  void keepDigest(int[] digest) {
    this.digest = digest;
  }
}
