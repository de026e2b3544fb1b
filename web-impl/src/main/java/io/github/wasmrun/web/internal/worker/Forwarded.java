package io.github.wasmrun.web.internal.worker;

/** In a worker, what a host function has thrown on the page; only the page has the object. */
final class Forwarded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The page's number of the object. */
  final int number;

  Forwarded(int number) {
    super("thrown on the page");
    this.number = number;
  }
}
