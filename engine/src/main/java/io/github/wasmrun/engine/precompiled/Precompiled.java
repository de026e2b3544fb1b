package io.github.wasmrun.engine.precompiled;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.internal.Sha256;
import java.util.Arrays;

/**
 * A module and its compiled code as one array of bytes: a magic text, what made the code, the
 * module, the code, and a checksum over all of it.
 *
 * @param maker which engine made the code, with its version; empty if there is no code
 * @param module the bytes of the module
 * @param code the code, in the maker's own form; empty if there is none
 */
public record Precompiled(String maker, byte[] module, byte[] code) {
  /** The first bytes; the last one is the version of the format. */
  private static final byte[] MAGIC = {'w', 'a', 's', 'm', 'r', 'u', 'n', 1};

  private static final int CHECKSUM = 32;

  /** The bytes of {@code module} without code. */
  public static Precompiled withoutCode(byte[] module) {
    return new Precompiled("", module, new byte[0]);
  }

  /** Everything as one array. */
  public byte[] toBytes() {
    WasmBytes out = new WasmBytes();
    out.all(MAGIC, 0, MAGIC.length).name(maker);
    out.u32(module.length).all(module, 0, module.length);
    out.u32(code.length).all(code, 0, code.length);
    byte[] content = out.toArray();
    return out.all(checksum(content), 0, CHECKSUM).toArray();
  }

  /** The SHA-256 of {@code content}. */
  private static byte[] checksum(byte[] content) {
    Sha256 hash = new Sha256();
    for (byte value : content) {
      hash.add(value);
    }
    WasmBytes out = new WasmBytes();
    for (int word : hash.finish()) {
      out.fixed32(word);
    }
    return out.toArray();
  }

  /**
   * Reads what {@link #toBytes} made.
   *
   * @throws CompileException if the bytes are something else or damaged
   */
  public static Precompiled read(byte[] bytes) {
    if (bytes.length < MAGIC.length + CHECKSUM || !startsWithMagic(bytes)) {
      throw new CompileException(
          "this is no precompiled module of this version of wasmrun: its first bytes are others",
          0);
    }
    int end = bytes.length - CHECKSUM;
    byte[] content = Arrays.copyOf(bytes, end);
    if (!Arrays.equals(checksum(content), Arrays.copyOfRange(bytes, end, bytes.length))) {
      throw new CompileException(
          "the precompiled module is damaged: its checksum is another one", end);
    }
    try {
      ByteReader in = new ByteReader(content, new Problems());
      in.skip(MAGIC.length);
      String maker = in.name();
      byte[] module = part(in, content);
      byte[] code = part(in, content);
      return new Precompiled(maker, module, code);
    } catch (ModuleException e) {
      throw new CompileException(
          "the precompiled module is damaged: " + e.getMessage(), e.byteOffset(), e);
    }
  }

  private static byte[] part(ByteReader in, byte[] content) {
    int length = in.length();
    int start = in.position();
    in.skip(length);
    return Arrays.copyOfRange(content, start, start + length);
  }

  private static boolean startsWithMagic(byte[] bytes) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (bytes[i] != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }
}
