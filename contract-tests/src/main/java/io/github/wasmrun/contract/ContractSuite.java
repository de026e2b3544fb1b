package io.github.wasmrun.contract;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.contract.call.AdapterTests;
import io.github.wasmrun.contract.call.AsyncCallLimitTests;
import io.github.wasmrun.contract.call.AsyncCallTests;
import io.github.wasmrun.contract.call.CallTests;
import io.github.wasmrun.contract.call.CallerTests;
import io.github.wasmrun.contract.call.EqualTypesTests;
import io.github.wasmrun.contract.call.ExceptionTests;
import io.github.wasmrun.contract.call.ForeignHeapTests;
import io.github.wasmrun.contract.call.FramePlaceTests;
import io.github.wasmrun.contract.call.HostArgsTests;
import io.github.wasmrun.contract.call.HostTests;
import io.github.wasmrun.contract.call.IdentityTests;
import io.github.wasmrun.contract.call.LambdaTests;
import io.github.wasmrun.contract.call.MeteredTests;
import io.github.wasmrun.contract.call.MultiValueTests;
import io.github.wasmrun.contract.call.NullTests;
import io.github.wasmrun.contract.call.NumberTests;
import io.github.wasmrun.contract.call.RecursionTests;
import io.github.wasmrun.contract.call.ReentryTests;
import io.github.wasmrun.contract.call.RefBorderTests;
import io.github.wasmrun.contract.call.RefTests;
import io.github.wasmrun.contract.call.TailCallTests;
import io.github.wasmrun.contract.call.TrapTests;
import io.github.wasmrun.contract.call.TypedHostTests;
import io.github.wasmrun.contract.call.TypedTests;
import io.github.wasmrun.contract.call.VectorTests;
import io.github.wasmrun.contract.component.CommandTests;
import io.github.wasmrun.contract.component.ComponentTests;
import io.github.wasmrun.contract.component.ComponentWatTests;
import io.github.wasmrun.contract.component.HostileComponentTests;
import io.github.wasmrun.contract.component.TypedCallTests;
import io.github.wasmrun.contract.component.WasiFileTests;
import io.github.wasmrun.contract.component.WasiFunctionTests;
import io.github.wasmrun.contract.harness.ContractTest;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.contract.limit.DepthTests;
import io.github.wasmrun.contract.limit.DeterminismTests;
import io.github.wasmrun.contract.limit.FuelCountTests;
import io.github.wasmrun.contract.limit.FuelPlaceTests;
import io.github.wasmrun.contract.limit.FuelTests;
import io.github.wasmrun.contract.limit.GroupTests;
import io.github.wasmrun.contract.limit.LimitedPoolTests;
import io.github.wasmrun.contract.limit.LimitedWasiTests;
import io.github.wasmrun.contract.limit.SizeTests;
import io.github.wasmrun.contract.limit.SizeWaysTests;
import io.github.wasmrun.contract.limit.StatisticsTests;
import io.github.wasmrun.contract.limit.TimeTests;
import io.github.wasmrun.contract.limit.TimeWaysTests;
import io.github.wasmrun.contract.module.AsyncTests;
import io.github.wasmrun.contract.module.CloseTests;
import io.github.wasmrun.contract.module.CodeErrorTests;
import io.github.wasmrun.contract.module.CompileErrorTests;
import io.github.wasmrun.contract.module.FeatureTests;
import io.github.wasmrun.contract.module.FutureTests;
import io.github.wasmrun.contract.module.HostileTests;
import io.github.wasmrun.contract.module.LimitTests;
import io.github.wasmrun.contract.module.LinkErrorTests;
import io.github.wasmrun.contract.module.LinkTests;
import io.github.wasmrun.contract.module.LoadTests;
import io.github.wasmrun.contract.module.ModuleTests;
import io.github.wasmrun.contract.module.NameTests;
import io.github.wasmrun.contract.module.PrecompiledTests;
import io.github.wasmrun.contract.network.DatagramTests;
import io.github.wasmrun.contract.network.HttpHandlerTests;
import io.github.wasmrun.contract.network.HttpTests;
import io.github.wasmrun.contract.network.SocketTests;
import io.github.wasmrun.contract.packages.CompressionTests;
import io.github.wasmrun.contract.packages.CryptoTests;
import io.github.wasmrun.contract.packages.ImageTests;
import io.github.wasmrun.contract.packages.SqlTests;
import io.github.wasmrun.contract.packages.YjsTests;
import io.github.wasmrun.contract.plugin.ExamplePluginTests;
import io.github.wasmrun.contract.plugin.ExtismGuestTests;
import io.github.wasmrun.contract.plugin.ExtismPluginTests;
import io.github.wasmrun.contract.plugin.HostilePluginTests;
import io.github.wasmrun.contract.plugin.PluginDataTests;
import io.github.wasmrun.contract.plugin.PluginFolderTests;
import io.github.wasmrun.contract.plugin.PluginFunctionTests;
import io.github.wasmrun.contract.plugin.PluginHttpTests;
import io.github.wasmrun.contract.plugin.PluginInspectionTests;
import io.github.wasmrun.contract.plugin.PluginLoadTests;
import io.github.wasmrun.contract.plugin.PluginTests;
import io.github.wasmrun.contract.plugin.WorkerPluginHttpTests;
import io.github.wasmrun.contract.plugin.WorkerPluginTests;
import io.github.wasmrun.contract.store.AtomicTests;
import io.github.wasmrun.contract.store.GlobalTests;
import io.github.wasmrun.contract.store.MemoryBoundsTests;
import io.github.wasmrun.contract.store.MemoryBulkTests;
import io.github.wasmrun.contract.store.MemoryMovesTests;
import io.github.wasmrun.contract.store.MemoryTests;
import io.github.wasmrun.contract.store.TableTests;
import io.github.wasmrun.contract.store.TextTests;
import io.github.wasmrun.contract.wasi.WasiTests;
import io.github.wasmrun.contract.wasi.WasiThreadTests;
import io.github.wasmrun.contract.wasi.WasiWorkerTests;
import io.github.wasmrun.contract.wat.WatTests;
import io.github.wasmrun.contract.wit.WitTests;
import io.github.wasmrun.contract.worker.PoolEndTests;
import io.github.wasmrun.contract.worker.PoolHostTests;
import io.github.wasmrun.contract.worker.PoolLocalTests;
import io.github.wasmrun.contract.worker.PoolScriptTests;
import io.github.wasmrun.contract.worker.PoolStartTests;
import io.github.wasmrun.contract.worker.PoolTaskTests;
import io.github.wasmrun.contract.worker.PoolTests;
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
    HostileTests.add(tests);
    CallTests.add(tests);
    AdapterTests.add(tests);
    TypedTests.add(tests);
    HostTests.add(tests);
    HostArgsTests.add(tests);
    TypedHostTests.add(tests);
    CallerTests.add(tests);
    LambdaTests.add(tests);
    MultiValueTests.add(tests);
    NumberTests.add(tests);
    VectorTests.add(tests);
    RefTests.add(tests);
    RefBorderTests.add(tests);
    ForeignHeapTests.add(tests);
    EqualTypesTests.add(tests);
    MemoryTests.add(tests);
    MemoryBoundsTests.add(tests);
    MemoryBulkTests.add(tests);
    MemoryMovesTests.add(tests);
    TextTests.add(tests);
    TableTests.add(tests);
    GlobalTests.add(tests);
    LinkTests.add(tests);
    NameTests.add(tests);
    LinkErrorTests.add(tests);
    TrapTests.add(tests);
    FramePlaceTests.add(tests);
    RecursionTests.add(tests);
    TailCallTests.add(tests);
    IdentityTests.add(tests);
    MeteredTests.add(tests);
    ExceptionTests.add(tests);
    ReentryTests.add(tests);
    AsyncCallTests.add(tests);
    AsyncCallLimitTests.add(tests);
    CloseTests.add(tests);
    LimitTests.add(tests);
    PrecompiledTests.add(tests);
    FuelTests.add(tests);
    FuelCountTests.add(tests);
    FuelPlaceTests.add(tests);
    DepthTests.add(tests);
    SizeTests.add(tests);
    SizeWaysTests.add(tests);
    GroupTests.add(tests);
    TimeTests.add(tests);
    TimeWaysTests.add(tests);
    DeterminismTests.add(tests);
    StatisticsTests.add(tests);
    LoadTests.add(tests);
    AsyncTests.add(tests);
    FutureTests.add(tests);
    NullTests.add(tests);
    WasiTests.add(tests);
    WatTests.add(tests);
    LimitedWasiTests.add(tests);
    WitTests.add(tests);
    ReadmeTests.add(tests);
    return tests.list();
  }

  /** The part of the suite for components: generated Java, components that break rules, WASI. */
  public static List<ContractTest> components(EngineConfig config) {
    Tests tests = new Tests(config);
    ComponentTests.add(tests);
    ComponentWatTests.add(tests);
    HostileComponentTests.add(tests);
    TypedCallTests.add(tests);
    CommandTests.add(tests);
    WasiFunctionTests.add(tests);
    WasiFileTests.add(tests);
    return tests.list();
  }

  /**
   * The part of the suite for requests and sockets of components, and of plugins in workers.
   *
   * @param server host and port of a server for tests
   */
  public static List<ContractTest> network(EngineConfig config, String server) {
    Tests tests = new Tests(config);
    HttpTests.add(tests, server);
    HttpHandlerTests.add(tests, server);
    SocketTests.add(tests, server);
    DatagramTests.add(tests);
    WorkerPluginHttpTests.add(tests, server);
    return tests.list();
  }

  /** The part of the suite for packages: large guests, so that they get a page of their own. */
  public static List<ContractTest> packages(EngineConfig config) {
    Tests tests = new Tests(config);
    SqlTests.add(tests);
    CompressionTests.add(tests);
    CryptoTests.add(tests);
    YjsTests.add(tests);
    ImageTests.add(tests);
    return tests.list();
  }

  /** The part of the suite for plugins. */
  public static List<ContractTest> plugins(EngineConfig config) {
    Tests tests = new Tests(config);
    PluginTests.add(tests);
    PluginFunctionTests.add(tests);
    PluginFolderTests.add(tests);
    PluginDataTests.add(tests);
    PluginLoadTests.add(tests);
    PluginInspectionTests.add(tests);
    ExtismPluginTests.add(tests);
    ExtismGuestTests.add(tests);
    ExamplePluginTests.add(tests);
    PluginHttpTests.add(tests);
    HostilePluginTests.add(tests);
    WorkerPluginTests.add(tests);
    return tests.list();
  }

  /** The part of the suite for threads: atomic access, pools of workers, programs in workers. */
  public static List<ContractTest> threads(EngineConfig config) {
    Tests tests = new Tests(config);
    AtomicTests.add(tests);
    PoolTests.add(tests);
    PoolHostTests.add(tests);
    PoolLocalTests.add(tests);
    PoolTaskTests.add(tests);
    PoolScriptTests.add(tests);
    PoolStartTests.add(tests);
    PoolEndTests.add(tests);
    WasiWorkerTests.add(tests);
    WasiThreadTests.add(tests);
    LimitedPoolTests.add(tests);
    SizeWaysTests.addThreads(tests);
    LimitedWasiTests.addThreads(tests);
    ReadmeThreadTests.add(tests);
    return tests.list();
  }
}
