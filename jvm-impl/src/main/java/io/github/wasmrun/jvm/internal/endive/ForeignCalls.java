package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.jvm.internal.endive.host.HostFailure;
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
  static WasmFunctionHandle handle(EngineFunction function, GuestInstance caller) {
    return new WasmFunctionHandle() {
      @Override
      public long @Nullable [] apply(Instance instance, long... numbers) {
        return ForeignCalls.call(function, caller, numbers, null).longs();
      }

      @Override
      public CallResult applyWithRefs(
          Instance instance, long[] numbers, @Nullable Object @Nullable [] references) {
        return ForeignCalls.call(function, caller, numbers, references);
      }
    };
  }

  private static CallResult call(
      EngineFunction function,
      GuestInstance caller,
      long[] numbers,
      @Nullable Object @Nullable [] references) {
    try {
      return function.callFromGuest(caller, numbers, references);
    } catch (WasmException thrown) {
      throw HostFailure.seenBy(caller.endive(), thrown);
    }
  }

  /**
   * An Endive instance whose function 0 is {@code function}, for the tables of {@code viewer}.
   *
   * <p>Endive looks up the type index of a {@code call_indirect} in the module that the function
   * comes from, where it means another type. So this instance has the types of the viewer's module.
   */
  static Instance adapter(GuestInstance viewer, EngineFunction function) {
    TypeSection types = viewer.guestModule().code().typeSection();
    int type = typeIndex(viewer.guestModule().info().types(), function);
    if (type < 0) {
      types = withUnknownType(types);
      type = types.subTypeCount() - 1;
    }
    WasmModule module =
        WasmModule.builder()
            .withValidation(false)
            .setTypeSection(types)
            .setImportSection(
                ImportSection.builder().addImport(new FunctionImport("host", "0", type)).build())
            .build();
    ImportFunction target =
        new ImportFunction(
            "host", "0", module.typeSection().getType(type), handle(function, viewer));
    return Instance.builder(module)
        .withStart(false)
        .withImportValues(ImportValues.builder().addFunction(target).build())
        .withMachineFactory(instance -> new ForeignMachine(viewer, function))
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
    private final GuestInstance viewer;
    private final EngineFunction function;

    private ForeignMachine(GuestInstance viewer, EngineFunction function) {
      this.viewer = viewer;
      this.function = function;
    }

    @Override
    public long @Nullable [] call(int index, long[] numbers) {
      return ForeignCalls.call(function, viewer, numbers, null).longs();
    }

    @Override
    public long @Nullable [] call(
        int index, long[] numbers, @Nullable Object @Nullable [] references) {
      return ForeignCalls.call(function, viewer, numbers, references).longs();
    }

    @Override
    public CallResult callWithRefs(
        int index, long[] numbers, @Nullable Object @Nullable [] references) {
      return ForeignCalls.call(function, viewer, numbers, references);
    }
  }
}
