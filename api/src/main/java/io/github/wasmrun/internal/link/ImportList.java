package io.github.wasmrun.internal.link;

import java.util.ArrayList;
import java.util.List;

/**
 * The entries of imports, in the order they were added. Immutable.
 *
 * <p>It is the superclass of {@code Imports}, so that the linker can read the entries and users do
 * not see them: neither this package nor the field is theirs.
 *
 * @param <F> host functions
 * @param <X> externals
 */
public abstract class ImportList<F, X> {
  /** See {@link ImportEntries}. */
  final List<ImportEntry<F, X>> entries;

  /** For the only subclass. */
  protected ImportList(List<ImportEntry<F, X>> entries) {
    this.entries = entries;
  }

  /** A copy of the entries, to be added to. */
  protected final List<ImportEntry<F, X>> copy() {
    return new ArrayList<>(entries);
  }
}
