package io.github.wasmrun.component.validate;

import io.github.wasmrun.component.model.CanonOptions;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.MemoryType;
import org.jspecify.annotations.Nullable;

/** Validates options of the canonical ABI. */
final class OptionChecks {
  private static final String[] NAMES = {
    "string-encoding=utf8",
    "string-encoding=utf16",
    "string-encoding=latin1+utf16",
    "memory",
    "realloc",
    "post-return",
    "async",
    "callback",
    "core-type",
    "gc"
  };

  /** The options of a definition. */
  static final class Options {
    @Nullable MemoryType memory;
    @Nullable FuncType realloc;
    @Nullable FuncType postReturn;
    @Nullable FuncType callback;
    boolean async;

    boolean memory64() {
      return memory != null && memory.memory64();
    }
  }

  private final Errors errors;
  private final Indexes indexes;

  OptionChecks(Errors errors, Indexes indexes) {
    this.errors = errors;
    this.indexes = indexes;
  }

  /**
   * Reads options.
   *
   * @param lift whether options of lifting are allowed
   */
  Options read(Scope scope, Definition.Canon canon, boolean lift) {
    boolean[] seen = new boolean[NAMES.length];
    int encoding = -1;
    Options options = new Options();
    for (Definition.CanonOption option : canon.options()) {
      int code = option.code();
      errors.require(
          !seen[code], "canonical option `" + NAMES[code] + "` is specified more than once");
      seen[code] = true;
      if (code <= CanonOptions.COMPACT_UTF16) {
        errors.require(
            encoding < 0,
            "canonical encoding option `"
                + NAMES[code]
                + "` conflicts with option `"
                + NAMES[Math.max(encoding, 0)]
                + "`");
        encoding = code;
        continue;
      }
      switch (code) {
        case CanonOptions.MEMORY:
          options.memory = memory(scope, option.index());
          break;
        case CanonOptions.REALLOC:
          options.realloc = function(scope, option.index());
          break;
        case CanonOptions.POST_RETURN:
          requireLift(lift, code);
          options.postReturn = function(scope, option.index());
          break;
        case CanonOptions.ASYNC:
          options.async = true;
          break;
        case CanonOptions.CALLBACK:
          requireLift(lift, code);
          options.callback = function(scope, option.index());
          requireSignature("callback", options.callback, CanonChecks.signature("iii", "i"));
          break;
        default:
          throw errors.invalid(
              "canonical option `" + NAMES[code] + "` requires the component model gc feature");
      }
    }
    if (options.realloc != null) {
      errors.require(
          options.memory != null,
          "canonical option `realloc` requires `memory` to also be specified");
      String address = options.memory64() ? "l" : "i";
      requireSignature(
          "realloc",
          options.realloc,
          CanonChecks.signature(address + address + address + address, address));
    }
    return options;
  }

  private void requireLift(boolean lift, int code) {
    errors.require(
        lift, "canonical option `" + NAMES[code] + "` cannot be specified for lowerings");
  }

  MemoryType memory(Scope scope, int index) {
    indexes.check("memory", scope.coreMemories, index);
    MemoryType memory = scope.coreMemories.get(index);
    errors.require(
        !memory.memory64() || errors.gates.has(Gate.MEMORY64),
        "mismatch in index type used for memories: 64-bit memory requires the component model"
            + " 64-bit feature");
    errors.require(!memory.shared(), "mismatch in the shared flag for memories");
    return memory;
  }

  private FuncType function(Scope scope, int index) {
    indexes.check("core function", scope.coreFuncs, index);
    return scope.coreFuncs.get(index);
  }

  void requireSignature(String option, FuncType found, FuncType expected) {
    errors.require(
        found.equals(expected),
        "canonical option `"
            + option
            + "` uses a core function with an incorrect signature: "
            + found.signature()
            + ", expected "
            + expected.signature());
  }

  void requireMemory(Options options) {
    errors.require(options.memory != null, "canonical option `memory` is required");
  }

  void requireRealloc(Options options) {
    requireMemory(options);
    errors.require(options.realloc != null, "canonical option `realloc` is required");
  }

  void forbid(Definition.Canon canon, int code, String name) {
    for (Definition.CanonOption option : canon.options()) {
      errors.require(
          option.code() != code, "cannot specify `" + name + "` option on `" + canon.op() + "`");
    }
  }
}
