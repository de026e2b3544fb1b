package io.github.wasmrun.compression;

import java.io.IOException;
import java.io.OutputStream;

/** Writes to another stream what {@link Steps} make of what is written to it. */
final class StepsOutputStream extends OutputStream {
  private final Steps steps;
  private final OutputStream target;
  private final byte[] buffer = new byte[Steps.PIECE];
  private int count;
  private boolean closed;
  private boolean failed;

  StepsOutputStream(Steps steps, OutputStream target) {
    this.steps = steps;
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    check();
    buffer[count++] = (byte) b;
    if (count == buffer.length) {
      forward();
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    check();
    Ranges.check(offset, length, bytes.length);
    int at = offset;
    int left = length;
    while (left > 0) {
      int part = Math.min(left, buffer.length - count);
      System.arraycopy(bytes, at, buffer, count, part);
      count += part;
      at += part;
      left -= part;
      if (count == buffer.length) {
        forward();
      }
    }
  }

  @Override
  public void flush() throws IOException {
    check();
    forward();
    steps.flush();
    drain();
    target.flush();
  }

  private void check() throws IOException {
    if (closed) {
      throw new IOException("stream closed");
    }
  }

  private void forward() throws IOException {
    int length = count;
    count = 0;
    if (length > 0) {
      failed = true;
      steps.put(buffer, 0, length);
      drain();
    }
  }

  private void drain() throws IOException {
    failed = true;
    for (byte[] piece = steps.take(); piece != null; piece = steps.take()) {
      target.write(piece, 0, piece.length);
    }
    failed = false;
  }

  /** Ends the stream and closes the other one, too. After an error it only closes. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (OutputStream closing = target;
        Steps ended = steps) {
      if (!failed) {
        forward();
        ended.end();
        drain();
        closing.flush();
      }
    }
  }
}
