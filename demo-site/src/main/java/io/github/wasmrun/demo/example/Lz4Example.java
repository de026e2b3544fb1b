package io.github.wasmrun.demo.example;

import io.github.wasmrun.Memory;
import java.util.Arrays;
import java.util.List;

/** Compresses and restores bytes with LZ4, a C library. */
final class Lz4Example {
  private static final int SIZE = 9000;

  private Lz4Example() {}

  static Example example() {
    return new Example(
        "lz4",
        "LZ4 compression",
        "A C library compiled to WebAssembly: allocates in its memory, compresses and restores.",
        "LZ4 1.9.4, BSD-2-Clause licence, compiled from Debian's source package",
        List.of("lz4.LICENSE.txt"),
        List.of("lz4.wasm"),
        HostPart.NOTHING,
        Lz4Example::roundTrip);
  }

  private static void roundTrip(Steps steps) {
    Guest lz4 = steps.guest();
    Memory memory = lz4.instance().memory();
    lz4.call("_initialize");
    lz4.expect("10904", "LZ4_versionNumber");
    int bound = lz4.callInt("LZ4_compressBound", SIZE);
    int source = lz4.callInt("malloc", SIZE);
    int packed = lz4.callInt("malloc", bound);
    int restored = lz4.callInt("malloc", SIZE);

    byte[] same = new byte[SIZE];
    Arrays.fill(same, (byte) 'a');
    steps.line("memory[" + source + "] <- the letter a, 9000 times");
    memory.write(source, same);
    int size = lz4.callInt("LZ4_compress_default", source, packed, SIZE, bound);
    steps.check("46", String.valueOf(size));
    lz4.readHex(packed, size);
    lz4.expect("9000", "LZ4_decompress_safe", packed, restored, size, SIZE);
    compare(steps, same, memory.read(restored, SIZE));

    byte[] mixed = new byte[SIZE];
    int seed = 1;
    for (int i = 0; i < SIZE; i++) {
      seed = seed * 1103515245 + 12345;
      mixed[i] = (byte) (i % 100 < 60 ? i % 7 : seed >>> 16);
    }
    steps.line("memory[" + source + "] <- 9000 bytes, half of them random");
    memory.write(source, mixed);
    size = lz4.callInt("LZ4_compress_default", source, packed, SIZE, bound);
    lz4.expect("9000", "LZ4_decompress_safe", packed, restored, size, SIZE);
    compare(steps, mixed, memory.read(restored, SIZE));

    steps.line("damaged data is refused:");
    memory.fill(packed, (byte) 0xFF, size);
    int answer = lz4.callInt("LZ4_decompress_safe", packed, restored, size, SIZE);
    steps.check("negative", answer < 0 ? "negative" : "not negative");
  }

  private static void compare(Steps steps, byte[] before, byte[] after) {
    boolean equal = Arrays.equals(before, after);
    steps.line("restored bytes are " + (equal ? "the same" : "different"));
    steps.check("true", String.valueOf(equal));
  }
}
