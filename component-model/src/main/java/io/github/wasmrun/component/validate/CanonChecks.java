package io.github.wasmrun.component.validate;

import io.github.wasmrun.component.model.CanonOp;
import io.github.wasmrun.component.model.CanonOptions;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.Layout;
import io.github.wasmrun.component.type.ResourceType;
import io.github.wasmrun.component.type.ValueType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TypeCodes;
import io.github.wasmrun.type.ValType;
import org.jspecify.annotations.Nullable;

/** Validates the definitions of the canonical ABI. */
final class CanonChecks {
  private static final int MOST_ASYNC_FLAT = 4;
  private static final int I32 = TypeCodes.I32;
  private static final int I64 = TypeCodes.I64;

  private final Errors errors;
  private final Indexes indexes;
  private final OptionChecks optionChecks;

  CanonChecks(Errors errors, Indexes indexes) {
    this.errors = errors;
    this.indexes = indexes;
    optionChecks = new OptionChecks(errors, indexes);
  }

  /** A core function type by letters, as in {@link Layout#flat}. */
  static io.github.wasmrun.type.FuncType signature(String params, String results) {
    return io.github.wasmrun.type.FuncType.of(types(params)).returning(types(results));
  }

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

  void canon(Scope scope, Definition.Canon canon) {
    if (canon.op() == CanonOp.LIFT) {
      scope.funcs.add(lift(scope, canon));
    } else {
      scope.coreFuncs.add(builtin(scope, canon));
    }
  }

  /** The letters of several types; null if they are more than {@code most}. */
  private static @Nullable String flat(Iterable<ValueType> types, boolean memory64, int most) {
    StringBuilder all = new StringBuilder();
    for (ValueType type : types) {
      String flat = type.layout(memory64).flat();
      if (flat == null || all.length() + flat.length() > most) {
        return null;
      }
      all.append(flat);
    }
    return all.toString();
  }

  private static @Nullable String flat(@Nullable ValueType type, boolean memory64, int most) {
    return type == null ? "" : flat(java.util.List.of(type), memory64, most);
  }

  /** Whether there is a string or a list in it. */
  private boolean needsMemory(@Nullable ValueType type) {
    if (type == null) {
      return false;
    }
    errors.step();
    switch (type.kind()) {
      case STRING:
      case LIST:
      case MAP:
        return true;
      case STREAM:
      case FUTURE:
        return false;
      default:
        for (int i = 0; i < type.partCount(); i++) {
          if (needsMemory(type.partOrNull(i))) {
            return true;
          }
        }
        return false;
    }
  }

  private FuncType lift(Scope scope, Definition.Canon canon) {
    FuncType type = indexes.funcType(scope, canon.immediate(2 - 1));
    indexes.check("function", scope.coreFuncs, canon.immediate(0));
    io.github.wasmrun.type.FuncType callee = scope.coreFuncs.get(canon.immediate(0));
    OptionChecks.Options options = optionChecks.read(scope, canon, true);
    if (options.async) {
      errors.require(
          type.isAsync(), "the `async` canonical option requires an async function type");
      errors.require(options.postReturn == null, "cannot specify post-return function in async");
      if (options.callback == null) {
        errors.require(Gate.STACKFUL, "an async lift without a callback");
      }
    } else {
      errors.require(options.callback == null, "cannot specify callback without async");
    }
    boolean memory64 = options.memory64();
    String address = memory64 ? "l" : "i";
    String params = flat(type.params(), memory64, Layout.MOST_FLAT);
    boolean passed = false;
    for (ValueType param : type.params()) {
      passed |= needsMemory(param);
    }
    if (passed || params == null) {
      optionChecks.requireRealloc(options);
    }
    String results = flat(type.result(), memory64, options.async ? Layout.MOST_FLAT : 1);
    if (needsMemory(type.result()) || results == null) {
      optionChecks.requireMemory(options);
    }
    String returned = results == null ? address : results;
    if (options.async) {
      returned = options.callback == null ? "" : "i";
    }
    io.github.wasmrun.type.FuncType expected =
        signature(params == null ? address : params, returned);
    errors.require(
        callee.params().equals(expected.params()),
        "lowered parameter types `"
            + expected.signature()
            + "` do not match parameter types `"
            + callee.signature()
            + "` of core function "
            + canon.immediate(0));
    errors.require(
        callee.results().equals(expected.results()),
        "lowered result types `"
            + expected.signature()
            + "` do not match result types `"
            + callee.signature()
            + "` of core function "
            + canon.immediate(0));
    if (options.postReturn != null) {
      optionChecks.requireSignature("post-return", options.postReturn, signature(returned, ""));
    }
    return type;
  }

