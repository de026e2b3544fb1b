package io.github.wasmrun.component.model;

import org.jspecify.annotations.Nullable;

/**
 * The operations of the canonical ABI. Immutable.
 *
 * <p>The form of each has a letter for each immediate: {@code f} a core or component function,
 * {@code o} options, {@code t} a type, {@code a} a byte for async, {@code c} a byte for
 * cancellable, {@code m} a memory, {@code b} a table, {@code r} a result, {@code v} a core value
 * type, {@code i} a number.
 */
public enum CanonOp {
  /** Makes a component function of a core function. */
  LIFT(0x00, "canon lift", "fot"),
  /** Makes a core function of a component function. */
  LOWER(0x01, "canon lower", "fo"),
  /** {@code resource.new}. */
  RESOURCE_NEW(0x02, "resource.new", "t"),
  /** {@code resource.drop}. */
  RESOURCE_DROP(0x03, "resource.drop", "t"),
  /** {@code resource.rep}. */
  RESOURCE_REP(0x04, "resource.rep", "t"),
  /** {@code task.cancel}. */
  TASK_CANCEL(0x05, "task.cancel", ""),
  /** {@code subtask.cancel}. */
  SUBTASK_CANCEL(0x06, "subtask.cancel", "a"),
  /** {@code task.return}. */
  TASK_RETURN(0x09, "task.return", "ro"),
  /** {@code context.get}. */
  CONTEXT_GET(0x0A, "context.get", "vi"),
  /** {@code context.set}. */
  CONTEXT_SET(0x0B, "context.set", "vi"),
  /** {@code thread.yield}. */
  THREAD_YIELD(0x0C, "thread.yield", "c"),
  /** {@code subtask.drop}. */
  SUBTASK_DROP(0x0D, "subtask.drop", ""),
  /** {@code stream.new}. */
  STREAM_NEW(0x0E, "stream.new", "t"),
  /** {@code stream.read}. */
  STREAM_READ(0x0F, "stream.read", "to"),
  /** {@code stream.write}. */
  STREAM_WRITE(0x10, "stream.write", "to"),
  /** {@code stream.cancel-read}. */
  STREAM_CANCEL_READ(0x11, "stream.cancel-read", "ta"),
  /** {@code stream.cancel-write}. */
  STREAM_CANCEL_WRITE(0x12, "stream.cancel-write", "ta"),
  /** {@code stream.drop-readable}. */
  STREAM_DROP_READABLE(0x13, "stream.drop-readable", "t"),
  /** {@code stream.drop-writable}. */
  STREAM_DROP_WRITABLE(0x14, "stream.drop-writable", "t"),
  /** {@code future.new}. */
  FUTURE_NEW(0x15, "future.new", "t"),
  /** {@code future.read}. */
  FUTURE_READ(0x16, "future.read", "to"),
  /** {@code future.write}. */
  FUTURE_WRITE(0x17, "future.write", "to"),
  /** {@code future.cancel-read}. */
  FUTURE_CANCEL_READ(0x18, "future.cancel-read", "ta"),
  /** {@code future.cancel-write}. */
  FUTURE_CANCEL_WRITE(0x19, "future.cancel-write", "ta"),
  /** {@code future.drop-readable}. */
  FUTURE_DROP_READABLE(0x1A, "future.drop-readable", "t"),
  /** {@code future.drop-writable}. */
  FUTURE_DROP_WRITABLE(0x1B, "future.drop-writable", "t"),
  /** {@code error-context.new}. */
  ERROR_CONTEXT_NEW(0x1C, "error-context.new", "o"),
  /** {@code error-context.debug-message}. */
  ERROR_CONTEXT_DEBUG_MESSAGE(0x1D, "error-context.debug-message", "o"),
  /** {@code error-context.drop}. */
  ERROR_CONTEXT_DROP(0x1E, "error-context.drop", ""),
  /** {@code waitable-set.new}. */
  WAITABLE_SET_NEW(0x1F, "waitable-set.new", ""),
  /** {@code waitable-set.wait}. */
  WAITABLE_SET_WAIT(0x20, "waitable-set.wait", "cm"),
  /** {@code waitable-set.poll}. */
  WAITABLE_SET_POLL(0x21, "waitable-set.poll", "cm"),
  /** {@code waitable-set.drop}. */
  WAITABLE_SET_DROP(0x22, "waitable-set.drop", ""),
  /** {@code waitable.join}. */
  WAITABLE_JOIN(0x23, "waitable.join", ""),
  /** {@code backpressure.inc}. */
  BACKPRESSURE_INC(0x24, "backpressure.inc", ""),
  /** {@code backpressure.dec}. */
  BACKPRESSURE_DEC(0x25, "backpressure.dec", ""),
  /** {@code thread.index}. */
  THREAD_INDEX(0x26, "thread.index", ""),
  /** {@code thread.new-indirect}. */
  THREAD_NEW_INDIRECT(0x27, "thread.new-indirect", "tb"),
  /** {@code thread.resume-later}. */
  THREAD_RESUME_LATER(0x28, "thread.resume-later", ""),
  /** {@code thread.suspend}. */
  THREAD_SUSPEND(0x29, "thread.suspend", "c"),
  /** {@code thread.suspend-then-resume}. */
  THREAD_SUSPEND_THEN_RESUME(0x2A, "thread.suspend-then-resume", "c"),
  /** {@code thread.yield-then-resume}. */
  THREAD_YIELD_THEN_RESUME(0x2B, "thread.yield-then-resume", "c"),
  /** {@code thread.suspend-then-promote}. */
  THREAD_SUSPEND_THEN_PROMOTE(0x2C, "thread.suspend-then-promote", "c"),
  /** {@code thread.yield-then-promote}. */
  THREAD_YIELD_THEN_PROMOTE(0x2D, "thread.yield-then-promote", "c"),
  /** {@code thread.spawn-ref}. */
  THREAD_SPAWN_REF(0x40, "thread.spawn-ref", "t"),
  /** {@code thread.spawn-indirect}. */
  THREAD_SPAWN_INDIRECT(0x41, "thread.spawn-indirect", "tb"),
  /** {@code thread.available-parallelism}. */
  THREAD_AVAILABLE_PARALLELISM(0x42, "thread.available-parallelism", "");

  private static final CanonOp[] ALL = values();

  private final int code;
  private final String text;
  private final String form;

  CanonOp(int code, String text, String form) {
    this.code = code;
    this.text = text;
    this.form = form;
  }

  /** The byte of the binary format. */
  public int code() {
    return code;
  }

  /** The letters of the immediates. */
  public String form() {
    return form;
  }

  /** Its name in the text format. */
  public String text() {
    return text;
  }

  /** The operation with a name in the text format; null if there is none. */
  public static @Nullable CanonOp ofText(String text) {
    for (CanonOp op : ALL) {
      if (op.text.equals(text)) {
        return op;
      }
    }
    return null;
  }

  static @Nullable CanonOp byCode(int code) {
    for (CanonOp op : ALL) {
      if (op.code == code) {
        return op;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return text;
  }
}
