package io.github.wasmrun.wasi.spi;

import org.jspecify.annotations.Nullable;

/**
 * A request that was begun, and its answer. No method waits. One thread at a time calls them. After
 * a failure each method that can report it does.
 */
public interface HttpExchange {
  /**
   * How many bytes the body of the request takes now; 0 until something changes.
   *
   * @throws HttpFailure if it takes no more
   */
  int writable();

  /** Sends a part of the body, of at most {@link #writable} bytes; the array is not copied. */
  void write(byte[] bytes);

  /** Ends the body of the request. */
  void end();

  /**
   * The head of the answer; null if there is none yet.
   *
   * @throws HttpFailure if none will come
   */
  HttpTransport.@Nullable Response response();

  /** Whether {@link #read} gives bytes, the end or a failure. */
  boolean readable();

  /**
   * A part of the answer's body, after its head.
   *
   * @param most how many bytes at most, 1 or more
   * @return bytes, none if there are none yet, null at the end
   * @throws HttpFailure if the answer is not complete
   */
  byte @Nullable [] read(int most);

  /** Ends the exchange, wherever it is. It may have ended. */
  void cancel();
}
