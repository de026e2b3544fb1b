package io.github.wasmrun.plugins;

import io.github.wasmrun.Args;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Both ends of a call that a plugin in a worker makes of an application's function for data. The
 * requests, each after its length, and then the response are at the beginning of a memory that both
 * ends share; a worker waits until the other end has done its part.
 */
final class PageCalls {
  static final FuncType TYPE =
      new FuncType(List.of(ValType.I32, ValType.I32), List.of(ValType.I32));

  private static final int LENGTH_BYTES = 4;

  private PageCalls() {}

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

  /** In the worker: calls function number {@code number}. */
  static PluginResponse call(
      WasmFunction page, Memory memory, int number, List<PluginRequest> requests) {
    long sum = 0;
    for (PluginRequest request : requests) {
      sum += LENGTH_BYTES + request.byteLength();
    }
    fit(memory, sum);
    int address = 0;
    for (PluginRequest request : requests) {
      memory.setInt(address, request.byteLength());
      memory.write(address + LENGTH_BYTES, request.shared());
      address += LENGTH_BYTES + request.byteLength();
    }
    int length = (Integer) page.call(number, requests.size());
    return PluginResponse.own(memory.read(0, length));
  }

  /**
   * On the application's thread: what the worker calls.
   *
   * @param id of the plugin
   */
  static HostFunction answers(
      Memory memory,
      Supplier<String> id,
      List<String> names,
      HostFunctions functions,
      HostCallCounts counts) {
    return HostFunction.of(
        TYPE,
        (Args args) -> {
          String name = names.get(args.i32(0));
          List<PluginRequest> requests = new ArrayList<>();
          int address = 0;
          for (int i = 0; i < args.i32(1); i++) {
            int length = memory.getInt(address);
            requests.add(PluginRequest.own(memory.read(address + LENGTH_BYTES, length)));
            address += LENGTH_BYTES + length;
          }
          Meter meter = new Meter(counts);
          PluginResponse[] response = new PluginResponse[1];
          meter
              .metered(
                  name,
                  HostFunction.of(
                      TYPE,
                      inner -> response[0] = meter.call(id.get(), functions.data(name), requests)))
              .call(args);
          byte[] bytes = response[0].shared();
          fit(memory, bytes.length);
          memory.write(0, bytes);
          args.returnI32(bytes.length);
        });
  }
}
