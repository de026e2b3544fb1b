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
   * @param byteOffset the place that the engine told, in bytes from the start of the module, or -1
   * @param cause the engine's own error
   */
  public CompileException(String message, long byteOffset, @Nullable Throwable cause) {
    super(message, cause);
    this.byteOffset = byteOffset;
  }

  /**
   * Offset of the mistake from the start of the module in bytes; empty if the engine did not say.
   *
   * <p>Of a mistake in a function body it is that of the instruction; a browser's engine may name a
   * place within it, and WebKit names none.
   */
  public OptionalLong byteOffset() {
    return byteOffset < 0 ? OptionalLong.empty() : OptionalLong.of(byteOffset);
  }
}
