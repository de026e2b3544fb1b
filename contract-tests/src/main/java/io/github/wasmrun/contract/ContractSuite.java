package io.github.wasmrun.contract;

import io.github.wasmrun.EngineConfig;
import java.util.List;

/** The contract of every engine, as a list of tests. */
public final class ContractSuite {
  private ContractSuite() {}

  /** The suite for this host's best engine. */
  public static List<ContractTest> all() {
    return all(EngineConfig.DEFAULTS);
  }

  /**
   * The suite for the engine that {@code config} names. Nothing runs yet; the engine is made when
   * the first test needs it.
   */
  public static List<ContractTest> all(EngineConfig config) {
    Tests tests = new Tests(config);
    FeatureTests.add(tests);
    ModuleTests.add(tests);
    CompileErrorTests.add(tests);
    CodeErrorTests.add(tests);
    CallTests.add(tests);
    AdapterTests.add(tests);
    TypedTests.add(tests);
    HostTests.add(tests);
    HostArgsTests.add(tests);
    TypedHostTests.add(tests);
    MultiValueTests.add(tests);
    NumberTests.add(tests);
    VectorTests.add(tests);
    RefTests.add(tests);
    MemoryTests.add(tests);
    MemoryBoundsTests.add(tests);
    MemoryBulkTests.add(tests);
    TextTests.add(tests);
    TableTests.add(tests);
    GlobalTests.add(tests);
    LinkTests.add(tests);
    NameTests.add(tests);
    LinkErrorTests.add(tests);
    TrapTests.add(tests);
    ExceptionTests.add(tests);
    ReentryTests.add(tests);
    CloseTests.add(tests);
    LimitTests.add(tests);
    LoadTests.add(tests);
    AsyncTests.add(tests);
    FutureTests.add(tests);
    NullTests.add(tests);
    WasiTests.add(tests);
    ReadmeTests.add(tests);
    return tests.list();
  }

  /** The part of the suite for threads: atomic access, pools of workers, programs in workers. */
  public static List<ContractTest> threads(EngineConfig config) {
    Tests tests = new Tests(config);
    AtomicTests.add(tests);
    PoolTests.add(tests);
    PoolHostTests.add(tests);
    PoolLocalTests.add(tests);
    PoolScriptTests.add(tests);
    PoolStartTests.add(tests);
    PoolEndTests.add(tests);
    WasiWorkerTests.add(tests);
    WasiThreadTests.add(tests);
    ReadmeThreadTests.add(tests);
    return tests.list();
  }
}
