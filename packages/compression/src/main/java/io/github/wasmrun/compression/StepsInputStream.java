package io.github.wasmrun.compression;

import java.io.IOException;
import java.io.InputStream;

/** Reads what {@link Steps} make of another stream. */
final class StepsInputStream extends InputStream {
  private static final byte[] NOTHING = new byte[0];

  private final Steps steps;
  private final InputStream source;
  private final byte[] buffer = new byte[Steps.PIECE];
  private byte[] piece = NOTHING;
  private int at;
  private boolean ended;
  private boolean closed;

  StepsInputStream(Steps steps, InputStream source) {
    this.steps = steps;
    this.source = source;
  }

  /** Whether there is a byte at {@code at}. */
  private boolean fill() throws IOException {
    if (closed) {
      throw new IOException("stream closed");
    }
    while (at == piece.length) {
      byte[] next = steps.take();
      if (next != null) {
        piece = next;
        at = 0;
      } else if (ended) {
        return false;
      } else {
        int count = source.read(buffer, 0, buffer.length);
        if (count < 0) {
          ended = true;
          steps.end();
        } else {
          steps.put(buffer, 0, count);
        }
      }
    }
    return true;
  }

  @Override
  public int read() throws IOException {
    return fill() ? piece[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Ranges.check(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public int available() {
    return closed ? 0 : piece.length - at;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      steps.close();
      source.close();
    }
  }
}
