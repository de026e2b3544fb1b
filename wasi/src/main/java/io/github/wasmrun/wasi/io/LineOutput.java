package io.github.wasmrun.wasi.io;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts output into lines. */
public final class LineOutput implements WasiOutput {
  private static final int MAX_LINE = 65536;

  private final Consumer<String> consumer;
  private byte[] line = new byte[256];
  private int count;

  /** Gives lines to {@code consumer}. */
  public LineOutput(Consumer<String> consumer) {
    this.consumer = consumer;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      byte b = bytes[i];
      if (b == '\n') {
        flush();
      } else {
        if (count == MAX_LINE) {
          flush();
        }
        if (count == line.length) {
          byte[] longer = new byte[count * 2];
          System.arraycopy(line, 0, longer, 0, count);
          line = longer;
        }
        line[count++] = b;
      }
    }
  }

  private void flush() {
    int length = count > 0 && line[count - 1] == '\r' ? count - 1 : count;
    String text = new String(line, 0, length, StandardCharsets.UTF_8);
    count = 0;
    consumer.accept(text);
  }

  @Override
  public void end() {
    if (count > 0) {
      flush();
    }
  }
}
