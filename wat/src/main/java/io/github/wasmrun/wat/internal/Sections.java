package io.github.wasmrun.wat.internal;

import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.internal.Utf8;
import java.util.ArrayList;
import java.util.List;

/** The sections of a module that is written, and the custom ones between them. */
final class Sections {
  /** The ids in the order of the format. */
  private static final int[] ORDER = {1, 2, 3, 4, 5, 13, 6, 7, 8, 9, 12, 10, 11};

  private static final String[] WORDS = {
    "type",
    "import",
    "func",
    "table",
    "memory",
    "tag",
    "global",
    "export",
    "start",
    "elem",
    "datacount",
    "code",
    "data"
  };

  /** The place before all sections. */
  private static final int FIRST = -1;

  /** The place after all sections. */
  static final int LAST = ORDER.length;

  /** No place. */
  static final int NOWHERE = -2;

  /** A custom section. */
  private static final class Custom {
    final String name;
    final WasmBytes contents;

    /** An index of {@link #ORDER}, or before or after all. */
    final int place;

    final boolean after;

    Custom(String name, WasmBytes contents, int place, boolean after) {
      this.name = name;
      this.contents = contents;
      this.place = place;
      this.after = after;
    }
  }

  private final WasmBytes[] contents = new WasmBytes[14];
  private final int[] counts = new int[14];
  private final List<Custom> customs = new ArrayList<>();
  private final WasmBytes hints = new WasmBytes();
  private int hintFunctions;

  Sections() {
    for (int i = 0; i < contents.length; i++) {
      contents[i] = new WasmBytes();
    }
  }

  /** One more entry of a section, to be written there. */
  WasmBytes add(int id) {
    counts[id]++;
    return contents[id];
  }

  void types(int count, WasmBytes entries) {
    counts[1] = count;
    contents[1] = entries;
  }

  void start(int function) {
    contents[8].u32(function);
  }

  void dataCount(int count) {
    contents[12].u32(count);
  }

  /** Notes the hints for the branches of a function. */
  void hints(int function, List<int[]> found) {
    if (found.isEmpty()) {
      return;
    }
    hintFunctions++;
    hints.u32(function).u32(found.size());
    for (int[] hint : found) {
      hints.u32(hint[0]).u8(1).u8(hint[1]);
    }
  }

  /** Adds a custom section at a {@link #place}, after or before the section that is there. */
  void custom(String name, WasmBytes bytes, int place, boolean after) {
    customs.add(new Custom(name, bytes, place, after));
  }

  /** Where a section comes in the order of the format, from 1; 0 for one that does not exist. */
  static int rank(int id) {
    for (int i = 0; i < ORDER.length; i++) {
      if (ORDER[i] == id) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The place that a word denotes: that of a section, {@link #LAST} or another one. */
  static int place(String word, boolean after) {
    if (word.equals("first") && !after) {
      return FIRST;
    }
    if (word.equals("last") && after) {
      return LAST;
    }
    for (int i = 0; i < WORDS.length; i++) {
      if (word.equals(WORDS[i])) {
        return i;
      }
    }
    return NOWHERE;
  }

  private void write(WasmBytes module, int place, boolean after) {
    for (Custom custom : customs) {
      if (custom.place == place && custom.after == after) {
        custom(module, custom.name, custom.contents);
      }
    }
  }

  private static void custom(WasmBytes module, String name, WasmBytes contents) {
    byte[] bytes = Utf8.encode(name);
    WasmBytes section = new WasmBytes().u32(bytes.length).all(bytes, 0, bytes.length);
    module.section(0, section.all(contents));
  }

  /** The module, with these contents of its name section. */
  byte[] assemble(WasmBytes names) {
    WasmBytes module = WasmBytes.module();
    write(module, FIRST, false);
    for (int i = 0; i < ORDER.length; i++) {
      int id = ORDER[i];
      write(module, i, false);
      if (id == 10 && hintFunctions > 0) {
        WasmBytes all = new WasmBytes().u32(hintFunctions).all(hints);
        custom(module, "metadata.code.branch_hint", all);
      }
      if (counts[id] > 0) {
        module.section(id, new WasmBytes().u32(counts[id]).all(contents[id]));
      } else if (contents[id].length() > 0) {
        module.section(id, contents[id]);
      }
      write(module, i, true);
    }
    if (names.length() > 0) {
      custom(module, "name", names);
    }
    write(module, LAST, true);
    return module.toArray();
  }
}
