package io.github.wasmrun.wasi.io;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Decodes output as it comes, and keeps a character back until all of it is there. */
public final class TextOutput implements WasiOutput {
  private static final int LONGEST = 4;

  private final Consumer<String> consumer;
  private byte[] kept = {};

  /** Gives text to {@code consumer}. */
  public TextOutput(Consumer<String> consumer) {
    this.consumer = consumer;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    byte[] all = new byte[kept.length + length];
    System.arraycopy(kept, 0, all, 0, kept.length);
    System.arraycopy(bytes, offset, all, kept.length, length);
    int whole = whole(all);
    kept = new byte[all.length - whole];
    System.arraycopy(all, whole, kept, 0, kept.length);
    give(all, whole);
  }

  @Override
  public void end() {
    byte[] rest = kept;
    kept = new byte[0];
    give(rest, rest.length);
  }

  private void give(byte[] bytes, int length) {
    if (length > 0) {
      consumer.accept(new String(bytes, 0, length, StandardCharsets.UTF_8));
    }
  }

  /** How many bytes there are without a last character that may still go on. */
  private static int whole(byte[] bytes) {
    for (int back = 1; back < LONGEST && back <= bytes.length; back++) {
      int lead = bytes[bytes.length - back] & 0xFF;
      if (lead >= 0xC0) {
        int needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        return needed > back ? bytes.length - back : bytes.length;
      }
      if (lead < 0x80) {
        break;
      }
    }
    return bytes.length;
  }
}
