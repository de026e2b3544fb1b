package io.github.wasmrun.crypto;

import io.github.wasmrun.crypto.internal.wasmrun.crypto.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/**
 * Makes the hash of bytes that come piece by piece. It has an instance of the guest of its own, to
 * be given back with {@link #close}; one that is not closed is garbage with its instance. After
 * {@code close} all methods throw {@link IllegalStateException}. One thread at a time.
 *
 * <pre>{@code
 * try (Hasher hasher = crypto.hasher(HashAlgorithm.SHA_256)) {
 *   hasher.update(header);
 *   hasher.update(in); // an InputStream, to its end
 *   return hasher.digest();
 * }
 * }</pre>
 */
public final class Hasher implements AutoCloseable {
  /** How many bytes a hash may have: 1 MiB. */
  static final int MAX_LENGTH = 1 << 20;

  /** How many bytes go to the guest at once. */
  static final int PIECE = 1 << 15;

  private final HashAlgorithm algorithm;
  private final Guest guest;
  private final Hashes.Hasher hasher;
  private final byte[] buffer = new byte[PIECE];
  private int count;
  private boolean closed;

  Hasher(Guest.Pool guests, HashAlgorithm algorithm, Hashes.Mode mode) {
    this.algorithm = algorithm;
    guest = guests.take();
    hasher = guest.open(() -> guest.exports().hashes().hasherFactory().open(algorithm.guest, mode));
  }

  /** What this computes. */
  public HashAlgorithm algorithm() {
    return algorithm;
  }

  /** Adds a byte: the low eight bits. */
  public void update(int b) {
    check();
    buffer[count++] = (byte) b;
    if (count == PIECE) {
      forward();
    }
  }

  /** Adds bytes. */
  public void update(byte[] bytes) {
    update(bytes, 0, bytes.length);
  }

  /**
   * Adds bytes of an array.
   *
   * @throws IndexOutOfBoundsException if the array has no such range
   */
  public void update(byte[] bytes, int offset, int length) {
    check();
    if (offset < 0 || length < 0 || length > bytes.length - offset) {
      throw new IndexOutOfBoundsException(
          "range " + offset + ", length " + length + " of " + bytes.length + " bytes");
    }
    int at = offset;
    int left = length;
    while (left > 0) {
      int part = Math.min(left, PIECE - count);
      System.arraycopy(bytes, at, buffer, count, part);
      count += part;
      at += part;
      left -= part;
      if (count == PIECE) {
        forward();
      }
    }
  }

  /**
   * Adds all bytes of a stream, which stays open.
   *
   * @return how many bytes
   * @throws IOException what the stream throws; the bytes before count
   */
  public long update(InputStream source) throws IOException {
    Objects.requireNonNull(source, "source");
    check();
    long total = 0;
    while (true) {
      int read = source.read(buffer, count, PIECE - count);
      if (read < 0) {
        return total;
      }
      count += read;
      total += read;
      if (count == PIECE) {
        forward();
      }
    }
  }

  /** A stream that adds what is written to it. Its {@code close} does nothing. */
  public OutputStream asOutputStream() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        update(b);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        update(bytes, offset, length);
      }
    };
  }

  private void check() {
    if (closed) {
      throw new IllegalStateException("closed");
    }
  }

  private void forward() {
    if (count > 0) {
      byte[] piece = new byte[count];
      System.arraycopy(buffer, 0, piece, 0, count);
      count = 0;
      guest.call(
          () -> {
            hasher.update(piece);
            return piece;
          });
    }
  }

  /** The hash of all bytes so far. More may be added after it. */
  public byte[] digest() {
    return digest(algorithm.length());
  }

  /**
   * The hash of all bytes so far, in a length of one's own. More may be added after it.
   *
   * @param length how many bytes it has, 1 to 1 MiB; a shorter one is the start of a longer one
   * @throws IllegalArgumentException if the algorithm has another length and is not {@link
   *     HashAlgorithm#extendable}
   */
  public byte[] digest(int length) {
    check();
    algorithm.checkLength(length);
    forward();
    return guest.call(() -> hasher.digest(length));
  }

  /**
   * Whether the hash of all bytes so far is {@code expected}, in a time that does not depend on
   * where they differ: for hashes that prove something, such as an HMAC.
   */
  public boolean matches(byte[] expected) {
    return Crypto.constantTimeEquals(expected, digest());
  }

  /** Forgets all bytes, and keeps the key. */
  public void reset() {
    check();
    count = 0;
    guest.call(
        () -> {
          hasher.reset();
          return algorithm;
        });
  }

  /** Gives the instance of the guest back. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      for (int i = 0; i < count; i++) {
        buffer[i] = 0;
      }
      guest.close();
    }
  }
}
