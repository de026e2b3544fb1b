package io.github.wasmrun.jvm.internal.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.jvm.internal.endive.Bytes;
import io.github.wasmrun.jvm.internal.endive.compile.DirectCalls;
import io.github.wasmrun.jvm.internal.interfaces.InterfaceImplementer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** How typed interfaces reach compiled functions, and what happens where they cannot. */
class StubsTest {
  private static final int[] ADD = {2, 0x7F, 0x7F, 1, 0x7F};
  private static final int[] UNARY = {1, 0x7F, 1, 0x7F};
  private static final byte[] SUM = Bytes.of(0x20, 0, 0x20, 1, 0x6A);

  /** Of this package only. */
  interface Hidden {
    int f0(int a, int b);

    default int twice(int a) {
      return f0(a, a);
    }
  }

  /** For other class loaders. */
  public interface Open {
    /** The export. */
    int f0(int a, int b);
  }

  private static GuestModule module(int[] type, byte[]... bodies) {
    return (GuestModule) Engine.create().compile(Bytes.functions(type, bodies));
  }

  @Test
  void theShapeOfEndivesClassesIsTheOneWeKnow() {
    assertTrue(DirectCalls.work(), "or typed calls are slow: see CompiledCode and DirectHandles");
  }

  @Test
  void compiledFunctionsAreCalledDirectly() {
    assertTrue(module(ADD, SUM).code().direct(0).isPresent());
  }

  @Test
  void interfacesThatAreNotPublicWork() {
    Hidden hidden = module(ADD, SUM).instantiate().as(Hidden.class);
    assertEquals(5, hidden.f0(2, 3));
    assertEquals(8, hidden.twice(4));
    assertTrue(hidden.getClass().isHidden());
  }

  @Test
  void interfacesOfTheJdkNeedNoProxy() {
    Instance instance = module(ADD, SUM).instantiate();
    IntBinaryOperator sum = instance.function("f0").as(IntBinaryOperator.class);
    assertEquals(5, sum.applyAsInt(2, 3));
    assertFalse(Proxy.isProxyClass(sum.getClass()));
  }

  @Test
  void oneClassServesAllInstancesOfAModule() {
    WasmModule module = module(ADD, SUM);
    Hidden first = module.instantiate().as(Hidden.class);
    Hidden second = module.instantiate().as(Hidden.class);
    assertSame(first.getClass(), second.getClass());
    assertNotSame(first, second);
  }

  @Test
  void closingOneInstanceLeavesTheOthers() {
    WasmModule module = module(ADD, SUM);
    Instance closed = module.instantiate();
    Hidden ended = closed.as(Hidden.class);
    Hidden going = module.instantiate().as(Hidden.class);
    closed.close();
    assertEquals(
        "the instance is closed",
        assertThrows(IllegalStateException.class, () -> ended.f0(1, 2)).getMessage());
    assertEquals(3, going.f0(1, 2));
  }

  @Test
  void interfacesOfAClassLoaderThatDoesNotSeeUsWork() throws Exception {
    Class<?> open = new Apart().loadClass(Open.class.getName());
    assertNotSame(Open.class, open);
    Object stub = module(ADD, SUM).instantiate().as(open);
    assertEquals(7, open.getMethod("f0", int.class, int.class).invoke(stub, 3, 4));
    assertEquals(stub, stub);
    assertTrue(stub.toString().contains("Open"), stub.toString());
  }

  @Test
  void publicInterfacesOfAParentOfOurClassLoaderNeedNoProxy() throws Exception {
    // The JDK's loader is such a parent; a stub of its interface lives in our package.
    IntBinaryOperator sum =
        module(ADD, SUM).instantiate().function("f0").as(IntBinaryOperator.class);
    assertEquals(InterfaceImplementer.class.getPackage(), sum.getClass().getPackage());
    assertTrue(sum.getClass().isHidden());
  }

