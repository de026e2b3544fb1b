package io.github.wasmrun.jvm.compiler.engine;

/**
 * Carries what a host function threw through the guest, so that it cannot be mistaken for a trap of
 * the guest.
 */
final class HostFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HostFailure(Throwable thrown) {
    super(null, thrown, false, false);
  }
}
