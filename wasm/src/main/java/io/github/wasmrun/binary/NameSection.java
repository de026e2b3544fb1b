package io.github.wasmrun.binary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the custom section {@code name}; what is malformed in it counts as not there. */
final class NameSection {
  private static final int MODULE = 0;
  private static final int FUNCTIONS = 1;

  private NameSection() {}

  static Optional<String> moduleName(ModuleInfo info) {
    try {
      ByteReader in = subsection(info, MODULE);
      return in == null ? Optional.empty() : Optional.of(in.name());
    } catch (ModuleException e) {
      return Optional.empty();
    }
  }

  static Optional<String> functionName(ModuleInfo info, int index) {
    try {
      ByteReader in = subsection(info, FUNCTIONS);
      int count = in == null ? 0 : in.u32();
      for (int i = 0; i != count; i++) {
        boolean found = in.u32() == index;
        if (found) {
          return Optional.of(in.name());
        }
        in.skip(in.length());
      }
    } catch (ModuleException e) {
      // The rest of the section is malformed.
    }
    return Optional.empty();
  }

  /** The contents of a part of the first name section, null if it is not there. */
  private static @Nullable ByteReader subsection(ModuleInfo info, int id) {
    for (ModuleInfo.Section section : info.sections()) {
      if (section.id() == 0 && section.name().equals("name")) {
        ByteReader in =
            new ByteReader(info.bytes(), section.offset(), section.length(), new Problems());
        while (in.remaining() > 0) {
          boolean found = in.u8() == id;
          int length = in.length();
          if (found) {
            in.enter(length);
            return in;
          }
          in.skip(length);
        }
        return null;
      }
    }
    return null;
  }
}
