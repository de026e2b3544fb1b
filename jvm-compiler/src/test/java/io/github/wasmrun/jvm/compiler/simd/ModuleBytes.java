package io.github.wasmrun.jvm.compiler.simd;

import io.github.wasmrun.instruction.Opcodes;
import java.io.ByteArrayOutputStream;

/** Bytes of a module, written one after the other. */
final class ModuleBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  ModuleBytes raw(int... bytes) {
    for (int each : bytes) {
      out.write(each);
    }
    return this;
  }

  /** A number that is not negative, the same as a signed and as an unsigned one. */
  ModuleBytes number(int value) {
    int rest = value;
    while (rest > 0x3F) {
      out.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    return this;
  }

  ModuleBytes op(int opcode) {
    if (Opcodes.prefix(opcode) != 0) {
      out.write(Opcodes.prefix(opcode));
      return number(Opcodes.number(opcode));
    }
    return raw(opcode);
  }

  /** A local. */
  ModuleBytes get(int local) {
    return op(Opcodes.LOCAL_GET).number(local);
  }

  ModuleBytes set(int local) {
    return op(Opcodes.LOCAL_SET).number(local);
  }

  ModuleBytes tee(int local) {
    return op(Opcodes.LOCAL_TEE).number(local);
  }

  ModuleBytes i32(int value) {
    return op(Opcodes.I32_CONST).number(value);
  }

  ModuleBytes vector(long low, long high) {
    return op(Opcodes.V128_CONST).fixed(low).fixed(high);
  }

  private ModuleBytes fixed(long value) {
    for (int i = 0; i < 64; i += 8) {
      out.write((int) (value >>> i));
    }
    return this;
  }

  ModuleBytes name(String name) {
    number(name.length());
    return raw(name.chars().toArray());
  }

  ModuleBytes all(ModuleBytes other) {
    out.writeBytes(other.toByteArray());
    return this;
  }

  /** Other bytes with their number in front. */
  ModuleBytes sized(ModuleBytes content) {
    return number(content.out.size()).all(content);
  }

  ModuleBytes section(int id, ModuleBytes content) {
    return raw(id).sized(content);
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }
}
