package io.github.wasmrun.demo.example;

import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmName;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Argon2id (RFC 9106) with one lane: its filling of memory is in one module, BLAKE2b in another;
 * what joins the two is Java.
 */
final class Argon2Example {
  private static final int VERSION = 0x13;
  private static final int ARGON2ID = 2;
  private static final int BLOCK = 1024;

  private Argon2Example() {}

  static Example example() {
    return new Example(
        "argon2",
        "Argon2id",
        "A password hash that is slow by design: 64 passes over 1 MiB. Java joins two modules.",
        HashExamples.HASH_WASM,
        List.of(HashExamples.HASH_WASM_LICENCE),
        List.of("argon2.wasm", "blake2b.wasm"),
        HostPart.NOTHING,
        Argon2Example::hash);
  }

  private static void hash(Steps steps) {
    int kibibytes = 1024;
    int passes = 64;
    int tagLength = 32;
    Guest argon2 = steps.guest("argon2.wasm");
    Blake2b blake2b = new Blake2b(steps.guest("blake2b.wasm").instance());
    steps.line("password \"pass\", salt \"somesalt\", 1 lane, 64 passes, 1024 KiB, 32 bytes");
    byte[] start = startHash(blake2b, kibibytes, passes, tagLength);
    steps.line("BLAKE2b of the parameters " + Hex.of(start));

    int buffer = argon2.callInt("Hash_GetBuffer");
    argon2.expect("0", "Hash_SetMemorySize", (kibibytes + 1) * BLOCK);
    Memory memory = argon2.instance().memory();
    int[] parameters = {1, tagLength, kibibytes, passes, VERSION, ARGON2ID};
    for (int i = 0; i < parameters.length; i++) {
      memory.setInt(buffer + kibibytes * BLOCK + 4 * i, parameters[i]);
    }
    for (int block = 0; block < 2; block++) {
      byte[] seed = concat(start, littleEndian(block), littleEndian(0));
      memory.write(buffer + block * BLOCK, variableLength(blake2b, seed, BLOCK));
    }
    steps.line("first two blocks from BLAKE2b <- 2048 bytes");
    argon2.call("Hash_Calculate", 0, kibibytes);
    byte[] last = memory.read(buffer, BLOCK);
    String tag = Hex.of(variableLength(blake2b, last, tagLength));
    steps.line("tag " + tag);
    steps.check("348775c2b8ad88a01060da6aa632bed21c33c9dbdcf0a8bab198ffecfa2b90b4", tag);
  }

  /** H0 of RFC 9106, section 3.2. */
  private static byte[] startHash(Blake2b blake2b, int kibibytes, int passes, int tagLength) {
    byte[] password = "pass".getBytes(StandardCharsets.UTF_8);
    byte[] salt = "somesalt".getBytes(StandardCharsets.UTF_8);
    return blake2b.hash(
        64,
        concat(
            littleEndian(1),
            littleEndian(tagLength),
            littleEndian(kibibytes),
            littleEndian(passes),
            littleEndian(VERSION),
            littleEndian(ARGON2ID),
            littleEndian(password.length),
            password,
            littleEndian(salt.length),
            salt,
            littleEndian(0),
            littleEndian(0)));
  }

  /** The hash function H' of RFC 9106, section 3.3. */
  private static byte[] variableLength(Blake2b blake2b, byte[] message, int length) {
    byte[] first = concat(littleEndian(length), message);
    if (length <= 64) {
      return blake2b.hash(length, first);
    }
    byte[] result = new byte[length];
    byte[] part = blake2b.hash(64, first);
    int at = 0;
    while (length - at > 64) {
      System.arraycopy(part, 0, result, at, 32);
      at += 32;
      part = blake2b.hash(Math.min(64, length - at), part);
    }
    System.arraycopy(part, 0, result, at, length - at);
    return result;
  }

  private static byte[] littleEndian(int value) {
    return new byte[] {
      (byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)
    };
  }

  private static byte[] concat(byte[]... parts) {
    byte[] all = new byte[0];
    for (byte[] part : parts) {
      int end = all.length;
      all = Arrays.copyOf(all, end + part.length);
      System.arraycopy(part, 0, all, end, part.length);
    }
    return all;
  }

  /** The exports of blake2b.wasm that we use, as an ordinary interface. */
  interface Blake2bExports {
    @WasmName("Hash_GetBuffer")
    int buffer();

    @WasmName("Hash_Calculate")
    void calculate(int length, int bits);
  }

  private static final class Blake2b {
    private final Memory memory;
    private final Blake2bExports exports;

    Blake2b(Instance instance) {
      memory = instance.memory();
      exports = instance.as(Blake2bExports.class);
    }

    byte[] hash(int length, byte[] message) {
      int buffer = exports.buffer();
      memory.write(buffer, message);
      exports.calculate(message.length, length * 8);
      return memory.read(buffer, length);
    }
  }
}
