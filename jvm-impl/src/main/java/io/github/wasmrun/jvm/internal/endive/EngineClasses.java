package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.GuestException;
import io.github.wasmrun.jvm.internal.init.FirstUse;
import run.endive.runtime.Instance;
import run.endive.wasm.WasmModule;

/** What guests of Endive reach while they run, see {@link FirstUse}. */
final class EngineClasses {
  private static final String RUNTIME =
      """
      BitOps CallResult$Builder CallResult ConstantEvaluators$1 ConstantEvaluators$ConstantResult
      ConstantEvaluators CtrlFrame ExecutionListener GlobalInstance$Builder GlobalInstance
      ImportFunction ImportGlobal ImportMemory ImportTable ImportTag ImportValue$Type ImportValue
      ImportValues$Builder ImportValues Instance$1 Instance$Builder Instance$Exports
      Instance$TailCallPending Instance Machine
      MemCopyWorkaround$I32GEUFunc MemCopyWorkaround$MemoryCopyFunc MemCopyWorkaround Memory
      OpcodeImpl TableInstance TagInstance TrapException WasmArray$Builder WasmArray
      WasmException$Builder WasmException WasmExternRef WasmFunctionHandle WasmGcRef WasmI31Ref
      WasmInterruptedException WasmRuntimeException WasmStruct$Builder WasmStruct
      """;

  /** What only interpreted functions reach: these classes are large. */
  private static final String INTERPRETER =
      """
      InterpreterMachine$1 InterpreterMachine$AtomicOp InterpreterMachine$Operands
      InterpreterMachine MStack StackFrame internal.CompilerInterpreterMachine
      internal.V128Ops$1 internal.V128Ops
      """;

  private static final String FORMAT =
      """
      InvalidException UninstantiableException WasmEngineException WasmModule
      types.AnnotatedInstruction types.ArrayType types.CatchOpCode$Catch
      types.CatchOpCode$CatchOpCodes types.CatchOpCode types.CompType types.DeclarativeElement
      types.Element types.FieldType types.FunctionBody types.FunctionType types.Instruction
      types.MemoryLimits types.OpCode types.PackedType types.PassiveElement types.RecType
      types.StorageType types.StructType types.SubType types.TableLimits types.TypeSection
      types.ValType$Builder types.ValType$ID types.ValType$TypeIdxCode types.ValType types.Value
      types.ValueType$ID types.ValueType
      """;

  private static final String OURS =
      """
      endive.DirectHandles endive.EndiveInstance endive.ForeignCalls endive.ForeignCalls$1
      endive.ForeignCalls$ForeignMachine endive.GuestFrames endive.GuestMachine
      endive.InstanceFunctions endive.Traps endive.guest.CallRefs
      endive.guest.CallRefs$References endive.guest.Comparisons endive.guest.Exceptions
      endive.guest.Floats endive.guest.Interruption endive.guest.TagView endive.host.HostArgs
      endive.host.HostCall endive.host.HostFailure endive.storage.EndiveFlatMemory
      endive.storage.EndiveGlobals endive.storage.EndiveGlobals$Number
      endive.storage.EndiveGlobals$Reference endive.storage.EndiveGlobals$View
      endive.storage.EndiveSharedMemory endive.storage.Segments endive.storage.TableView
      endive.values.FunctionRefs endive.values.Heap
      endive.values.HeapOwners endive.values.HeapOwners$Key endive.values.Values
      instance.BitsFunction instance.CallHandles instance.EngineFunction instance.GuestFunction
      instance.GuestInstance instance.HostMadeFunction storage.FlatMemory storage.FlatStorage
      storage.Limits storage.SharedMemory storage.SharedStorage storage.StorageTrap
      storage.TableStorage storage.TrapTexts storage.WaitInterruptedException
      storage.WaitQueues values.Kind values.Signature
      """;

  private static final String API =
      """
      Args ExitException GuestException GuestFrame LimitException TrapCode TrapException V128
      PlainHostFunction WasmException WasmFunction engine.value.BoxedArgs engine.check.Checks
      engine.host.HostFunctions
      """;

  private EngineClasses() {}

  private static final class Once {
    private static final boolean DONE = initialise();
  }

  private static final class OnceInterpreted {
    private static final boolean DONE = initialiseInterpreter();
  }

  /** Initialises what all guests reach, once in this JVM. */
  static void initialised() {
    if (!Once.DONE) {
      throw new IllegalStateException();
    }
  }

  /** Initialises also what interpreted functions reach, once in this JVM. */
  static void interpreterInitialised() {
    if (!OnceInterpreted.DONE) {
      throw new IllegalStateException();
    }
  }

  private static boolean initialise() {
    FirstUse.ofTheJdk();
    FirstUse.of(Instance.class, "run.endive.runtime.", RUNTIME);
    FirstUse.of(WasmModule.class, "run.endive.wasm.", FORMAT);
    FirstUse.of(EngineClasses.class, "io.github.wasmrun.jvm.internal.", OURS);
    FirstUse.of(GuestException.class, "io.github.wasmrun.", API);
    return true;
  }

  private static boolean initialiseInterpreter() {
    FirstUse.of(Instance.class, "run.endive.runtime.", INTERPRETER);
    FirstUse.of(
        EngineClasses.class,
        "io.github.wasmrun.jvm.internal.endive.",
        "interpret.GuestInterpreter interpret.GuestInterpreter$Failure"
            + " interpret.LongInstructions interpret.ReentrantInterpreter module.StandIns");
    return true;
  }
}
