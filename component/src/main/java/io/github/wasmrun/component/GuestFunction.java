package io.github.wasmrun.component;

import io.github.wasmrun.GuestException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.component.abi.AbiOptions;
import io.github.wasmrun.component.abi.CoreReader;
import io.github.wasmrun.component.abi.CoreWriter;
import io.github.wasmrun.component.abi.Flat;
import io.github.wasmrun.component.abi.Passing;
import io.github.wasmrun.component.abi.ValueReader;
import io.github.wasmrun.component.abi.ValueWriter;
import io.github.wasmrun.component.abi.Values;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.internal.link.Ended;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A core function that is lifted: {@code canon lift}. */
final class GuestFunction extends ComponentFunction {
  private final Guest guest;
  private final CanonContext context;
  private final WasmFunction core;
  private @Nullable Call made;

  GuestFunction(FuncType type, Guest guest, CanonContext context, WasmFunction core) {
    super(type, guest.resources);
    this.guest = guest;
    this.context = context;
    this.core = core;
  }

  /** What a call needs, made by the first one: an instance runs one at a time. */
  private final class Call {
    final Task task = new Task(guest);
    final CoreCall function = new CoreCall(core);
    final Passing params = new Passing(type().params(), context.memory64(), Flat.MOST_PARAMS);
    final Passing results = new Passing(results(), context.memory64(), 1);
    final String letters = Flat.signature(type(), Flat.Form.LIFT, context.memory64()).results();
    final ValueWriter out;
    final ValueReader in;
    final @Nullable CoreCall postReturn;

    Call() {
      AbiOptions options = context.options(task);
      out = new ValueWriter(options);
      in = new ValueReader(options);
      WasmFunction after = context.postReturn();
      postReturn = after == null ? null : new CoreCall(after);
    }

    /** Tells the guest that its result was read, which {@code function} has. */
    void end(CoreReader function) {
      if (postReturn == null) {
        return;
      }
      postReturn.begin();
      if (letters.equals("i")) {
        postReturn.putI32(function.i32(0));
      } else if (letters.equals("l")) {
        postReturn.putI64(function.i64(0));
      } else if (letters.equals("f")) {
        postReturn.putF32(function.f32(0));
      } else if (letters.equals("d")) {
        postReturn.putF64(function.f64(0));
      }
      guest.mayLeave = false;
      postReturn.run();
      guest.mayLeave = true;
    }
  }

  @Override
  <T extends @Nullable Object> T call(
      @Nullable Guest caller,
      Consumer<? super ValueWriter> args,
      Function<? super ValueReader, ? extends T> result,
      @Nullable Consumer<? super T> resolve) {
    if (context.isAsync()) {
      throw new ComponentTrapException(ComponentTrap.ASYNC_UNSUPPORTED, type().toString());
    }
    Guest.Entry entry = guest.enterCall(caller);
    int first = guest.context[0];
    int second = guest.context[1];
    guest.context[0] = 0;
    guest.context[1] = 0;
    try {
      return this.<T>run(entry, args, result, resolve);
    } finally {
      guest.context[0] = first;
      guest.context[1] = second;
      entry.close();
    }
  }

  private Call made() {
    Call call = made;
    if (call == null) {
      call = new Call();
      made = call;
    }
    return call;
  }

  @Override
  CompletableFuture<@Nullable Val> start(List<Val> args) {
    if (context.isAsync()) {
      throw new ComponentTrapException(ComponentTrap.ASYNC_UNSUPPORTED, type().toString());
    }
    Guest.Entry entry = guest.enterCall(null);
    int first = guest.context[0];
    int second = guest.context[1];
    guest.context[0] = 0;
    guest.context[1] = 0;
    Runnable close =
        () -> {
          guest.context[0] = first;
          guest.context[1] = second;
          entry.close();
        };
    Call call = made();
    LaterCall run = new LaterCall();
    CompletableFuture<@Nullable Object> running;
    try {
      call.task.begin();
      lower(entry, call, run, out -> Values.write(out, args, type().params()));
      running = run.run(core);
    } catch (RuntimeException | Error e) {
      close.run();
      throw e;
    }
    CompletableFuture<@Nullable Val> end = new CompletableFuture<>();
    running.whenComplete(
        (value, error) -> {
          try {
            if (error != null) {
              throw Ended.<RuntimeException>unchecked(Ended.cause(error));
            }
            run.end(value);
            List<Val> values =
                this.<List<Val>>lift(entry, call, run, in -> Values.read(in, results()), null);
            close.run();
            end.complete(values.isEmpty() ? null : values.get(0));
          } catch (GuestException e) {
            close.run();
            end.completeExceptionally(Guest.uncaught(e));
          } catch (Throwable e) {
            close.run();
            end.completeExceptionally(e);
          }
        });
    return Ended.cancelling(end, running);
  }

  private <T extends @Nullable Object> T run(
      Guest.Entry entry,
      Consumer<? super ValueWriter> args,
      Function<? super ValueReader, ? extends T> result,
      @Nullable Consumer<? super T> resolve) {
    Call call = made();
    call.task.begin();
    call.function.begin();
    lower(entry, call, call.function, args);
    call.function.run();
    return this.<T>lift(entry, call, call.function, result, resolve);
  }

  private static void lower(
      Guest.Entry entry, Call call, CoreWriter core, Consumer<? super ValueWriter> args) {
    try {
      call.out.begin(call.params, core);
      args.accept(call.out);
      call.out.end();
    } catch (WasmException e) {
      throw e;
    } catch (RuntimeException e) {
      call.task.end();
      entry.leave(); // a mistake of the host: no code of the guest was interrupted
      throw e;
    }
  }

  private <T extends @Nullable Object> T lift(
      Guest.Entry entry,
      Call call,
      CoreReader core,
      Function<? super ValueReader, ? extends T> result,
      @Nullable Consumer<? super T> resolve) {
    T value = null;
    RuntimeException failure = null;
    try {
      call.in.begin(call.results, core);
      value = result.apply(call.in);
      call.in.end();
    } catch (WasmException e) {
      throw e;
    } catch (RuntimeException e) {
      failure = e; // an error that the host makes of the result, or a mistake
    }
    call.task.checkBorrows();
    call.task.end();
    if (resolve != null && failure == null) {
      resolve.accept(value);
    }
    call.end(core);
    entry.leave();
    if (failure != null) {
      throw failure;
    }
    return value;
  }
}
