package io.github.wasmrun.compression;

import java.io.IOException;
import java.io.InputStream;

/** A stream of arrays, of which an empty one is the end. */
abstract class PieceInputStream extends InputStream {
  private byte[] piece = new byte[0];
  private int at;
  private boolean ended;
  private boolean closed;

  abstract byte[] next() throws IOException;

  private boolean fill() throws IOException {
    if (closed) {
      throw new IOException("stream closed");
    }
    if (at == piece.length && !ended) {
      piece = next();
      at = 0;
      ended = piece.length == 0;
    }
    return at < piece.length;
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
  public void close() {
    closed = true;
  }
}
