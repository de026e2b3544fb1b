package io.github.wasmrun.internal.link;

import java.util.List;

/** Reads what users cannot. */
public final class ImportEntries {
  private ImportEntries() {}

  /** The entries in the order they were added. */
  public static <F, X> List<ImportEntry<F, X>> of(ImportList<F, X> imports) {
    return imports.entries;
  }
}
