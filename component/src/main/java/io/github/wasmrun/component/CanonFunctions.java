package io.github.wasmrun.component;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.component.abi.Flat;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.type.ValType;

/** The core functions that the canonical ABI gives to core modules. */
final class CanonFunctions {
  private CanonFunctions() {}

  private static ValType[] types(String letters) {
    ValType[] types = new ValType[letters.length()];
    for (int i = 0; i < types.length; i++) {
      char letter = letters.charAt(i);
      types[i] =
          letter == 'i'
              ? ValType.I32
              : letter == 'l' ? ValType.I64 : letter == 'f' ? ValType.F32 : ValType.F64;
    }
    return types;
  }

  private static HostFunction function(String params, String results, HostFunction.Body body) {
    return HostFunction.of(
        io.github.wasmrun.type.FuncType.of(types(params)).returning(types(results)), body);
  }

  /** {@code canon lower}. */
  static HostFunction lower(
      Guest guest, FuncType type, CanonContext context, ComponentFunction callee) {
    Flat.Form form = context.isAsync() ? Flat.Form.LOWER_ASYNC : Flat.Form.LOWER;
    Flat.Signature signature = Flat.signature(type, form, context.memory64());
    LowersItself own = callee instanceof HostFunctionAdapter host ? host.lowersItself() : null;
    if (own != null) {
      return own.lower(
          guest,
          type,
          context,
          io.github.wasmrun.type.FuncType.of(types(signature.params()))
              .returning(types(signature.results())));
    }
    return function(
        signature.params(), signature.results(), new LoweredFunction(guest, type, context, callee));
  }

  /** {@code resource.new}. */
  static HostFunction resourceNew(Guest guest, GuestResource resource) {
    return function(
        resource.rep64() ? "l" : "i",
        "i",
        args -> {
          guest.checkMayLeave();
          long representation = resource.rep64() ? args.i64(0) : args.i32(0);
          args.returnI32(guest.handles.add(new HandleTable.Handle(resource, representation, null)));
        });
  }

  /** {@code resource.rep}. */
  static HostFunction resourceRep(Guest guest, GuestResource resource) {
    return function(
        "i",
        resource.rep64() ? "l" : "i",
        args -> {
          long representation = guest.handles.get(args.i32(0), resource).representation;
          if (resource.rep64()) {
            args.returnI64(representation);
          } else {
            args.returnI32((int) representation);
          }
        });
  }

  /** {@code resource.drop}. */
  static HostFunction resourceDrop(Guest guest, ComponentResource resource) {
    return function(
        "i",
        "",
        args -> {
          guest.checkMayLeave();
          HandleTable.Handle handle = guest.handles.remove(args.i32(0), resource);
          if (handle.borrower != null) {
            handle.borrower.dropBorrow();
          } else {
            resource.destroy(guest, handle.representation);
          }
        });
  }

  /** {@code context.get} and {@code context.set}. */
  static HostFunction context(Guest guest, boolean sets, int index) {
    return sets
        ? function("i", "", args -> guest.context[index] = args.i32(0))
        : function("", "i", args -> args.returnI32(guest.context[index]));
  }

  /** {@code backpressure.inc} and {@code backpressure.dec}. */
  static HostFunction backpressure(Guest guest, int delta) {
    return function(
        "",
        "",
        args -> {
          int changed = guest.backpressure + delta;
          if (changed < 0 || changed >= 1 << 16) {
            throw new ComponentTrapException(ComponentTrap.BACKPRESSURE, null);
          }
          guest.backpressure = changed;
        });
  }

  /** A function of the asynchronous part, which is not there yet: it traps when it is called. */
  static HostFunction unsupported(
      Guest guest, Definition.Canon canon, io.github.wasmrun.type.FuncType type) {
    return HostFunction.of(
        type,
        args -> {
          guest.checkMayLeave();
          throw new ComponentTrapException(ComponentTrap.ASYNC_UNSUPPORTED, canon.op().text());
        });
  }
}
