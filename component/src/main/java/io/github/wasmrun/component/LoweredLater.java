package io.github.wasmrun.component;

import io.github.wasmrun.Args;
import io.github.wasmrun.component.abi.AbiOptions;
import io.github.wasmrun.component.abi.CoreReader;
import io.github.wasmrun.component.abi.CoreWriter;
import io.github.wasmrun.component.abi.Flat;
import io.github.wasmrun.component.abi.Passing;
import io.github.wasmrun.component.abi.ValueReader;
import io.github.wasmrun.component.abi.ValueWriter;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.ValueType;
import io.github.wasmrun.worker.AsyncFunction;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous host function that is lowered synchronously: the guest waits. It is still in the
 * call, so that no other call of the instance comes between, and its memory takes the result before
 * it goes on.
 */
final class LoweredLater implements AsyncFunction.Body {
  private final Guest guest;
  private final FuncType type;
  private final CanonContext context;
  private final LaterFunction callee;

  LoweredLater(Guest guest, FuncType type, CanonContext context, LaterFunction callee) {
    this.guest = guest;
    this.type = type;
    this.context = context;
    this.callee = callee;
  }

  /** The arguments of a call while it begins, and what outlives that. */
  private static final class Core implements CoreReader, CoreWriter {
    private final Args args;
    private final int last;
    private final boolean wide;
    private final long address;
    private @Nullable Object result;

    Core(Args args, int last, boolean wide) {
      this.args = args;
      this.last = last;
      this.wide = wide;
      address = last < 0 ? 0 : wide ? args.i64(last) : args.i32(last);
    }

    @Override
    public int i32(int index) {
      return index == last && !wide ? (int) address : args.i32(index);
    }

    @Override
    public long i64(int index) {
      return index == last && wide ? address : args.i64(index);
    }

    @Override
    public float f32(int index) {
      return args.f32(index);
    }

    @Override
    public double f64(int index) {
      return args.f64(index);
    }

    @Override
    public void putI32(int value) {
      result = value;
    }

    @Override
    public void putI64(long value) {
      result = value;
    }

    @Override
    public void putF32(float value) {
      result = value;
    }

    @Override
    public void putF64(double value) {
      result = value;
    }
  }

  @Override
  public CompletableFuture<? extends @Nullable Object> call(Args args) {
    guest.checkMayLeave();
    if (context.isAsync()) {
      throw new ComponentTrapException(ComponentTrap.ASYNC_UNSUPPORTED, type.toString());
    }
    boolean wide = context.memory64();
    ValueType result = type.result();
    Passing results = new Passing(result == null ? List.of() : List.of(result), wide, 1);
    int last =
        results.isByAddress()
            ? Flat.signature(type, Flat.Form.LOWER, wide).params().length() - 1
            : -1;
    Task task = new Task(guest);
    AbiOptions options = context.options(task);
    Core core = new Core(args, last, wide);
    ValueReader in = new ValueReader(options);
    in.begin(new Passing(type.params(), wide, Flat.MOST_PARAMS), core);
    ValueWriter out = new ValueWriter(options);
    if (results.isByAddress()) {
      out.beginAt(results, core, last);
    } else {
      out.begin(results, core);
    }
    CompletableFuture<? extends @Nullable Val> answer = callee.start(in);
    in.end();
    return answer.thenApply(
        value -> {
          callee.finish(value, out);
          out.end();
          task.end();
          return core.result;
        });
  }
}
