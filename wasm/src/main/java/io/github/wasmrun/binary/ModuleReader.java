package io.github.wasmrun.binary;

import io.github.wasmrun.type.ExternKind;
import java.util.List;
import java.util.Objects;

/**
 * Reads modules in the <a href="https://webassembly.github.io/spec/core/binary/">binary format</a>
 * and validates everything outside of function bodies, which the engines validate.
 */
public final class ModuleReader {
  private static final int MAGIC = 0x6D736100;
  private static final int MODULE = 1;
  private static final int COMPONENT = 0x0001000D;

  private final byte[] bytes;
  private final ByteReader in;
  private final ModuleBuilder module;
  private int bodies;
  private boolean hasDataCount;
  private int dataSegments;

  private ModuleReader(byte[] bytes, Problems problems) {
    this.bytes = bytes;
    module = new ModuleBuilder(bytes, problems);
    in = module.in;
  }

  /**
   * Reads a module and validates everything outside of function bodies.
   *
   * @param bytes the module; kept, not copied
   * @throws ModuleException if it is malformed or invalid, or larger than the limits that engines
   *     share
   */
  public static ModuleInfo read(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    ModuleReader reader = new ModuleReader(bytes, new Problems());
    reader.readAll();
    return new ModuleInfo(bytes, reader.module);
  }

  /**
   * What is wrong with a module outside of function bodies: each broken rule of validation up to
   * the first mistake in the format, 1000 at most. Empty if {@link #read} accepts the module.
   */
  public static List<ModuleProblem> validate(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    CollectedProblems problems = new CollectedProblems();
    try {
      new ModuleReader(bytes, problems).readAll();
    } catch (ModuleException e) {
      // The mistake that ended the reading is among those found.
    }
    return List.copyOf(problems.found());
  }

  private void readAll() {
    header();
    int last = 0;
    while (in.remaining() > 0) {
      int at = in.position();
      int id = in.u8();
      if (id >= SectionOrder.IDS) {
        throw in.malformed("malformed section id " + id, at);
      }
      if (id != 0) {
        if (SectionOrder.of(id) <= last) {
          throw in.malformed("unexpected content after last section", at);
        }
        last = SectionOrder.of(id);
      }
      section(id);
    }
    end();
  }

  private void header() {
    if (word() != MAGIC) {
      String hint = OtherFormats.hint(bytes);
      throw in.malformed(
          hint.isEmpty()
              ? "magic header not detected"
              : "magic header not detected: this is " + hint,
          0);
    }
    int version = word();
    if (version == COMPONENT) {
      throw in.malformed("a component, not a module: components are not supported", 4);
    }
    if (version != MODULE) {
      throw in.malformed("unknown binary version", 4);
    }
  }

  private int word() {
    return in.u8() | in.u8() << 8 | in.u8() << 16 | in.u8() << 24;
  }

  private void section(int id) {
    int outer = in.enter(in.length());
    int start = in.position();
    String name = "";
    if (id == 0) {
      name = in.name();
      start = in.position();
    }
    module.sections.add(new ModuleInfo.Section(id, name, start, in.remaining()));
    if (id == 0) {
      in.skip(in.remaining());
    } else {
      contents(id);
    }
    if (in.remaining() != 0) {
      throw in.malformed("section size mismatch", in.position());
    }
    in.leave(outer);
  }

  private void contents(int id) {
    switch (id) {
      case 1:
        TypeSection.read(module);
        break;
      case 2:
        Sections.imports(module);
        break;
      case 3:
        Sections.functions(module);
        break;
      case 4:
        Sections.tables(module);
        break;
      case 5:
        Sections.memories(module);
        break;
      case 6:
        Sections.globals(module);
        break;
      case 7:
        Sections.exports(module);
        break;
      case 8:
        Sections.start(module);
        break;
      case 9:
        Segments.elements(module);
        break;
      case 10:
        bodies = CodeSection.read(module, module.importCounts[ExternKind.FUNC.ordinal()]);
        checkBodies();
        break;
      case 11:
        dataSegments = Segments.data(module);
        break;
      case 12:
        hasDataCount = true;
        module.dataCount = in.u32();
        break;
      default:
        Sections.tags(module);
    }
  }

  private void end() {
    checkBodies();
    if (hasDataCount && module.dataCount != dataSegments) {
      throw in.malformed("data count and data section have inconsistent lengths", bytes.length);
    }
  }

  private void checkBodies() {
    int own = module.functions.size() - module.importCounts[ExternKind.FUNC.ordinal()];
    if (bodies != own) {
      throw in.malformed(
          "function and code section have inconsistent lengths: " + own + " and " + bodies,
          in.position());
    }
  }
}