  private io.github.wasmrun.type.FuncType lower(Scope scope, Definition.Canon canon) {
    indexes.check("function", scope.funcs, canon.immediate(0));
    FuncType type = scope.funcs.get(canon.immediate(0));
    OptionChecks.Options options = optionChecks.read(scope, canon, false);
    errors.require(
        !options.async || type.isAsync(),
        "the `async` canonical option requires an async function type");
    boolean memory64 = options.memory64();
    String address = memory64 ? "l" : "i";
    String params =
        flat(type.params(), memory64, options.async ? MOST_ASYNC_FLAT : Layout.MOST_FLAT);
    boolean read = params == null;
    for (ValueType param : type.params()) {
      read |= needsMemory(param);
    }
    if (needsMemory(type.result())) {
      optionChecks.requireRealloc(options);
    }
    String results = flat(type.result(), memory64, options.async ? 0 : 1);
    if (read || results == null) {
      optionChecks.requireMemory(options);
    }
    String passed = params == null ? address : params;
    if (options.async) {
      return signature(results == null ? passed + address : passed, "i");
    }
    return results == null ? signature(passed + address, "") : signature(passed, results);
  }

  private io.github.wasmrun.type.FuncType builtin(Scope scope, Definition.Canon canon) {
    CanonOp op = canon.op();
    switch (op) {
      case LOWER:
        return lower(scope, canon);
      case RESOURCE_NEW:
        return signature(representation(scope, canon), "i");
      case RESOURCE_REP:
        return signature("i", representation(scope, canon));
      case RESOURCE_DROP:
        indexes.resource(scope, canon.immediate(0));
        return signature("i", "");
      case TASK_RETURN:
        return taskReturn(scope, canon);
      case TASK_CANCEL:
      case BACKPRESSURE_INC:
      case BACKPRESSURE_DEC:
        return signature("", "");
      case SUBTASK_CANCEL:
        requireFlagGate(canon.immediate(0), Gate.MORE_ASYNC_BUILTINS, op);
        return signature("i", "i");
      case SUBTASK_DROP:
      case WAITABLE_SET_DROP:
        return signature("i", "");
      case CONTEXT_GET:
        return signature("", context(scope, canon));
      case CONTEXT_SET:
        return signature(context(scope, canon), "");
      case THREAD_YIELD:
      case WAITABLE_SET_NEW:
        return signature("", "i");
      case WAITABLE_SET_WAIT:
      case WAITABLE_SET_POLL:
        return signature(
            optionChecks.memory(scope, canon.immediate(1)).memory64() ? "il" : "ii", "i");
      case WAITABLE_JOIN:
        return signature("ii", "");
      case ERROR_CONTEXT_NEW:
      case ERROR_CONTEXT_DEBUG_MESSAGE:
      case ERROR_CONTEXT_DROP:
        return errorContext(scope, canon);
      default:
        return op.code() >= CanonOp.THREAD_INDEX.code()
            ? thread(scope, canon)
            : transfer(scope, canon);
    }
  }

  private void requireFlagGate(int flag, Gate gate, CanonOp op) {
    if (flag != 0) {
      errors.require(gate, "async `" + op + "`");
    }
  }

  private String representation(Scope scope, Definition.Canon canon) {
    ResourceType type = indexes.resource(scope, canon.immediate(0));
    errors.require(
        scope.localResources.contains(type.resource()),
        "type index " + canon.immediate(0) + " is not a local resource");
    return type.resource().rep64() ? "l" : "i";
  }

  private String context(Scope scope, Definition.Canon canon) {
    int type = canon.immediate(0);
    errors.require(type == I32 || type == I64, "`" + canon.op() + "` only supports `i32` or `i64`");
    if (type == I64) {
      errors.require(Gate.MEMORY64, "64-bit `" + canon.op() + "`");
    }
    int index = canon.immediate(1);
    errors.require(
        index == 0 || index == 1 && errors.gates.has(Gate.THREADS),
        "immediate must be zero" + (errors.gates.has(Gate.THREADS) ? " or one: " : ": ") + index);
    char letter = type == I64 ? 'l' : 'i';
    errors.require(
        scope.context == 0 || scope.context == letter,
        "type must match previous context type of `" + canon.op() + "`");
    scope.context = letter;
    return type == I64 ? "l" : "i";
  }

  private io.github.wasmrun.type.FuncType taskReturn(Scope scope, Definition.Canon canon) {
    ValueType result = canon.result() == null ? null : indexes.valueType(scope, canon.result());
    errors.require(
        result == null || !result.containsBorrow(),
        "function result cannot contain a `borrow` type");
    OptionChecks.Options options = optionChecks.read(scope, canon, true);
    optionChecks.forbid(canon, CanonOptions.REALLOC, "realloc");
    optionChecks.forbid(canon, CanonOptions.POST_RETURN, "post-return");
    optionChecks.forbid(canon, CanonOptions.ASYNC, "async");
    optionChecks.forbid(canon, CanonOptions.CALLBACK, "callback");
    boolean memory64 = options.memory64();
    String params = flat(result, memory64, Layout.MOST_FLAT);
    if (params == null || needsMemory(result)) {
      optionChecks.requireMemory(options);
    }
    return signature(params == null ? memory64 ? "l" : "i" : params, "");
  }

