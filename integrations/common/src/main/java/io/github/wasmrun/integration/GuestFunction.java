package io.github.wasmrun.integration;

import io.github.wasmrun.WasmModule;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The handle of a guest's function: which module, which export, what it may use, what becomes of
 * rows that fail. Immutable and serialisable: each {@code with…} returns a changed copy.
 *
 * <p>By itself it takes and gives numbers, as the export's type says. {@link #taking} and {@link
 * #returning} say that values are text or bytes in the guest's memory; the guest then exports
 * {@code memory}, {@code alloc(i32 length) -> i32} and, if it wants blocks back, {@code dealloc(i32
 * address, i32 length)}. A result of text or bytes is an i64, {@code address << 32 | length}; the
 * host copies it and gives its block back. The host keeps the block of the arguments for the next
 * call; a result may be within it.
 *
 * <p>A function for {@linkplain #forBatches batches} gets many rows at a time, see {@link
 * ColumnBlock}.
 */
public final class GuestFunction implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final FuncType BLOCK =
      FuncType.of(ValType.I32, ValType.I32).returning(ValType.I64);

  private final ModuleSource source;
  private String export;
  private @Nullable ArrayList<ValueKind> params;
  private @Nullable ArrayList<ValueKind> results;
  private int batchRows;
  private GuestLimits limits = GuestLimits.DEFAULTS;
  private FailurePolicy policy = FailurePolicy.FAIL;
  private @Nullable String hostFunctions;
  private @Nullable String engine;
  private @Nullable String cache;
  private long renewAfter = Long.MAX_VALUE;

  private GuestFunction(ModuleSource source, String export) {
    this.source = Objects.requireNonNull(source, "source");
    this.export = Objects.requireNonNull(export, "export");
  }

  private GuestFunction copy() {
    GuestFunction copy = new GuestFunction(source, export);
    copy.params = params;
    copy.results = results;
    copy.batchRows = batchRows;
    copy.limits = limits;
    copy.policy = policy;
    copy.hostFunctions = hostFunctions;
    copy.engine = engine;
    copy.cache = cache;
    copy.renewAfter = renewAfter;
    return copy;
  }

  /** The function {@code export} of a module, over numbers. */
  public static GuestFunction of(ModuleSource source, String export) {
    return new GuestFunction(source, export);
  }

  /** Another function of the module, with the types of its numbers; the rest stays as it is. */
  public GuestFunction withExport(String export) {
    GuestFunction copy = copy();
    copy.export = Objects.requireNonNull(export, "export");
    copy.params = null;
    copy.results = null;
    copy.batchRows = 0;
    return copy;
  }

  /** Says what the parameters are. Default: the numbers of the export's type. */
  public GuestFunction taking(ValueKind... kinds) {
    GuestFunction copy = copy();
    copy.params = new ArrayList<>(List.of(kinds));
    return copy;
  }

  /** Says what the results are. Default: the numbers of the export's type. */
  public GuestFunction returning(ValueKind... kinds) {
    GuestFunction copy = copy();
    copy.results = new ArrayList<>(List.of(kinds));
    return copy;
  }

  /**
   * Says that the function takes and gives a {@link ColumnBlock}: {@code (i32 address, i32 length)
   * -> i64}. Needs {@link #taking} and {@link #returning}.
   *
   * @param rows how many rows a block has at most, 1 to 1048576
   */
  public GuestFunction forBatches(int rows) {
    if (rows < 1 || rows > 1 << 20) {
      throw new IllegalArgumentException("rows of a batch must be 1 to 1048576, got " + rows);
    }
    GuestFunction copy = copy();
    copy.batchRows = rows;
    return copy;
  }

  /** What calls may use. Default: {@link GuestLimits#DEFAULTS}. */
  public GuestFunction withLimits(GuestLimits limits) {
    GuestFunction copy = copy();
    copy.limits = Objects.requireNonNull(limits, "limits");
    return copy;
  }

  /** What becomes of rows that fail. Default: {@link FailurePolicy#FAIL}. */
  public GuestFunction withPolicy(FailurePolicy policy) {
    GuestFunction copy = copy();
    copy.policy = Objects.requireNonNull(policy, "policy");
    return copy;
  }

  /** Who gives the guest its imports. Default: it has none but those of {@link GuestTask}. */
  public GuestFunction withHostFunctions(Class<? extends HostFunctions> type) {
    GuestFunction copy = copy();
    copy.hostFunctions = type.getName();
    return copy;
  }

  /** The engine of this name, see {@link io.github.wasmrun.Engine#available}. Default: the best. */
  public GuestFunction withEngine(String name) {
    GuestFunction copy = copy();
    copy.engine = Objects.requireNonNull(name, "name");
    return copy;
  }

  /**
   * Keeps compiled code in this directory of each machine, so that the next process, and the next
   * class loader of a job, need not compile; see {@link io.github.wasmrun.EngineConfig#withCache}.
   */
  public GuestFunction withCacheDirectory(String directory) {
    GuestFunction copy = copy();
    copy.cache = Objects.requireNonNull(directory, "directory");
    return copy;
  }

  /**
   * Gives up an instance after so many calls. Default: never. What a call leaves in the guest's
   * memory the next one finds; with 1 each call has a new instance.
   */
  public GuestFunction withRenewAfter(long calls) {
    if (calls < 1) {
      throw new IllegalArgumentException("calls must be 1 or more, got " + calls);
    }
    GuestFunction copy = copy();
    copy.renewAfter = calls;
    return copy;
  }

  /**
   * This handle with the kinds of its values: compiles the module here and looks at the export.
   *
   * @throws IllegalArgumentException if there is no such function, or it has another type than the
   *     handle says
   */
  public GuestFunction resolve() {
    try (CompiledModules.Lease lease = CompiledModules.acquire(source, engine, cache)) {
      FuncType type = type(lease.module());
      GuestFunction copy = copy();
      if (params == null && batchRows == 0) {
        copy.params = numbers(type.params());
      }
      if (results == null && batchRows == 0) {
        copy.results = numbers(type.results());
      }
      if (copy.params == null || copy.results == null) {
        throw new IllegalArgumentException(
            export + ": a function for batches needs taking(…) and returning(…)");
      }
      FuncType expected = copy.expected();
      if (!type.equals(expected)) {
        throw new IllegalArgumentException(
            export
                + ": "
                + copy.text()
                + " needs a function of type "
                + expected.signature()
                + ", the module's is "
                + type.signature());
      }
      return copy;
    }
  }

  private FuncType type(WasmModule module) {
    for (ExportType candidate : module.exports()) {
      if (candidate.name().equals(export) && candidate.type() instanceof FuncType type) {
        return type;
      }
    }
    throw new IllegalArgumentException(source + " exports no function " + export);
  }

  private ArrayList<ValueKind> numbers(List<ValType> types) {
    ArrayList<ValueKind> kinds = new ArrayList<>();
    for (ValType type : types) {
      kinds.add(ValueKind.of(type, export));
    }
    return kinds;
  }

  private FuncType expected() {
    if (batchRows > 0) {
      return BLOCK;
    }
    List<ValType> taken = new ArrayList<>();
    params().forEach(kind -> taken.addAll(kind.params()));
    List<ValType> given = new ArrayList<>();
    results().forEach(kind -> given.add(kind.result()));
    return new FuncType(taken, given);
  }

  /** The parameters and results as a text: {@code (text, i32) -> (i64)}. */
  public String text() {
    return list(params()) + " -> " + list(results());
  }

  private static String list(List<ValueKind> kinds) {
    StringBuilder text = new StringBuilder("(");
    for (ValueKind kind : kinds) {
      text.append(text.length() == 1 ? "" : ", ").append(kind.name().toLowerCase(Locale.ROOT));
    }
    return text.append(')').toString();
  }

  private List<ValueKind> known(@Nullable List<ValueKind> kinds) {
    if (kinds == null) {
      throw new IllegalStateException("call resolve() first: the types of values are not known");
    }
    return kinds;
  }

  /** The module. */
  public ModuleSource source() {
    return source;
  }

  /** The name of the export. */
  public String export() {
    return export;
  }

  /**
   * What the parameters are.
   *
   * @throws IllegalStateException if only {@link #resolve} finds that out
   */
  public List<ValueKind> params() {
    return known(params);
  }

  /**
   * What the results are.
   *
   * @throws IllegalStateException if only {@link #resolve} finds that out
   */
  public List<ValueKind> results() {
    return known(results);
  }

  /** How many rows a block has at most; 0 if the function takes one row at a time. */
  public int batchRows() {
    return batchRows;
  }

  /** What calls may use. */
  public GuestLimits limits() {
    return limits;
  }

  /** What becomes of rows that fail. */
  public FailurePolicy policy() {
    return policy;
  }

  /** The class that gives the imports, or null. */
  @Nullable String hostFunctions() {
    return hostFunctions;
  }

  /** The engine's name, or null. */
  @Nullable String engine() {
    return engine;
  }

  /** The directory for compiled code, or null. */
  @Nullable String cache() {
    return cache;
  }

  /** After how many calls an instance is given up. */
  long renewAfter() {
    return renewAfter;
  }

  @Override
  public String toString() {
    return export + " of " + source;
  }
}
