package io.github.wasmrun.wasi.component;

import java.io.IOException;
import java.util.List;

/**
 * Where the answer of a component goes while the component runs, by the thread that runs it: once
 * {@link #head}, then the body in parts, then {@link #end} or {@link #abort}. A component that
 * gives no answer leads to none of these calls.
 *
 * <p>If a method fails with {@link IOException}, the rest of the answer goes nowhere, {@link
 * #abort} is called, and the component gets {@code connection-terminated}. What it throws besides
 * ends the component.
 */
public interface WasiHttpResponder {
  /**
   * The head of the answer: as soon as the component has given it, before its body.
   *
   * @param status 200 to 999
   * @param fields in their order, with names in lower case, without {@code content-length}
   * @param length how many bytes the body has; for {@code HEAD} and status 304 it may have none in
   *     spite of that; -1 if that is not known yet
   */
  void head(int status, List<WasiHttpField> fields, long length) throws IOException;

  /**
   * How many bytes the body takes now; 0 until {@code changed} was run. On the JVM {@link #write}
   * may wait instead.
   */
  default int writable() throws IOException {
    return 1 << 16;
  }

  /**
   * Is called once before anything else.
   *
   * @param changed to be run, by any thread, when {@link #writable} may have become more than 0
   */
  default void onChange(Runnable changed) {}

  /** A part of the body: one byte or more, which the responder may keep. */
  void write(byte[] bytes) throws IOException;

  /**
   * The end of an answer that is whole.
   *
   * @param trailers none in most cases; names are in lower case
   */
  void end(List<WasiHttpField> trailers) throws IOException;

  /** The end of an answer that is not whole, after its head: the client must be able to notice. */
  void abort();
}
