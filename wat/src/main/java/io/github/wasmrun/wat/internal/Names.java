package io.github.wasmrun.wat.internal;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of a module's name section, and how they are written as identifiers. */
final class Names {
  static final int FUNCTION = 1;
  static final int TYPE = 4;
  static final int TABLE = 5;
  static final int MEMORY = 6;
  static final int GLOBAL = 7;
  static final int ELEMENT = 8;
  static final int DATA = 9;
  static final int TAG = 11;

  private static final int LOCALS = 2;
  private static final int LABELS = 3;
  private static final int FIELDS = 10;

  private static final String[] WORDS = {
    "module", "func", "local", "label", "type", "table", "memory", "global", "elem", "data",
    "field", "tag"
  };

  private @Nullable String module;

  /** By the number of a subsection and then by index. */
  private final Map<Integer, Map<Integer, String>> names = new HashMap<>();

  /** By the number of a subsection, then by function or type, then by index. */
  private final Map<Integer, Map<Integer, Map<Integer, String>>> inner = new HashMap<>();

  private Names() {}

  static Names none() {
    return new Names();
  }

  /** Names of types alone, by index: identifiers, with the annotations they may need. */
  static Names ofTypes(Map<Integer, String> types) {
    Names names = new Names();
    names.names.put(TYPE, types);
    return names;
  }

  /** The names of a section's contents; null if they are malformed or not known. */
  static @Nullable Names read(byte[] bytes, int from, int to) {
    Names names = new Names();
    ByteReader in = new ByteReader(bytes, from, to - from, new Problems());
    try {
      while (in.remaining() > 0) {
        int part = in.u8();
        int outer = in.enter(in.length());
        names.part(in, part);
        if (in.remaining() > 0) {
          return null;
        }
        in.leave(outer);
      }
    } catch (ModuleException malformed) {
      return null;
    }
    return names;
  }

  private void part(ByteReader in, int part) {
    if (part == 0) {
      module = in.name();
    } else if (part == LOCALS || part == LABELS || part == FIELDS) {
      Map<Integer, Map<Integer, String>> all = new HashMap<>();
      for (int count = in.count("names", Integer.MAX_VALUE); count > 0; count--) {
        int index = in.u32();
        all.put(index, identifiers(part, map(in)));
      }
      inner.put(part, all);
    } else {
      names.put(part, identifiers(part, map(in)));
    }
  }

  private static Map<Integer, String> map(ByteReader in) {
    Map<Integer, String> map = new HashMap<>();
    for (int count = in.count("names", Integer.MAX_VALUE); count > 0; count--) {
      int index = in.u32();
      map.put(index, in.name());
    }
    return map;
  }

  private static Map<Integer, String> identifiers(int part, Map<Integer, String> map) {
    return identifiers(part < WORDS.length ? WORDS[part] : "", map, part == LABELS);
  }

  /**
   * Gives each name an identifier of its own, with the annotation that it may need.
   *
   * @param word what the names are of
   * @param shared whether two may have the same
   */
  static Map<Integer, String> identifiers(String word, Map<Integer, String> map, boolean shared) {
    Map<Integer, String> result = new HashMap<>();
    Set<String> taken = new HashSet<>();
    List<Integer> indexes = new ArrayList<>(map.keySet());
    indexes.sort(Integer::compareUnsigned);
    for (int index : indexes) {
      String name = map.get(index);
      if (name.isEmpty() || !shared && !taken.add(name)) {
        String other = "#" + word + Integer.toUnsignedString(index) + " " + name;
        taken.add(other);
        result.put(index, "$" + Texts.quoted(other) + " (@name " + Texts.quoted(name) + ")");
      } else {
        result.put(index, Texts.identifier(name));
      }
    }
    return result;
  }

  @Nullable String module() {
    return module;
  }

  /** The identifier where something is defined, with the annotation that it may need. */
  @Nullable String definition(int part, int index) {
    Map<Integer, String> map = names.get(part);
    return map == null ? null : map.get(index);
  }

  /** How something is referred to: its identifier or its index. */
  String use(int part, int index) {
    return use(definition(part, index), index);
  }

  static String use(@Nullable String identifier, int index) {
    if (identifier == null) {
      return Integer.toUnsignedString(index);
    }
    int annotation = identifier.indexOf(" (@name ");
    return annotation < 0 ? identifier : identifier.substring(0, annotation);
  }

  private @Nullable String inner(int part, int outer, int index) {
    Map<Integer, Map<Integer, String>> all = inner.get(part);
    Map<Integer, String> map = all == null ? null : all.get(outer);
    return map == null ? null : map.get(index);
  }

  @Nullable String local(int function, int index) {
    return inner(LOCALS, function, index);
  }

  String localUse(int function, int index) {
    return use(inner(LOCALS, function, index), index);
  }

  /** The identifier of a label; null if it has none that can be written. */
  @Nullable String label(int function, int block) {
    String label = inner(LABELS, function, block);
    return label == null || label.contains(" (@name ") ? null : label;
  }

  @Nullable String field(int type, int index) {
    return inner(FIELDS, type, index);
  }

  String fieldUse(int type, int index) {
    return use(inner(FIELDS, type, index), index);
  }
}
