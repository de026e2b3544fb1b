package io.github.wasmrun.jvm.internal.code;

/** Takes how long making code takes, where that is counted. Thread-safe. */
public interface CodeTimes {
  /** Where it is not counted. */
  CodeTimes NONE =
      new CodeTimes() {
        @Override
        public void validated(long nanos) {}

        @Override
        public void madeLater(long nanos) {}
      };

  /** The bodies of functions were validated. */
  void validated(long nanos);

  /** Code was made that was not needed before. */
  void madeLater(long nanos);
}
