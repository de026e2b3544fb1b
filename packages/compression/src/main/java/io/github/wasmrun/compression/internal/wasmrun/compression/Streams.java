package io.github.wasmrun.compression.internal.wasmrun.compression;

import io.github.wasmrun.component.support.Unsigned;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Streams of compressed bytes, piece by piece. */
public interface Streams {
  /** What {@code encoder} does without one of them. */
  Encoder.Factory encoderFactory();

  /** What {@code decoder} does without one of them. */
  Decoder.Factory decoderFactory();

  /** The enumeration {@code format}. */
  enum Format {
    /** {@code deflate}. */
    DEFLATE("deflate"),
    /** {@code zlib}. */
    ZLIB("zlib"),
    /** {@code gzip}. */
    GZIP("gzip"),
    /** {@code brotli}. */
    BROTLI("brotli"),
    /** {@code lz4}. */
    LZ4("lz4"),
    /** {@code zstd}. */
    ZSTD("zstd");

    private final String witName;

    Format(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /** What an encoder is to do after the input. */
  enum Flush {
    /** Keep what helps to compress the next input. */
    NONE("none"),
    /** Give out all of the input. */
    ALL("all"),
    /** End the stream. */
    END("end");

    private final String witName;

    Flush(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /** The enumeration {@code state}. */
  enum State {
    /** All input is used. */
    NEEDS_INPUT("needs-input"),
    /** Output is left: call again, with no input. */
    HAS_OUTPUT("has-output"),
    /** The stream is at its end. */
    FINISHED("finished");

    private final String witName;

    State(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /**
   * The record {@code step}.
   *
   * @param output the component {@code output}
   * @param state the component {@code state}
   * @param unused Bytes of the input after the end of the stream.
   */
  record Step(byte[] output, State state, @Unsigned int unused) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Step {
      Objects.requireNonNull(output, "output");
      Objects.requireNonNull(state, "state");
    }

    /** The same with another {@code output}. */
    public Step withOutput(byte[] output) {
      return new Step(output, state, unused);
    }

    /** The same with another {@code state}. */
    public Step withState(State state) {
      return new Step(output, state, unused);
    }

    /** The same with another {@code unused}. */
    public Step withUnused(@Unsigned int unused) {
      return new Step(output, state, unused);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Step that
          && Arrays.equals(output, that.output)
          && Objects.equals(state, that.state)
          && unused == that.unused;
    }

    @Override
    public int hashCode() {
      int hash = 0;
      hash = 31 * hash + Arrays.hashCode(output);
      hash = 31 * hash + Objects.hashCode(state);
      hash = 31 * hash + Objects.hashCode(unused);
      return hash;
    }

    @Override
    public String toString() {
      return "Step["
          + "output="
          + Arrays.toString(output)
          + ", state="
          + state
          + ", unused="
          + unused
          + "]";
    }
  }

  /** The resource {@code encoder}. */
  interface Encoder extends AutoCloseable {
    /**
     * Gives out at most {@code limit} bytes.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    Step step(byte[] input, Flush flush, @Unsigned int limit);

    /** Drops the resource. */
    @Override
    void close();

    /** What {@code encoder} does without one of them. */
    interface Factory {
      /**
       * The function {@code open}.
       *
       * @throws Failures.FailureException if the function gives an error
       */
      Encoder open(Format format, int level);
    }
  }

  /** The resource {@code decoder}. */
  interface Decoder extends AutoCloseable {
    /**
     * Gives out at most {@code limit} bytes. {@code end}: no input comes after this one.
     *
     * @throws Failures.FailureException if the function gives an error
     */
    Step step(byte[] input, boolean end, @Unsigned int limit);

    /** Drops the resource. */
    @Override
    void close();

    /** What {@code decoder} does without one of them. */
    interface Factory {
      /**
       * Refuses streams that need a window of more than 2^{@code max-window-log} bytes.
       *
       * @throws Failures.FailureException if the function gives an error
       */
      Decoder open(Format format, @Unsigned int maxWindowLog);
    }
  }
}
