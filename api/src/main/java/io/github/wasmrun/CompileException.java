package io.github.wasmrun;

import io.github.wasmrun.internal.host.Unsigned;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The bytes are no valid module: malformed or invalid; browsers do not tell the two apart. */
public final class CompileException extends WasmException {
  private static final long serialVersionUID = 1L;

  private final long byteOffset;

  /**
   * A rejection at a known place.
   *
   * @param message what is wrong; the offset is added to it
   * @param byteOffset offset from the start of the module, in bytes
   */
  public CompileException(String message, long byteOffset) {
    super(message + " (at byte " + Unsigned.text(byteOffset) + ")", null);
    this.byteOffset = byteOffset;
  }

  /**
   * A rejection by an engine.
   *
   * @param message what is wrong
   * @param cause the engine's own error
   */
  public CompileException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.byteOffset = -1;
  }

  /**
   * Offset of the mistake from the start of the module in bytes; empty if the engine did not say.
   */
  public OptionalLong byteOffset() {
    return byteOffset < 0 ? OptionalLong.empty() : OptionalLong.of(byteOffset);
  }
}
