package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.jvm.internal.endive.host.HostCall;
import io.github.wasmrun.jvm.internal.endive.host.HostFailure;
import io.github.wasmrun.jvm.internal.instance.EngineFunction;
import io.github.wasmrun.jvm.internal.instance.GuestFunction;
import io.github.wasmrun.jvm.internal.instance.HostMadeFunction;
import io.github.wasmrun.jvm.internal.values.Kind;
import io.github.wasmrun.jvm.internal.values.Signature;
import io.github.wasmrun.type.DefinedType;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.CallResult;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.runtime.WasmException;
import run.endive.runtime.WasmFunctionHandle;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ImportSection;
import run.endive.wasm.types.TypeSection;
import run.endive.wasm.types.ValType;

/** Calls from one instance to a function that is not its own. */
final class ForeignCalls {
  private ForeignCalls() {}

  /** A function as the import of {@code caller}. */
  static WasmFunctionHandle handle(EngineFunction function, InstanceFunctions caller) {
    return new WasmFunctionHandle() {
      @Override
      public long @Nullable [] apply(Instance instance, long... numbers) {
        return ForeignCalls.call(function, instance, caller, numbers, null).longs();
      }

      @Override
      public CallResult applyWithRefs(
          Instance instance, long[] numbers, @Nullable Object @Nullable [] references) {
        return ForeignCalls.call(function, instance, caller, numbers, references);
      }
    };
  }

  private static CallResult call(
      EngineFunction function,
      Instance instance,
      InstanceFunctions caller,
      long[] numbers,
      @Nullable Object @Nullable [] references) {
    try {
      if (function instanceof GuestFunction guest) {
        return call((EndiveInstance) guest.linkedCode(), guest, caller, numbers, references);
      }
      HostFunction host = ((HostMadeFunction) function).host();
      return HostCall.call(instance, host, function.signature(), caller, numbers, references);
    } catch (WasmException thrown) {
      throw HostFailure.seenBy(instance, thrown);
    }
  }

  private static CallResult call(
      EndiveInstance callee,
      GuestFunction function,
      InstanceFunctions caller,
      long[] numbers,
      @Nullable Object @Nullable [] references) {
    Signature signature = function.signature();
    InstanceFunctions own = callee.functions();
    long[] arguments = translate(signature.params, numbers, caller, own);
    if (!signature.objects) {
      long[] results = callee.code().call(function.index(), arguments);
      return CallResult.of(translate(signature.results, results, own, caller), null);
    }
    CallResult result =
        GuestMachine.callWithRefs(
            callee.code(),
            callee.instance(),
            function.index(),
            arguments,
            taken(signature.params, references, caller, own));
    return CallResult.of(
        translate(signature.results, result.longs(), own, caller),
        taken(signature.results, result.refs(), own, caller));
  }

  /** Objects of one instance may be of no use to another. */
  private static @Nullable Object @Nullable [] taken(
      Kind[] kinds,
      @Nullable Object @Nullable [] references,
      InstanceFunctions from,
      InstanceFunctions to) {
    if (references == null || from == to) {
      return references;
    }
    int slot = 0;
    for (Kind kind : kinds) {
      if (kind == Kind.REF) {
        Object reference = references[slot];
        to.heap().taken(reference, from.heap().ownerOf(reference));
      }
      slot += kind.slots();
    }
    return references;
  }

  /** Function references are numbers that differ between instances. */
  private static long @Nullable [] translate(
      Kind[] kinds, long @Nullable [] numbers, InstanceFunctions from, InstanceFunctions to) {
    if (numbers == null || from == to) {
      return numbers;
    }
    long[] translated = numbers;
    int slot = 0;
    for (Kind kind : kinds) {
      if (kind == Kind.FUNC) {
        if (translated == numbers) {
          translated = numbers.clone();
        }
        translated[slot] = to.toGuest(from.toHost((int) numbers[slot]));
      }
      slot += kind.slots();
    }
    return translated;
  }

  /**
   * An Endive instance whose function 0 is {@code function}, for the tables of {@code viewer}.
   *
   * <p>Endive looks up the type index of a {@code call_indirect} in the module that the function
   * comes from, where it means another type. So this instance has the types of the viewer's module.
   */
  static Instance adapter(EndiveCode module, InstanceFunctions viewer, EngineFunction function) {
    TypeSection types = module.code().typeSection();
    int type = typeIndex(module.info().types(), function);
    if (type < 0) {
      types = withUnknownType(types);
      type = types.subTypeCount() - 1;
    }
    WasmModule adapter =
        WasmModule.builder()
            .withValidation(false)
            .setTypeSection(types)
            .setImportSection(
                ImportSection.builder().addImport(new FunctionImport("host", "0", type)).build())
            .build();
    ImportFunction target =
        new ImportFunction(
            "host", "0", adapter.typeSection().getType(type), handle(function, viewer));
    return Instance.builder(adapter)
        .withStart(false)
        .withImportValues(ImportValues.builder().addFunction(target).build())
        .withMachineFactory(instance -> new ForeignMachine(instance, viewer, function))
        .build();
  }

  /** The most special type of a module that {@code function} has, or -1. */
  private static int typeIndex(List<DefinedType> types, EngineFunction function) {
    DefinedType defined = function.definedType();
    int found = -1;
    for (int i = 0; i < types.size(); i++) {
      DefinedType type = types.get(i);
      boolean fits =
          defined != null
              ? defined.isSubtypeOf(type)
              : type.composite().equals(function.type())
                  && type.supertypes().isEmpty()
                  && type.group().size() == 1;
      if (fits && (found < 0 || type.isSubtypeOf(types.get(found)))) {
        found = i;
      }
    }
    return found;
  }

  /** The types and a function type behind them that none of them is equal to. */
  private static TypeSection withUnknownType(TypeSection types) {
    TypeSection.Builder all = TypeSection.builder();
    int longest = 0;
    for (int i = 0; i < types.typeCount(); i++) {
      all.addRecType(types.getRecType(i));
    }
    for (FunctionType type : types.types()) {
      longest = type == null ? longest : Math.max(longest, type.params().size());
    }
    List<ValType> params = Collections.nCopies(longest + 1, ValType.F32);
    return all.addFunctionType(FunctionType.of(params, List.of())).build();
  }

  private static final class ForeignMachine implements Machine {
    private final Instance instance;
    private final InstanceFunctions viewer;
    private final EngineFunction function;

    private ForeignMachine(Instance instance, InstanceFunctions viewer, EngineFunction function) {
      this.instance = instance;
      this.viewer = viewer;
      this.function = function;
    }

    /** The instance that calls; until it is known, the one that leads to the function. */
    private Instance caller() {
      Instance known = viewer.instance();
      return known == null ? instance : known;
    }

    @Override
    public long @Nullable [] call(int index, long[] numbers) {
      return ForeignCalls.call(function, caller(), viewer, numbers, null).longs();
    }

    @Override
    public long @Nullable [] call(
        int index, long[] numbers, @Nullable Object @Nullable [] references) {
      return ForeignCalls.call(function, caller(), viewer, numbers, references).longs();
    }

    @Override
    public CallResult callWithRefs(
        int index, long[] numbers, @Nullable Object @Nullable [] references) {
      return ForeignCalls.call(function, caller(), viewer, numbers, references);
    }
  }
}