  /** Defines {@link Open} again; its parent is the loader of the JDK. */
  private static final class Apart extends ClassLoader {
    private Apart() {
      super(null);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      try (InputStream in =
          StubsTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void tailCallsGoThroughTheMachine() {
    // f0(n) = n == 0 ? 42 : return_call f0(n - 1)
    byte[] loop =
        Bytes.of(0x20, 0, 0x45, 0x04, 0x7F, 0x41, 42, 0x05, 0x20, 0, 0x41, 1, 0x6B, 0x12, 0, 0x0B);
    GuestModule module = module(UNARY, loop);
    assertTrue(module.code().direct(0).isEmpty());
    IntUnaryOperator f0 = module.instantiate().function("f0").as(IntUnaryOperator.class);
    assertEquals(42, f0.applyAsInt(1_000_000));
  }

  @Test
  void functionsTooLargeForAJavaMethodAreInterpreted() {
    Bytes large = new Bytes().add(0x20, 0);
    for (int i = 0; i < 40_000; i++) {
      large.add(0x41, 1, 0x6A);
    }
    GuestModule module = module(UNARY, large.toArray(), Bytes.of(0x20, 0, 0x10, 0));
    assertEquals(List.of(0), module.interpreted().get(0).functions());
    assertTrue(module.code().direct(0).isEmpty());
    assertTrue(module.code().direct(1).isPresent());
    Instance instance = module.instantiate();
    assertEquals(40_005, instance.function("f0").as(IntUnaryOperator.class).applyAsInt(5));
    assertEquals(40_006, instance.function("f1").as(IntUnaryOperator.class).applyAsInt(6));
    assertEquals(40_007, instance.call("f0", 7));
  }

  @Test
  void importsThatAreExportedAreCalledThroughTheMachine() {
    byte[] bytes =
        new Bytes()
            .add(0, 'a', 's', 'm', 1, 0, 0, 0)
            .section(1, new Bytes().add(1, 0x60).add(UNARY))
            .section(2, new Bytes().add(1, 1, 'e', 1, 'h', 0, 0))
            .section(7, new Bytes().add(1, 1, 'h', 0, 0))
            .toArray();
    GuestModule module = (GuestModule) Engine.create().compile(bytes);
    assertTrue(module.code().direct(0).isEmpty());
    IntUnaryOperator triple = x -> 3 * x;
    Instance instance = module.instantiate(Imports.of("e", "h", HostFunction.of(triple)));
    assertEquals(21, instance.function("h").as(IntUnaryOperator.class).applyAsInt(7));
  }

  @Test
  void deepRecursionThroughAStubIsOurTrapAndNotTheEnd() {
    byte[] endless = Bytes.of(0x20, 0, 0x10, 0);
    Instance instance = module(UNARY, endless, Bytes.of(0x20, 0)).instantiate();
    IntUnaryOperator f0 = instance.function("f0").as(IntUnaryOperator.class);
    for (int i = 0; i < 3; i++) {
      TrapException trap = assertThrows(TrapException.class, () -> f0.applyAsInt(1));
      assertEquals(TrapCode.STACK_EXHAUSTED, trap.code());
    }
    assertEquals(9, instance.function("f1").as(IntUnaryOperator.class).applyAsInt(9));
  }

  @Test
  void boxedCallsStayTheSameWhenTheyBecomeFast() {
    Instance instance = module(ADD, SUM).instantiate();
    for (int i = 0; i < 3 * GuestFunction.CALLS_BEFORE_FAST; i++) {
      assertEquals(i + 1, instance.call("f0", i, (byte) 1));
      if (i % 100 == 0) {
        assertEquals(
            "argument 1 of function f0: expected i32 (int), got long 1",
            assertThrows(IllegalArgumentException.class, () -> instance.call("f0", 1, 1L))
                .getMessage());
        assertEquals(
            "function f0 takes 2 arguments [i32 i32] -> [i32], got 1",
            assertThrows(IllegalArgumentException.class, () -> instance.call("f0", 1))
                .getMessage());
      }
    }
    instance.close();
    assertThrows(IllegalStateException.class, () -> instance.call("f0", 1, 2));
  }
}
