package io.github.wasmrun.cli;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.ImportType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What {@code inspect} and {@code sections} say of a module. */
final class ModuleReport {
  private static final String[] SECTIONS = {
    "custom",
    "type",
    "import",
    "function",
    "table",
    "memory",
    "global",
    "export",
    "start",
    "element",
    "code",
    "data",
    "data count",
    "tag"
  };

  private ModuleReport() {}

  /** The SHA-256 of {@code bytes} in hexadecimal digits. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The name of a section: that of its number, or of the custom section. */
  static String name(ModuleInfo.Section section) {
    return SECTIONS[section.id()] + (section.id() == 0 ? " " + section.name() : "");
  }

  /** The number of elements of a section, or -1 if it has none. */
  static int count(ModuleInfo info, ModuleInfo.Section section) {
    return switch (section.id()) {
      case 1 -> info.types().size();
      case 2 -> info.imports().size();
      case 3, 10 -> own(info, ExternKind.FUNC, info.functions());
      case 4 -> own(info, ExternKind.TABLE, info.tables());
      case 5 -> own(info, ExternKind.MEMORY, info.memories());
      case 6 -> own(info, ExternKind.GLOBAL, info.globals());
      case 7 -> info.exports().size();
      case 9 -> info.elementTypes().size();
      case 13 -> own(info, ExternKind.TAG, info.tags());
      default -> -1;
    };
  }

  private static int own(ModuleInfo info, ExternKind kind, List<?> all) {
    return all.size() - info.importCount(kind);
  }

  /** What runs this module: a guess by its imports and exports. */
  static String kind(ModuleInfo info) {
    boolean wasi = false;
    for (ImportType type : info.imports()) {
      wasi |= type.module().equals("wasi_snapshot_preview1");
    }
    for (ExportType type : info.exports()) {
      if (type.name().equals("_start")) {
        return "WASI program (wasmrun run)";
      }
    }
    return wasi ? "WASI library (wasmrun run --invoke)" : "module";
  }
}
