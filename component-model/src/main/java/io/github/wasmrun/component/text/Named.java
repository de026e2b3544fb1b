package io.github.wasmrun.component.text;

import io.github.wasmrun.wat.internal.Space;
import io.github.wasmrun.wat.internal.TokenReader;
import org.jspecify.annotations.Nullable;

/**
 * How a text calls a definition.
 *
 * @param id its identifier, without {@code $}
 * @param name what the name section calls it, if that is something else
 * @param token where the identifier is
 */
record Named(@Nullable String id, @Nullable String name, int token) {
  static final Named NONE = new Named(null, null, 0);

  /** Gives the next index of a space to what has this name. */
  int register(TokenReader in, Space space) {
    int index = space.add(in, id, token);
    if (name != null) {
      space.rename(index, name);
    }
    return index;
  }

  /** The name for the name section. */
  @Nullable String shown() {
    return name != null ? name : id;
  }
}
