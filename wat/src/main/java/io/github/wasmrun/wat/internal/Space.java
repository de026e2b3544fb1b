package io.github.wasmrun.wat.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An index space: the identifiers of a text and the indexes that they denote. */
public final class Space {
  final String what;
  private final Map<String, Integer> indexes = new HashMap<>();

  /** For each index the name for the name section; null where there is none. */
  private final List<@Nullable String> names = new ArrayList<>();

  private boolean named;

  public Space(String what) {
    this.what = what;
  }

  public int count() {
    return names.size();
  }

  /** Whether anything has a name. */
  public boolean isNamed() {
    return named;
  }

  public @Nullable String name(int index) {
    return names.get(index);
  }

  /** Gives the next index to what has this identifier. */
  public int add(TokenReader in, @Nullable String id, int token) {
    int index = names.size();
    names.add(id);
    if (id != null) {
      named = true;
      if (indexes.putIfAbsent(id, index) != null) {
        throw in.error("duplicate " + what + " $" + id, token);
      }
    }
    return index;
  }

  /** Gives a name other than the identifier: an annotation has it. */
  public void rename(int index, String name) {
    names.set(index, name);
    named = true;
  }

  /** Adds what has no identifier. */
  public void addUnnamed(int count) {
    for (int i = 0; i < count; i++) {
      names.add(null);
    }
  }

  /** The index of an identifier; -1 if there is none. */
  public int find(String id) {
    return indexes.getOrDefault(id, -1);
  }

  /** The index that comes next: a number or an identifier. */
  public int index(TokenReader in) {
    if (in.isId()) {
      int token = in.next();
      String id = in.id(token);
      Integer index = indexes.get(id);
      if (index == null) {
        throw in.error("unknown " + what + " $" + id, token);
      }
      return index;
    }
    if (!Integers.isUnsigned(in, in.at())) {
      throw in.expected("the index of a " + what);
    }
    return Integers.u32(in);
  }

  /** Whether an index comes next. */
  public static boolean isIndex(TokenReader in) {
    return in.isId() || Integers.isUnsigned(in, in.at());
  }
}
