package io.github.wasmrun.compression;

import io.github.wasmrun.compression.internal.wasmrun.compression.Tar;

/** Kinds of entries, ours and the guest's: the same in the same order. */
final class TarKinds {
  private static final TarEntry.Kind[] OURS = TarEntry.Kind.values();
  private static final Tar.Kind[] THEIRS = Tar.Kind.values();

  private TarKinds() {}

  static TarEntry.Kind of(Tar.Kind kind) {
    return OURS[kind.ordinal()];
  }

  static Tar.Kind of(TarEntry.Kind kind) {
    return THEIRS[kind.ordinal()];
  }
}
