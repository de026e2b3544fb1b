package io.github.wasmrun;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Guest code was aborted: it trapped, or its calls were nested too deeply. The text is the same in
 * a worker as elsewhere; {@link #toString} and so stack traces name the worker too.
 */
public final class TrapException extends WasmException {
  private static final long serialVersionUID = 1L;

  private final TrapCode code;
  private final @Nullable String exportName;
  private final @Nullable String detail;
  private final @Nullable String worker;
  private final transient Supplier<List<GuestFrame>> frames;

  /**
   * A trap.
   *
   * @param code what happened
   * @param exportName the export that was called; null for the start function and for functions
   *     without a name
   * @param detail the engine's own text
   * @param frames the guest's functions that were running, innermost first; empty where the host
   *     does not tell
   * @param cause the engine's own error
   */
  public TrapException(
      TrapCode code,
      @Nullable String exportName,
      @Nullable String detail,
      List<GuestFrame> frames,
      @Nullable Throwable cause) {
    this(code, exportName, detail, frames, cause, null);
  }

  /**
   * A trap in a worker.
   *
   * @param code what happened
   * @param exportName the export that was called; null for the start function and for functions
   *     without a name
   * @param detail the engine's own text
   * @param frames the guest's functions that were running, innermost first; empty where the host
   *     does not tell
   * @param cause the engine's own error
   * @param worker the name of the worker; null for none
   */
  public TrapException(
      TrapCode code,
      @Nullable String exportName,
      @Nullable String detail,
      List<GuestFrame> frames,
      @Nullable Throwable cause,
      @Nullable String worker) {
    this(code, exportName, detail, given(List.copyOf(frames)), cause, worker);
  }

  /**
   * A trap whose frames are made when they are asked for.
   *
   * @param code what happened
   * @param exportName the export that was called; null for the start function and for functions
   *     without a name
   * @param detail the engine's own text
   * @param frames gives the guest's functions that were running, innermost first; empty where the
   *     host does not tell
   * @param cause the engine's own error
   * @param worker the name of the worker; null for none
   */
  public TrapException(
      TrapCode code,
      @Nullable String exportName,
      @Nullable String detail,
      Supplier<List<GuestFrame>> frames,
      @Nullable Throwable cause,
      @Nullable String worker) {
    super(text(code, exportName, detail), cause);
    this.worker = worker;
    this.code = code;
    this.exportName = exportName;
    this.detail = detail;
    this.frames = frames;
  }

  private static Supplier<List<GuestFrame>> given(List<GuestFrame> frames) {
    return () -> frames;
  }

  private static String text(TrapCode code, @Nullable String exportName, @Nullable String detail) {
    String what =
        code == TrapCode.UNKNOWN && detail != null ? code.text() + ": " + detail : code.text();
    return exportName == null ? what : what + " (in export " + exportName + ")";
  }

  /** What happened; {@link TrapCode#UNKNOWN} where the engine's text is not known to us. */
  public TrapCode code() {
    return code;
  }

  /** The export that was called; empty for the start function and for functions without a name. */
  public Optional<String> exportName() {
    return Optional.ofNullable(exportName);
  }

  /**
   * The worker of a {@link io.github.wasmrun.worker.WorkerPool} in which it happened; empty outside
   * of workers.
   */
  public Optional<String> worker() {
    return Optional.ofNullable(worker);
  }

  /** The engine's own text; it differs between hosts. */
  public Optional<String> detail() {
    return Optional.ofNullable(detail);
  }

  /**
   * The guest's functions that were running, innermost first; empty where the host does not tell.
   */
  public List<GuestFrame> frames() {
    return frames.get();
  }

  @Override
  public String toString() {
    return worker == null ? super.toString() : super.toString() + " [" + worker + "]";
  }
}
