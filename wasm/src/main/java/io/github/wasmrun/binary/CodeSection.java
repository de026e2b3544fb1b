package io.github.wasmrun.binary;

import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.FuncType;

/** Reads the code section: the frame of each body and its locals, not its instructions. */
final class CodeSection {
  private CodeSection() {}

  /**
   * Reads the section.
   *
   * @param first index of the first function that has a body here
   * @return the number of bodies
   */
  static int read(ModuleBuilder module, int first) {
    int count = module.in.count("function bodies", CommonLimits.FUNCTIONS);
    if (first + count != module.functions.size()) {
      return count;
    }
    for (int i = 0; i < count; i++) {
      int at = module.in.position();
      int length = module.in.length();
      if (length > CommonLimits.BODY_BYTES) {
        throw module.in.malformed(
            "function body of "
                + length
                + " bytes is too long, the limit is "
                + CommonLimits.BODY_BYTES,
            at);
      }
      int outer = module.in.enter(length);
      locals(module, ((FuncType) module.functions.get(first + i).composite()).params().size());
      body(module.in);
      module.in.leave(outer);
    }
    return count;
  }

  private static void locals(ModuleBuilder module, int params) {
    int runs = module.in.count("local runs", CommonLimits.BODY_BYTES);
    int total = params;
    for (int i = 0; i < runs; i++) {
      int at = module.in.position();
      int count = module.in.u32();
      if (count < 0 || count > CommonLimits.LOCALS - total) {
        throw module.in.malformed("too many locals, the limit is " + CommonLimits.LOCALS, at);
      }
      total += count;
      TypeReader.valType(module);
    }
  }

  private static void body(ByteReader in) {
    if (in.remaining() == 0) {
      throw in.malformed("unexpected end", in.position());
    }
    in.skip(in.remaining() - 1);
    int at = in.position();
    if (in.u8() != Opcodes.END) {
      throw in.malformed("END opcode expected", at);
    }
  }
}
