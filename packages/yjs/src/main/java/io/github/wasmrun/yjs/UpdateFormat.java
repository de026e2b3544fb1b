package io.github.wasmrun.yjs;

import io.github.wasmrun.yjs.internal.wasmrun.yjs.Documents;

/** The two formats that updates and snapshots have; bytes do not say which one they have. */
public enum UpdateFormat {
  /** The one that providers use, and that is meant where none is named. */
  V1(Documents.Version.V1),
  /** The smaller one for large updates. */
  V2(Documents.Version.V2);

  final Documents.Version guest;

  UpdateFormat(Documents.Version guest) {
    this.guest = guest;
  }
}
