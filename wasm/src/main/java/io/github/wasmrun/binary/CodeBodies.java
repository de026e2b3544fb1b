package io.github.wasmrun.binary;

/**
 * Where the function bodies of a module are, so that one of them can be read without the others.
 * Immutable.
 */
public final class CodeBodies {
  private static final int CODE = 10;

  private final int first;
  private final int[] starts;
  private final int[] ends;

  private CodeBodies(int first, int[] starts, int[] ends) {
    this.first = first;
    this.starts = starts;
    this.ends = ends;
  }

  /** The bodies of a module that {@link ModuleReader} has read. */
  public static CodeBodies of(ModuleInfo info) {
    for (ModuleInfo.Section section : info.sections()) {
      if (section.id() == CODE) {
        return read(
            info, new ByteReader(info.bytes(), section.offset(), section.length(), new Problems()));
      }
    }
    return new CodeBodies(info.functions().size(), new int[0], new int[0]);
  }

  private static CodeBodies read(ModuleInfo info, ByteReader in) {
    int count = in.u32();
    int[] starts = new int[count];
    int[] ends = new int[count];
    for (int i = 0; i < count; i++) {
      int length = in.length();
      starts[i] = in.position();
      in.skip(length);
      ends[i] = in.position();
    }
    return new CodeBodies(info.functions().size() - count, starts, ends);
  }

  /** How many bodies there are. */
  public int count() {
    return starts.length;
  }

  /** The index of the function that a body is of: imported functions come first. */
  public int function(int body) {
    return first + body;
  }

  /** Where a body starts, with its locals, in bytes from the start of the module. */
  public int start(int body) {
    return starts[body];
  }

  /** Where a body ends, after its last {@code end}. */
  public int end(int body) {
    return ends[body];
  }
}
