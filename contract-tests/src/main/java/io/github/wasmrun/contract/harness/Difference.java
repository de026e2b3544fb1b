package io.github.wasmrun.contract.harness;

import java.util.List;

/**
 * The profile of the hosts: each known difference, in this one place. A test that meets one asserts
 * what happens there instead; it does not skip. Whatever is not listed here is a bug.
 */
public enum Difference {
  /** A guest's catch_all takes host exceptions. */
  CATCH_ALL_TAKES_HOST_EXCEPTIONS(
      "An exception of a host function passes through a guest's `catch_all` and reaches the caller",
      "`catch_all` takes it like an exception of the guest",
      Host.CHROMIUM,
      Host.FIREFOX,
      Host.WEBKIT),
  /** TeaVM cannot suspend a guest. */
  HOST_FUNCTION_CANNOT_WAIT(
      "A host function may wait for a future",
      "`IllegalStateException`: a guest cannot be suspended there",
      Host.CHROMIUM,
      Host.FIREFOX,
      Host.WEBKIT),
  /** WebKit has no JSPI. */
  NO_SUSPENDED_GUESTS(
      "A guest that `callAsync` calls can wait for an `AsyncFunction`",
      "the call ends with `UnsupportedFeatureException` for `jspi`; guests in workers can wait",
      Host.WEBKIT),
  /** What a browser keeps to itself. */
  REQUESTS_AS_PAGES_SEND_THEM(
      "A component's request by `wasi:http` reports why it failed, a redirect, and each value of a"
          + " field",
      "the reason is `internal-error`, a redirect is `HTTP-request-denied`, values of a name are"
          + " joined by commas, and what waits must be called by `callAsync`",
      Host.CHROMIUM,
      Host.FIREFOX,
      Host.WEBKIT),
  /** The JVM has threads. */
  CALL_ASYNC_WAITS(
      "`callAsync` returns when the guest waits, and an instance may have several such calls",
      "the current thread waits: the call has ended when `callAsync` returns",
      Host.COMPILED,
      Host.ENDIVE,
      Host.ENDIVE_INTERPRETER),
  /** JavaScript gives an instance after its start function has run. */
  NO_CALLER_AT_START(
      "A host function that a start function calls reaches its caller by `args.instance()` and"
          + " `args.memory()`",
      "`IllegalStateException`: the instance is still being made",
      Host.CHROMIUM,
      Host.FIREFOX,
      Host.WEBKIT),
  /** JavaScript gives no instance whose segments do not fit. */
  NO_METER_OF_WHAT_FAILED(
      "A function that an instance with fuel has put into a table before making it failed runs with"
          + " the instance's fuel",
      "it has a million units, then it traps",
      Host.CHROMIUM,
      Host.FIREFOX,
      Host.WEBKIT),
  /** No place in the code. */
  NO_BYTE_OFFSETS(
      "A frame of a trap has the byte offset of its instruction",
      "the offset is empty",
      Host.WEBKIT,
      Host.ENDIVE,
      Host.ENDIVE_INTERPRETER),
  /** JavaScript has no way to a memory that is not exported. */
  HIDDEN_MEMORY_AS_DECLARED(
      "Statistics have the size that a memory has now, also of one that is not exported",
      "one that is not exported counts with the size that it starts with",
      Host.CHROMIUM,
      Host.FIREFOX,
      Host.WEBKIT),
  /** Memories of 2 GiB and more. */
  MEMORY_BELOW_2_GIB(
      "A memory grows to 65536 pages (4 GiB), one with 64-bit addresses further where the engine is"
          + " made so",
      "it ends at 32767 pages (2 GiB): beyond it `LimitException`, or -1 from `grow`",
      Host.COMPILED,
      Host.ENDIVE,
      Host.ENDIVE_INTERPRETER),
  /** No memory64. */
  NO_MEMORY64(
      "Memories with 64-bit addresses work",
      "`UnsupportedFeatureException` for `memory64`",
      Host.ENDIVE,
      Host.ENDIVE_INTERPRETER,
      Host.WEBKIT),
  /** One memory in a module. */
  NO_MULTI_MEMORY(
      "A module may have several memories",
      "`UnsupportedFeatureException` for `multiMemory`",
      Host.WEBKIT),
  /** No relaxed vectors. */
  NO_RELAXED_SIMD(
      "Relaxed vector instructions work",
      "the module is refused",
      Host.ENDIVE,
      Host.ENDIVE_INTERPRETER,
      Host.WEBKIT),
  /** No legacy exceptions. */
  NO_LEGACY_EXCEPTIONS(
      "The first form of exception handling (`try` … `catch`) works",
      "the module is refused; the standard's `try_table` works",
      Host.ENDIVE,
      Host.ENDIVE_INTERPRETER),
  /** JavaScript has no references to exceptions. */
  NO_EXCEPTION_REFERENCES(
      "References to exceptions (`exnref`) go in and out of functions, tables and globals",
      "`UnsupportedFeatureException`; inside of the guest they work",
      Host.CHROMIUM,
      Host.FIREFOX,
      Host.WEBKIT),
  /** Endive's interpreter takes vectors in structures for one number. */
  NO_VECTOR_FIELDS(
      "Structures and arrays may have fields of type `v128`",
      "`UnsupportedFeatureException` for `gc`",
      Host.ENDIVE,
      Host.ENDIVE_INTERPRETER),
  /** Endive's objects do not know their module. */
  NO_FOREIGN_OBJECTS(
      "Structures and arrays go from module to module and keep their types",
      "`UnsupportedFeatureException` for `gc` where a module would get one of a module with other"
          + " types",
      Host.ENDIVE,
      Host.ENDIVE_INTERPRETER),
  /** JavaScript has no names for some types. */
  NO_NAMES_FOR_TYPES(
      "The host makes tables and globals of a type without null, such as `(ref extern)`, and"
          + " immutable globals of a type that a module defines",
      "`UnsupportedFeatureException` for `typeReflection`; those of modules can be used",
      Host.CHROMIUM,
      Host.FIREFOX,
      Host.WEBKIT),
  /** Another object for a function in a table. */
  TABLE_GIVES_OTHER_OBJECT(
      "A function that a segment put into a table is the same object as the export",
      "the table gives another object, which calls the same function",
      Host.WEBKIT),
  /** Browsers validate function bodies themselves. */
  ENGINE_TELLS_OF_BODIES(
      "A mistake in a function body is told in our words, with its instruction's byte offset",
      "the text is the engine's; its offset may lie within the instruction, WebKit has none",
      Host.CHROMIUM,
      Host.FIREFOX,
      Host.WEBKIT),
  /** A page's main thread never blocks. */
  MAIN_THREAD_CANNOT_BLOCK(
      "Any thread may wait by `AtomicMemory.waitInt`",
      "`IllegalStateException` on the page's main thread names `waitIntAsync`",
      Host.CHROMIUM,
      Host.FIREFOX,
      Host.WEBKIT),
  /** No JavaScript. */
  NO_LOCAL_MODULE(
      "`localModule` names a JavaScript module with host functions for workers",
      "`IllegalArgumentException` names `localImports`",
      Host.COMPILED,
      Host.ENDIVE,
      Host.ENDIVE_INTERPRETER),
  /** Objects do not enter web workers. */
  NO_WORKER_TASKS(
      "`WorkerPool.run` runs a lambda in a worker, with the worker's instance",
      "the future fails with `UnsupportedFeatureException`",
      Host.CHROMIUM,
      Host.FIREFOX,
      Host.WEBKIT),
  /** Loops in workers do not end. */
  LOOPS_GO_ON(
      "Cancelling a call or closing its pool ends a guest that loops without end",
      "the future ends and the worker is replaced, but the browser ends the loop only with the"
          + " page, and `ended()` fails",
      Host.WEBKIT),
  /** V8 ends no loop of tail calls. */
  TAIL_CALLS_GO_ON(
      "Cancelling a call or closing its pool ends a guest that loops by tail calls alone",
      "the future ends and the worker is replaced, but the browser ends the loop only with the"
          + " page",
      Host.CHROMIUM,
      Host.WEBKIT),
  /** Endive's interpreter keeps too few locals. */
  NO_LOCALS_AFTER_TAIL_CALLS(
      "A function with more locals than parameters may call itself by a tail call",
      "an unknown trap, where functions are interpreted; fuel and a timeout add a local",
      Host.ENDIVE,
      Host.ENDIVE_INTERPRETER),
  /** Endive's machines do not hand a tail call to another one. */
  NO_TAIL_CALLS_ACROSS(
      "A tail call by a table or reference goes to functions of any module",
      "an unknown trap where a function of another module makes it too",
      Host.ENDIVE,
      Host.ENDIVE_INTERPRETER),
  /** Endive's functions have the type of the import that they are called by. */
  TYPE_OF_THE_IMPORT(
      "A function keeps its own type where an import asks for a supertype",
      "it has the type of the import: `call_indirect` with its own type traps, `ref.test` gives 0",
      Host.ENDIVE,
      Host.ENDIVE_INTERPRETER),
  /** V8 puts an imported function into a table with the type of the import. */
  TABLE_HAS_TYPE_OF_THE_IMPORT(
      "`call_indirect` takes an imported function by its own type where the import asks for a"
          + " supertype",
      "it traps with `BAD_INDIRECT_CALL`; `ref.test` and `call_ref` know the function's own type",
      Host.CHROMIUM),
  /** Endive and WebKit evaluate a passive segment whenever it is used. */
  SEGMENTS_AT_EACH_USE(
      "The structures and arrays of a passive segment are made once",
      "they are made at each use",
      Host.ENDIVE,
      Host.ENDIVE_INTERPRETER,
      Host.WEBKIT),
  /** WebKit has one text for what is wrong with a wait. */
  WAIT_IS_OUT_OF_BOUNDS(
      "A guest that waits on a memory that is not shared traps with `NOT_SHARED`, one that waits or"
          + " notifies at an address that is no multiple of the width with `UNALIGNED_ATOMIC`",
      "`MEMORY_OUT_OF_BOUNDS`",
      Host.WEBKIT),
  /** A page's main thread never waits. */
  GUEST_CANNOT_WAIT(
      "A guest waits on whichever thread it runs",
      "on the page's main thread `CANNOT_WAIT`; WebKit says `MEMORY_OUT_OF_BOUNDS`",
      Host.CHROMIUM,
      Host.WEBKIT),
  /** An array or a segment. */
  INIT_BLAMES_THE_ARRAY(
      "`array.init_data` and `array.init_elem` that reach beyond their segment trap with"
          + " `MEMORY_OUT_OF_BOUNDS` and `TABLE_OUT_OF_BOUNDS`",
      "`ARRAY_OUT_OF_BOUNDS`, as for what reaches beyond the array",
      Host.FIREFOX,
      Host.WEBKIT),
  /** WebKit optimizes nested loops in time that grows with the square of their depth. */
  NESTED_LOOPS_TAKE_LONG(
      "A function with 60,000 nested `loop`s takes moments",
      "once it has run the page stands still for most of a minute, with 10,000 for a second",
      Host.WEBKIT),
  /** Browsers have no sockets for pages. */
  NO_SOCKETS(
      "A component has the sockets that `WasiSockets` grants",
      "what makes a socket, and each lookup of a name, answers `not-supported`",
      Host.CHROMIUM,
      Host.FIREFOX,
      Host.WEBKIT),
  /** JavaScript knows tags by their exports alone. */
  TAG_MUST_BE_KNOWN(
      "`GuestException` has the tag and the payload of each exception of a guest",
      "only if the tag is exported or imported",
      Host.CHROMIUM,
      Host.FIREFOX,
      Host.WEBKIT),
  /** A limit for synchronous compilation. */
  SYNC_COMPILE_LIMIT(
      "`compile` takes modules of any size",
      "above 8 MB on the page's main thread `LimitException` names `compileAsync`",
      Host.CHROMIUM);

  private final String usual;
  private final String instead;
  private final List<Host> hosts;

  Difference(String usual, String instead, Host... hosts) {
    this.usual = usual;
    this.instead = instead;
    this.hosts = List.of(hosts);
  }

  /** What happens on the other hosts. */
  public String usual() {
    return usual;
  }

  /** What happens on {@link #hosts}. */
  public String instead() {
    return instead;
  }

  /** Where it differs. */
  public List<Host> hosts() {
    return hosts;
  }
}
