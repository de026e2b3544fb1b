package io.github.wasmrun.yjs;

import io.github.wasmrun.yjs.internal.wasmrun.yjs.Types;
import java.util.Optional;

/**
 * Where a transaction comes from. Immutable.
 *
 * @param name what the transaction was opened with, if anything
 * @param isUndo whether an undo manager has opened it
 * @param isLocal whether nobody has applied an update in it
 */
public record YOrigin(Optional<String> name, boolean isUndo, boolean isLocal) {
  static YOrigin of(Types.Origin origin, boolean local) {
    return new YOrigin(
        origin.kind() == Types.OriginKind.GIVEN ? Optional.of(origin.name()) : Optional.empty(),
        origin.kind() == Types.OriginKind.UNDO,
        local);
  }
}
