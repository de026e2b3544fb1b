package io.github.wasmrun.wasi.component.internal;

/** {@code request-options}: nanoseconds, or a negative number for what was not said. */
final class HttpTimes {
  long connect = -1;
  long firstByte = -1;
  long betweenBytes = -1;

  /** What counts: no more than the host permits. */
  static long within(long asked, long most) {
    return asked < 0 ? most : Math.min(asked, most);
  }
}
