package io.github.wasmrun.wit.internal.text;

import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.model.WitPosition;

/**
 * A text with its path.
 *
 * @param path the path, as it was given
 * @param text the text
 */
public record Source(String path, String text) {
  /** A place in this text. */
  public WitPosition at(int offset) {
    return new WitPosition(path, text, offset);
  }

  /** A problem at a place of this text. */
  public WitException error(int offset, String problem) {
    return new WitException(at(offset), problem);
  }
}
