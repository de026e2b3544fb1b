package io.github.wasmrun.component;

import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.component.abi.Flat;
import io.github.wasmrun.component.abi.Lift;
import io.github.wasmrun.component.abi.Lower;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.ValueType;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A core function that is lifted: {@code canon lift}. */
final class GuestFunction extends ComponentFunction {
  private final Guest guest;
  private final CanonContext context;
  private final WasmFunction core;
  private final List<ValueType> results;
  private final String resultLetters;

  GuestFunction(FuncType type, Guest guest, CanonContext context, WasmFunction core) {
    super(type, guest.resources);
    this.guest = guest;
    this.context = context;
    this.core = core;
    ValueType result = type.result();
    results = result == null ? List.of() : List.of(result);
    resultLetters = Flat.signature(type, Flat.Form.LIFT, context.memory64()).results();
  }

  @Override
  void call(@Nullable Guest caller, Supplier<List<Val>> start, Consumer<List<Val>> resolve) {
    if (context.isAsync()) {
      throw new ComponentTrapException(ComponentTrap.ASYNC_UNSUPPORTED, type().toString());
    }
    Guest.Entry entry = guest.enterCall(caller);
    int[] outer = guest.context;
    guest.context = new int[2];
    try {
      run(entry, start, resolve);
    } finally {
      guest.context = outer;
      entry.close();
    }
  }

  private void run(Guest.Entry entry, Supplier<List<Val>> start, Consumer<List<Val>> resolve) {
    Task task = new Task(guest);
    Object[] flat;
    try {
      flat =
          new Lower(context.options(task)).values(start.get(), type().params(), Flat.MOST_PARAMS);
    } catch (IllegalArgumentException | IllegalStateException e) {
      task.end();
      entry.leave(); // a mistake of the host: no code of the guest was interrupted
      throw e;
    }
    Object[] given = Guest.apply(core, flat);
    List<Val> values =
        new Lift(context.options(task)).values(new BoxedReader(resultLetters, given), results, 1);
    task.checkBorrows();
    task.end();
    resolve.accept(values);
    WasmFunction postReturn = context.postReturn();
    if (postReturn != null) {
      guest.mayLeave = false;
      Guest.apply(postReturn, given);
      guest.mayLeave = true;
    }
    entry.leave();
  }
}
