package io.github.wasmrun.spi;

import io.github.wasmrun.type.FuncType;

/** Reads the code section: the frame of each body and its locals, not its instructions. */
final class CodeSection {
  private final ByteReader in;
  private final ModuleBuilder module;
  private final TypeReader types;

  CodeSection(ByteReader in, ModuleBuilder module, TypeReader types) {
    this.in = in;
    this.module = module;
    this.types = types;
  }

  /**
   * Reads the section.
   *
   * @param first index of the first function that has a body here
   * @return the number of bodies
   */
  int read(int first) {
    int count = in.count("function bodies", CommonLimits.FUNCTIONS);
    if (first + count != module.functions.size()) {
      return count;
    }
    for (int i = 0; i < count; i++) {
      int at = in.position();
      int length = in.length();
      if (length > CommonLimits.BODY_BYTES) {
        throw in.malformed(
            "function body of "
                + length
                + " bytes is too long, the limit is "
                + CommonLimits.BODY_BYTES,
            at);
      }
      int outer = in.enter(length);
      locals(((FuncType) module.functions.get(first + i).composite()).params().size());
      body();
      in.leave(outer);
    }
    return count;
  }

  private void locals(int params) {
    int runs = in.count("local runs", CommonLimits.BODY_BYTES);
    int total = params;
    for (int i = 0; i < runs; i++) {
      int at = in.position();
      int count = in.u32();
      if (count < 0 || count > CommonLimits.LOCALS - total) {
        throw in.malformed("too many locals, the limit is " + CommonLimits.LOCALS, at);
      }
      total += count;
      types.valType();
    }
  }

  private void body() {
    if (in.remaining() == 0) {
      throw in.malformed("unexpected end", in.position());
    }
    in.skip(in.remaining() - 1);
    int at = in.position();
    if (in.u8() != 0x0B) {
      throw in.malformed("END opcode expected", at);
    }
  }
}
