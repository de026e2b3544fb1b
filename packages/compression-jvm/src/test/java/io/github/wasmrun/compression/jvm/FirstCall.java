package io.github.wasmrun.compression.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.compression.Compression;
import io.github.wasmrun.compression.Format;
import java.nio.charset.StandardCharsets;

/** Compresses with each format and back, as the first thing in a JVM. */
final class FirstCall {
  private FirstCall() {}

  public static void main(String[] args) {
    Compression compression = Compression.load(Engine.create()).join();
    byte[] bytes = "one two one two one two".getBytes(StandardCharsets.UTF_8);
    for (Format format : Format.values()) {
      byte[] small = compression.compress(format, bytes);
      System.out.println(
          format
              + " "
              + new String(compression.decompress(format, small, 100), StandardCharsets.UTF_8));
    }
  }
}
