package io.github.wasmrun.compression;

import io.github.wasmrun.compression.internal.wasmrun.compression.Streams;
import io.github.wasmrun.compression.internal.wasmrun.compression.Streams.Flush;
import io.github.wasmrun.compression.internal.wasmrun.compression.Streams.State;
import io.github.wasmrun.compression.internal.wasmrun.compression.Streams.Step;
import org.jspecify.annotations.Nullable;

/** A stream of the guest: bytes go in, pieces of bounded length come out. */
abstract class Steps implements AutoCloseable {
  /** How many bytes go in and come out at once. */
  static final int PIECE = 1 << 16;

  /** Windows up to 128 MiB, which is what the usual tools allow. */
  private static final int MAX_WINDOW_LOG = 27;

  private static final byte[] NOTHING = new byte[0];

  private final Guest guest;
  private byte[] input = NOTHING;
  private boolean flushing;
  private boolean ending;
  private State state = State.NEEDS_INPUT;

  private Steps(Guest guest) {
    this.guest = guest;
  }

  static Steps compressing(Guest.Pool pool, Format format, int level) {
    Guest guest = pool.take();
    Streams.Encoder encoder =
        guest.open(() -> guest.exports().streams().encoderFactory().open(of(format), level));
    return new Steps(guest) {
      @Override
      Step step(byte[] bytes, boolean flush, boolean end) {
        Flush how = end ? Flush.END : flush ? Flush.ALL : Flush.NONE;
        return guest.call(() -> encoder.step(bytes, how, PIECE));
      }
    };
  }

  static Steps decompressing(Guest.Pool pool, Format format) {
    Guest guest = pool.take();
    Streams.Decoder decoder =
        guest.open(
            () -> guest.exports().streams().decoderFactory().open(of(format), MAX_WINDOW_LOG));
    return new Steps(guest) {
      @Override
      Step step(byte[] bytes, boolean flush, boolean end) {
        return guest.call(() -> decoder.step(bytes, end, PIECE));
      }
    };
  }

  private static Streams.Format of(Format format) {
    switch (format) {
      case DEFLATE:
        return Streams.Format.DEFLATE;
      case ZLIB:
        return Streams.Format.ZLIB;
      case GZIP:
        return Streams.Format.GZIP;
      case BROTLI:
        return Streams.Format.BROTLI;
      case LZ4:
        return Streams.Format.LZ4;
      default:
        return Streams.Format.ZSTD;
    }
  }

  abstract Step step(byte[] bytes, boolean flush, boolean end);

  /** Supplies input, at most {@link #PIECE} bytes; all output before has to be taken. */
  void put(byte[] bytes, int offset, int length) {
    if (ending && length > 0) {
      throw new IllegalStateException("the stream has ended");
    }
    if (state == State.FINISHED && length > 0) {
      throw after(length);
    }
    input = new byte[length];
    System.arraycopy(bytes, offset, input, 0, length);
    flushing = false;
    if (state != State.FINISHED) {
      state = State.HAS_OUTPUT;
    }
  }

  /** Asks for all output there is. */
  void flush() {
    if (state != State.FINISHED) {
      flushing = true;
      state = State.HAS_OUTPUT;
    }
  }

  /** Says that no input comes any more. */
  void end() {
    ending = true;
    if (state != State.FINISHED) {
      state = State.HAS_OUTPUT;
    }
  }

  /** Whether the stream is at its end. */
  boolean finished() {
    return state == State.FINISHED;
  }

  /** The next piece of output, not empty; null if input is needed or the stream has ended. */
  byte @Nullable [] take() {
    while (state == State.HAS_OUTPUT) {
      byte[] bytes = input;
      input = NOTHING;
      Step step = step(bytes, flushing, ending);
      state = step.state();
      if (step.unused() != 0) {
        throw after(step.unused());
      }
      if (step.output().length > 0) {
        return step.output();
      }
    }
    return null;
  }

  private static CompressionException after(int count) {
    return new CompressionException(
        CompressionException.Kind.CORRUPT, count + " bytes after the end of the stream");
  }

  @Override
  public void close() {
    guest.close();
  }
}
