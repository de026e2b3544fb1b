package io.github.wasmrun.demo.page;

import io.github.wasmrun.demo.page.Fragment.Kind;
import java.util.Optional;

/**
 * What the playground has open. Immutable.
 *
 * @param name of the file, for people
 * @param file what was opened, in the binary or the text format, not copied
 * @param bytes in the binary format, not copied
 * @param place how an address names it; empty if only its contents do
 */
record OpenModule(String name, byte[] file, byte[] bytes, Optional<Fragment> place) {
  /** How an address names it; empty if it is too long for one. */
  Optional<Fragment> fragment() {
    if (place.isPresent() || file.length > Fragment.LONGEST) {
      return place;
    }
    Fragment whole = Fragment.of(FileHint.isText(file) ? Kind.TEXT : Kind.MODULE, file);
    return whole.text().length() > Fragment.LONGEST ? place : Optional.of(whole);
  }
}
