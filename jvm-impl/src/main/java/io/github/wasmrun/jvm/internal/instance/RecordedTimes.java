package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.engine.statistics.Recorder;
import io.github.wasmrun.jvm.internal.code.CodeTimes;
import org.jspecify.annotations.Nullable;

/** How long making the code of one module takes. */
final class RecordedTimes implements CodeTimes {
  private final Recorder recorder;
  private volatile long validateNanos;

  private RecordedTimes(Recorder recorder) {
    this.recorder = recorder;
  }

  /** For an engine with {@code recorder}; it may have none. */
  static CodeTimes of(@Nullable Recorder recorder) {
    return recorder == null ? NONE : new RecordedTimes(recorder);
  }

  /** How long validating took, as far as it is known. */
  static long validateNanos(CodeTimes times) {
    return times instanceof RecordedTimes own ? own.validateNanos : 0;
  }

  @Override
  public void validated(long nanos) {
    validateNanos = nanos;
  }

  @Override
  public void madeLater(long nanos) {
    recorder.compiledLater(nanos);
  }
}