  private io.github.wasmrun.type.FuncType errorContext(Scope scope, Definition.Canon canon) {
    errors.require(Gate.ERROR_CONTEXT, "`" + canon.op() + "`");
    if (canon.op() == CanonOp.ERROR_CONTEXT_DROP) {
      return signature("i", "");
    }
    OptionChecks.Options options = optionChecks.read(scope, canon, true);
    optionChecks.forbid(canon, CanonOptions.POST_RETURN, "post-return");
    optionChecks.forbid(canon, CanonOptions.ASYNC, "async");
    optionChecks.forbid(canon, CanonOptions.CALLBACK, "callback");
    optionChecks.requireMemory(options);
    String address = options.memory64() ? "l" : "i";
    if (canon.op() == CanonOp.ERROR_CONTEXT_NEW) {
      optionChecks.forbid(canon, CanonOptions.REALLOC, "realloc");
      return signature(address + address, "i");
    }
    optionChecks.requireRealloc(options);
    return signature("i" + address, "");
  }

  private io.github.wasmrun.type.FuncType transfer(Scope scope, Definition.Canon canon) {
    CanonOp op = canon.op();
    boolean stream = op.code() < CanonOp.FUTURE_NEW.code();
    ValueType type =
        indexes.type(scope, canon.immediate(0)) instanceof ValueType value ? value : null;
    errors.require(
        type != null && type.kind() == (stream ? ValueType.Kind.STREAM : ValueType.Kind.FUTURE),
        "`" + op + "` requires a " + (stream ? "stream" : "future") + " type");
    ValueType element = type == null ? null : type.partOrNull(0);
    switch (op) {
      case STREAM_NEW:
      case FUTURE_NEW:
        return signature("", "l");
      case STREAM_CANCEL_READ:
      case STREAM_CANCEL_WRITE:
      case FUTURE_CANCEL_READ:
      case FUTURE_CANCEL_WRITE:
        requireFlagGate(canon.immediate(1), Gate.MORE_ASYNC_BUILTINS, op);
        return signature("i", "i");
      case STREAM_DROP_READABLE:
      case STREAM_DROP_WRITABLE:
      case FUTURE_DROP_READABLE:
      case FUTURE_DROP_WRITABLE:
        return signature("i", "");
      default:
        return copy(scope, canon, stream, element);
    }
  }

  private io.github.wasmrun.type.FuncType copy(
      Scope scope, Definition.Canon canon, boolean stream, @Nullable ValueType element) {
    CanonOp op = canon.op();
    OptionChecks.Options options = optionChecks.read(scope, canon, true);
    optionChecks.forbid(canon, CanonOptions.POST_RETURN, "post-return");
    optionChecks.forbid(canon, CanonOptions.CALLBACK, "callback");
    if (!options.async) {
      errors.require(Gate.MORE_ASYNC_BUILTINS, "sync `" + op + "`");
    }
    if (element != null) {
      optionChecks.requireMemory(options);
      boolean reads = op == CanonOp.STREAM_READ || op == CanonOp.FUTURE_READ;
      if (reads && needsMemory(element)) {
        optionChecks.requireRealloc(options);
      }
    }
    String address = options.memory64() ? "l" : "i";
    return stream ? signature("i" + address + address, address) : signature("i" + address, "i");
  }

  private io.github.wasmrun.type.FuncType thread(Scope scope, Definition.Canon canon) {
    CanonOp op = canon.op();
    boolean shared = op.code() >= CanonOp.THREAD_SPAWN_REF.code();
    errors.require(shared ? Gate.SHARED_THREADS : Gate.THREADS, "`" + op + "`");
    switch (op) {
      case THREAD_INDEX:
      case THREAD_SUSPEND:
        return signature("", "i");
      case THREAD_NEW_INDIRECT:
        return newIndirect(scope, canon);
      case THREAD_RESUME_LATER:
        return signature("i", "");
      case THREAD_SUSPEND_THEN_RESUME:
      case THREAD_YIELD_THEN_RESUME:
      case THREAD_SUSPEND_THEN_PROMOTE:
      case THREAD_YIELD_THEN_PROMOTE:
        return signature("i", "i");
      default:
        throw errors.invalid("`" + op + "` is not supported");
    }
  }

  private io.github.wasmrun.type.FuncType newIndirect(Scope scope, Definition.Canon canon) {
    int index = canon.immediate(0);
    indexes.check("type", scope.coreTypes, index);
    io.github.wasmrun.type.FuncType type =
        scope.moduleTypes.get(index) == null
                && scope.coreTypes.get(index).composite()
                    instanceof io.github.wasmrun.type.FuncType func
            ? func
            : null;
    if (type == null) {
      throw errors.invalid("core type index " + index + " is not a function type");
    }
    boolean wide = type.equals(signature("l", ""));
    errors.require(
        wide && errors.gates.has(Gate.MEMORY64) || type.equals(signature("i", "")),
        "start function must take a single `i32` or `i64` argument");
    indexes.check("table", scope.coreTables, canon.immediate(1));
    TableType table = scope.coreTables.get(canon.immediate(1));
    errors.require(
        table.element().isSubtypeOf(ValType.FUNCREF),
        "the table of `" + canon.op() + "` must hold functions, it holds " + table.element());
    return signature((table.table64() ? "l" : "i") + (wide ? "l" : "i"), "i");
  }
}
