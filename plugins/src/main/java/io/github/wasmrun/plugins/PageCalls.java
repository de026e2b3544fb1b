package io.github.wasmrun.plugins;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.internal.Utf8;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Both ends of a call that a plugin in a worker makes of an application's function for data. The
 * plugin's id and the requests, each after its length, and then the response are at the beginning
 * of a memory that both ends share; a worker waits until the other end has done its part.
 */
final class PageCalls {
  private static final FuncType TYPE =
      new FuncType(List.of(ValType.I32, ValType.I32), List.of(ValType.I32));

  private static final int LENGTH_BYTES = 4;

  private final WasmFunction page;
  private final Memory memory;

  /**
   * The worker's end.
   *
   * @param page what {@link #answers} gave
   */
  PageCalls(WasmFunction page, Memory memory) {
    this.page = page;
    this.memory = memory;
  }

  /** Calls function number {@code number} for the plugin {@code id}. */
  PluginResponse call(int number, String id, List<PluginRequest> requests) {
    byte[] name = Utf8.encode(id);
    long sum = LENGTH_BYTES + name.length;
    for (PluginRequest request : requests) {
      sum += LENGTH_BYTES + request.byteLength();
    }
    fit(memory, sum);
    int address = write(0, name);
    for (PluginRequest request : requests) {
      address = write(address, request.shared());
    }
    int length = (Integer) page.call(number, requests.size());
    return PluginResponse.own(memory.read(0, length));
  }

  private int write(int address, byte[] bytes) {
    memory.setInt(address, bytes.length);
    memory.write(address + LENGTH_BYTES, bytes);
    return address + LENGTH_BYTES + bytes.length;
  }

  /**
   * What a worker calls, on the application's thread.
   *
   * @param names of the functions, by their numbers
   */
  static HostFunction answers(
      Memory memory, List<String> names, HostFunctions functions, HostCallCounts counts) {
    return HostFunction.of(
        TYPE,
        args -> {
          List<byte[]> given = new ArrayList<>();
          int address = 0;
          for (int i = 0; i <= args.i32(1); i++) {
            int length = memory.getInt(address);
            given.add(memory.read(address + LENGTH_BYTES, length));
            address += LENGTH_BYTES + length;
          }
          String id = PluginRequest.own(given.remove(0)).text();
          String name = names.get(args.i32(0));
          byte[] response =
              counted(counts.of(name), () -> response(functions.data(name), id, given));
          fit(memory, response.length);
          memory.write(0, response);
          args.returnI32(response.length);
        });
  }

  private static byte[] counted(HostCallCounts.Count count, Supplier<byte[]> call) {
    long start = System.nanoTime();
    byte[] response;
    try {
      response = call.get();
    } catch (RuntimeException | Error e) {
      count.add(System.nanoTime() - start, true);
      throw e;
    }
    count.add(System.nanoTime() - start, false);
    return response;
  }

  private static byte[] response(DataFunction function, String id, List<byte[]> given) {
    List<PluginRequest> requests = new ArrayList<>();
    for (byte[] bytes : given) {
      requests.add(PluginRequest.own(bytes));
    }
    return Objects.requireNonNull(
            function.body().call(id, List.copyOf(requests)), "a host function's response")
        .shared();
  }

  private static void fit(Memory memory, long bytes) {
    long pages = (bytes + Memory.PAGE_SIZE - 1) / Memory.PAGE_SIZE - memory.pages();
    if (pages > 0 && memory.grow(pages) < 0) {
      throw new LimitException(
          "pageCalls",
          "a call of the application from a worker has "
              + bytes
              + " bytes, "
              + Carrier.MOST_PAGES * (long) Memory.PAGE_SIZE
              + " may go either way",
          null);
    }
  }
}
