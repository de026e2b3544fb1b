package io.github.wasmrun.rewrite;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.ExternReader;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.internal.Utf8;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.MemoryType;

/**
 * Makes of a module with a memory of its own one that imports it, shared: so a host on another
 * thread sees what the guest sees. Nothing else changes: code, data and exports mean memory 0 as
 * before, and plain instructions work on a shared memory too.
 */
public final class SharedMemoryImport {
  private static final int IMPORTS = 2;
  private static final int FUNCTIONS = 3;
  private static final int MEMORIES = 5;
  private static final int KIND_MEMORY = 2;
  private static final int IS_SHARED = 2;
  private static final int IS_64 = 4;

  private final ModuleInfo info;
  private final byte[] bytes;
  private final WasmBytes out = new WasmBytes();

  private SharedMemoryImport(ModuleInfo info) {
    this.info = info;
    this.bytes = info.bytes();
  }

  /**
   * The changed module.
   *
   * @param module the module name of the new import
   * @param name its name
   * @param most the maximum in pages if the memory has none, or a greater one
   * @throws IllegalArgumentException if the module imports a memory or has none
   */
  public static byte[] rewrite(ModuleInfo info, String module, String name, long most) {
    if (info.importCount(ExternKind.MEMORY) > 0 || info.memories().isEmpty()) {
      throw new IllegalArgumentException("only a memory of the module's own can be made shared");
    }
    return new SharedMemoryImport(info).rewrite(module, name, most);
  }

  private byte[] rewrite(String module, String name, long most) {
    WasmBytes entry = entry(module, name, most);
    boolean imported = false;
    int start = 8;
    out.all(bytes, 0, start);
    for (ModuleInfo.Section section : info.sections()) {
      int end = section.offset() + section.length();
      if (section.id() == IMPORTS) {
        imports(section, entry);
        imported = true;
      } else {
        if (!imported && section.id() >= FUNCTIONS) {
          out.section(IMPORTS, new WasmBytes().u32(1).all(entry));
          imported = true;
        }
        if (section.id() == MEMORIES) {
          memories(section);
        } else {
          out.all(bytes, start, end);
        }
      }
      start = end;
    }
    return out.toArray();
  }

  private WasmBytes entry(String module, String name, long most) {
    MemoryType type = info.memories().get(0);
    long least = type.minPages();
    long maximum = Math.max(least, Math.min(most, type.maxPages().orElse(most)));
    byte[] moduleName = Utf8.encode(module); // the user's, and not only ASCII
    byte[] itsName = Utf8.encode(name);
    return new WasmBytes()
        .u32(moduleName.length)
        .all(moduleName, 0, moduleName.length)
        .u32(itsName.length)
        .all(itsName, 0, itsName.length)
        .u8(KIND_MEMORY)
        .u8(ExternReader.HAS_MAXIMUM | IS_SHARED | (type.memory64() ? IS_64 : 0))
        .u64(least)
        .u64(maximum);
  }

  private ByteReader reader(ModuleInfo.Section section) {
    return new ByteReader(bytes, section.offset(), section.length(), new Problems());
  }

  private void imports(ModuleInfo.Section section, WasmBytes entry) {
    ByteReader in = reader(section);
    WasmBytes contents = new WasmBytes().u32(in.u32() + 1);
    contents.all(bytes, in.position(), section.offset() + section.length()).all(entry);
    out.section(IMPORTS, contents);
  }

  /** All memories but the first; no section if there are none. */
  private void memories(ModuleInfo.Section section) {
    ByteReader in = reader(section);
    int count = in.u32();
    if (count == 1) {
      return;
    }
    int flags = in.u8();
    in.u64();
    if ((flags & ExternReader.HAS_MAXIMUM) != 0) {
      in.u64();
    }
    WasmBytes contents = new WasmBytes().u32(count - 1);
    contents.all(bytes, in.position(), section.offset() + section.length());
    out.section(MEMORIES, contents);
  }
}
