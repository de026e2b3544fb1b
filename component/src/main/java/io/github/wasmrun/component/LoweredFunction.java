package io.github.wasmrun.component;

import io.github.wasmrun.Args;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.component.abi.AbiOptions;
import io.github.wasmrun.component.abi.CoreReader;
import io.github.wasmrun.component.abi.CoreWriter;
import io.github.wasmrun.component.abi.Flat;
import io.github.wasmrun.component.abi.Passing;
import io.github.wasmrun.component.abi.ValueReader;
import io.github.wasmrun.component.abi.ValueWriter;
import io.github.wasmrun.component.abi.Values;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component function that is lowered: {@code canon lower}. An instance calls one at a time. */
final class LoweredFunction implements HostFunction.Body {
  private final Guest guest;
  private final FuncType type;
  private final CanonContext context;
  private final ComponentFunction callee;
  private final List<ValueType> results;
  private @Nullable Call made;

  LoweredFunction(Guest guest, FuncType type, CanonContext context, ComponentFunction callee) {
    this.guest = guest;
    this.type = type;
    this.context = context;
    this.callee = callee;
    ValueType result = type.result();
    results = result == null ? List.of() : List.of(result);
  }

  /** What a call needs, made by the first one. */
  private final class Call {
    final Task task = new Task(guest);
    final Passing params = new Passing(type.params(), context.memory64(), Flat.MOST_PARAMS);
    final Passing results = new Passing(LoweredFunction.this.results, context.memory64(), 1);
    final int last =
        Flat.signature(type, Flat.Form.LOWER, context.memory64()).params().length() - 1;
    final ValueReader in;
    final ValueWriter out;

    Call() {
      AbiOptions options = context.options(task);
      in = new ValueReader(options);
      out = new ValueWriter(options);
    }
  }

  /** The arguments and the results of a core function of the host. */
  private record CoreArgs(Args args) implements CoreReader, CoreWriter {
    @Override
    public int i32(int index) {
      return args.i32(index);
    }

    @Override
    public long i64(int index) {
      return args.i64(index);
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
      args.returnI32(value);
    }

    @Override
    public void putI64(long value) {
      args.returnI64(value);
    }

    @Override
    public void putF32(float value) {
      args.returnF32(value);
    }

    @Override
    public void putF64(double value) {
      args.returnF64(value);
    }
  }

  @Override
  public void call(Args args) {
    guest.checkMayLeave();
    if (context.isAsync()) {
      throw new ComponentTrapException(ComponentTrap.ASYNC_UNSUPPORTED, type.toString());
    }
    Call call = made;
    if (call == null) {
      call = new Call();
      made = call;
    }
    ValueReader in = call.in;
    ValueWriter out = call.out;
    CoreArgs core = new CoreArgs(args);
    call.task.begin();
    in.begin(call.params, core);
    if (call.results.isByAddress()) {
      out.beginAt(call.results, core, call.last);
    } else {
      out.begin(call.results, core);
    }
    if (callee instanceof HostFunctionAdapter host) {
      host.run(in, out);
    } else {
      pass(in, out);
    }
    call.task.end();
  }

  /** Passes values from one guest to another. */
  private void pass(ValueReader in, ValueWriter out) {
    callee.<List<Val>>call(
        guest,
        writer -> {
          List<Val> values = Values.read(in, type.params());
          in.end();
          Values.write(writer, values, callee.type().params());
        },
        reader -> Values.read(reader, callee.results()),
        values -> {
          Values.write(out, values, results);
          out.end();
        });
  }
}
