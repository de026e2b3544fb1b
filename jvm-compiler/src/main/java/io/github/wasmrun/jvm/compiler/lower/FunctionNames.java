package io.github.wasmrun.jvm.compiler.lower;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the names of all functions at once. */
final class FunctionNames {
  private static final int FUNCTIONS = 1;

  private FunctionNames() {}

  /** The names, by index; shorter than the number of functions if the last ones have none. */
  static @Nullable String[] read(ModuleInfo info) {
    @Nullable String[] names = new String[info.functions().size()];
    for (ModuleInfo.Section section : info.sections()) {
      if (section.id() == 0 && section.name().equals("name")) {
        try {
          read(
              new ByteReader(info.bytes(), section.offset(), section.length(), new Problems()),
              names);
        } catch (ModuleException e) {
          return names; // what is malformed in a custom section does not count
        }
      }
    }
    return names;
  }

  private static void read(ByteReader in, @Nullable String[] names) {
    while (in.remaining() > 0) {
      int id = in.u8();
      int length = in.length();
      if (id != FUNCTIONS) {
        in.skip(length);
        continue;
      }
      int outer = in.enter(length);
      for (int count = in.u32(); count > 0; count--) {
        int index = in.u32();
        String name = in.name();
        if (index >= 0 && index < names.length) {
          names[index] = name;
        }
      }
      in.leave(outer);
    }
  }
}
