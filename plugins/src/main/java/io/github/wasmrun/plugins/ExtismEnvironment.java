package io.github.wasmrun.plugins;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.internal.Utf8;
import io.github.wasmrun.json.Json;
import io.github.wasmrun.json.JsonException;
import io.github.wasmrun.plugins.PluginCallException.Reason;
import io.github.wasmrun.plugins.internal.extism.ExtismKernel;
import io.github.wasmrun.plugins.internal.extism.ExtismMemory;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of {@code extism:host/env} for one instance of a plugin. */
final class ExtismEnvironment {
  /** Where guests import them from. */
  static final String MODULE = "extism:host/env";

  private static final ValType I64 = ValType.I64;
  private static final ValType I32 = ValType.I32;
  private static final int MAX_TEXT = 1 << 16;

  private final GuestSetup setup;
  private final Meter meter;
  private final ExtismKernel kernel;
  private final ExtismMemory memory;
  private final HttpRequests http;
  private final Map<String, byte[]> variables = new HashMap<>();
  private long variableBytes;
  private long outputOffset;
  private long outputLength;
  private long error;
  private int status;
  private Map<String, String> headers = Map.of();
  private final Map<String, FuncType> types = new HashMap<>();
  private Imports imports;

  /** What a new instance of {@code kernel}'s code and the host supply. */
  ExtismEnvironment(GuestSetup setup, Meter meter, WasmModule kernelCode) {
    this.setup = setup;
    this.meter = meter;
    http = new HttpRequests(setup, meter);
    kernel = new ExtismKernel(kernelCode);
    memory = new ExtismMemory(kernel.memory(), setup.permissions().memoryBytes());
    imports = kernel.addTo(Imports.none(), MODULE);
    ExtismKernel.types().forEach((name, type) -> types.put(MODULE + "." + name, type));
    addMemory();
    addCall();
    addServices();
  }

  Imports imports() {
    return imports;
  }

  /** What there is, by module and name with a dot between them. */
  Map<String, FuncType> types() {
    return types;
  }

  private void add(String name, FuncType type, HostFunction.Body body) {
    types.put(MODULE + "." + name, type);
    imports =
        imports.withFunction(
            MODULE,
            name,
            HostFunction.of(
                type,
                args -> {
                  try {
                    body.call(args);
                  } catch (ExtismMemory.OutOfBounds e) {
                    throw GuestFault.contract(name + ": " + e.getMessage());
                  }
                }));
  }

  private void addMemory() {
    FuncType longToLong = FuncType.of(I64).returning(I64);
    add("alloc", longToLong, args -> args.returnI64(memory.allocate(args.i64(0))));
    add("free", FuncType.of(I64), args -> memory.free(args.i64(0)));
    add("length", longToLong, args -> args.returnI64(memory.length(args.i64(0))));
    add("length_unsafe", longToLong, args -> args.returnI64(memory.length(args.i64(0))));
    add("memory_bytes", FuncType.of().returning(I64), args -> args.returnI64(memory.byteLength()));
    add("reset", FuncType.of(), args -> reset());
  }

  private void addCall() {
    FuncType toLong = FuncType.of().returning(I64);
    add(
        "output_set",
        FuncType.of(I64, I64),
        args -> {
          outputOffset = args.i64(0);
          outputLength = args.i64(1);
        });
    add("output_offset", toLong, args -> args.returnI64(outputOffset));
    add("output_length", toLong, args -> args.returnI64(outputLength));
    add("error_set", FuncType.of(I64), args -> error = args.i64(0));
    add("error_get", toLong, args -> args.returnI64(error));
  }

  private void addServices() {
    add("config_get", FuncType.of(I64).returning(I64), args -> args.returnI64(config(args.i64(0))));
    add("var_get", FuncType.of(I64).returning(I64), args -> args.returnI64(variable(args.i64(0))));
    add("var_set", FuncType.of(I64, I64), args -> setVariable(args.i64(0), args.i64(1)));
    add(
        "http_request",
        FuncType.of(I64, I64).returning(I64),
        args -> args.returnI64(request(args.i64(0), args.i64(1))));
    add("http_status_code", FuncType.of().returning(I32), args -> args.returnI32(status));
    add(
        "http_headers",
        FuncType.of().returning(I64),
        args -> args.returnI64(setup.settings().http() == null ? 0 : put(Json.text(headers))));
    for (LogLevel level : LogLevel.values()) {
      add(
          "log_" + level.name().toLowerCase(Locale.ROOT),
          FuncType.of(I64),
          args -> setup.log(level, logged(args.i64(0))));
    }
    add(
        "get_log_level",
        FuncType.of().returning(I32),
        args -> args.returnI32(setup.settings().logLevel().ordinal()));
  }

  /** The text of a block, which is freed. */
  private String taken(String what, long offset) {
    byte[] bytes = takenBytes(what, offset);
    String text = Utf8.decode(bytes, 0, bytes.length);
    if (text == null) {
      throw GuestFault.contract(what + " is not UTF-8");
    }
    return text;
  }

  private byte[] takenBytes(String what, long offset) {
    long length = memory.length(offset);
    checkLength(what, length);
    return freed(offset, length);
  }

  /** The first bytes of a block, which is freed; what is no block has none. */
  private byte[] freed(long offset, long length) {
    byte[] bytes = length == 0 ? new byte[0] : memory.read(offset, length);
    memory.free(offset);
    return bytes;
  }

  private void checkLength(String what, long length) {
    int most = setup.permissions().responseBytes();
    if (length > most) {
      throw new GuestFault(
          Reason.LIMIT, what + " has " + length + " bytes, at most " + most + " may be", null);
    }
  }

  private String logged(long offset) {
    byte[] bytes = freed(offset, Math.min(memory.length(offset), MAX_TEXT));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private long put(String text) {
    return put(Utf8.encode(text));
  }

  private long put(byte[] bytes) {
    long offset = memory.put(bytes);
    if (offset == 0 && bytes.length > 0) {
      throw new GuestFault(
          Reason.LIMIT, "the memory has no room for " + bytes.length + " bytes", null);
    }
    return offset;
  }

  private long config(long key) {
    Object value = setup.configuration().get(taken("a key of the configuration", key));
    return value == null ? 0 : put(value instanceof String text ? text : Json.text(value));
  }

  private long variable(long key) {
    byte[] value = variables.get(taken("the name of a variable", key));
    return value == null ? 0 : put(value);
  }

  private void setVariable(long key, long value) {
    String name = taken("the name of a variable", key);
    byte[] bytes = value == 0 ? null : takenBytes("a variable", value);
    byte[] before = variables.get(name);
    long nameBytes = Utf8.length(name);
    long changed =
        variableBytes
            - (before == null ? 0 : before.length + nameBytes)
            + (bytes == null ? 0 : bytes.length + nameBytes);
    int most = setup.settings().variableBytes();
    if (bytes != null && changed > most) {
      throw new GuestFault(
          Reason.LIMIT,
          "its variables have " + changed + " bytes, at most " + most + " may be",
          null);
    }
    variableBytes = changed;
    if (bytes == null) {
      variables.remove(name);
    } else {
      variables.put(name, bytes);
    }
  }

  private long request(long description, long body) {
    Object json;
    try {
      json = Json.parse(taken("the request", description));
    } catch (JsonException e) {
      throw GuestFault.contract("http_request: " + e.getMessage());
    }
    byte[] sent = body == 0 ? new byte[0] : takenBytes("the body of the request", body);
    PluginHttp.Response response = http.send(json, sent);
    status = response.status();
    headers = response.headers();
    return put(response.body());
  }

  private void reset() {
    memory.reset();
    kernel.setInput(0, 0);
    outputOffset = 0;
    outputLength = 0;
    error = 0;
  }

  /** Begins a call. */
  void begin(byte[] input) {
    reset();
    kernel.forgetFault();
    status = 0;
    headers = Map.of();
    kernel.setInput(put(input), input.length);
  }

  /** The output of the call. */
  byte[] output() {
    checkLength("the response", outputLength);
    try {
      return memory.read(outputOffset, outputLength);
    } catch (ExtismMemory.OutOfBounds e) {
      throw GuestFault.contract("the response: " + e.getMessage());
    }
  }

  /** What ended the guest if {@code thrown} came out of it. */
  RuntimeException fault(RuntimeException thrown) {
    String text = kernel.fault();
    return text == null ? thrown : GuestFault.contract(text);
  }

  void close() {
    kernel.close();
  }

  /** The error that was set, or null. */
  @Nullable String error() {
    return error == 0 ? null : logged(error);
  }

  /** Makes a function for data one that takes blocks and gives one. */
  HostFunction bridge(String name, DataFunction function, FuncType type) {
    boolean answers = !type.results().isEmpty();
    return HostFunction.of(
        type,
        args -> {
          List<PluginRequest> requests = new ArrayList<>();
          for (int i = 0; i < function.requests(); i++) {
            requests.add(PluginRequest.own(block(name, args.i64(i))));
          }
          PluginResponse response = meter.call(setup.id().get(), function, requests);
          if (answers) {
            args.returnI64(put(response.shared()));
          }
        });
  }

  private byte[] block(String name, long offset) {
    long length = memory.length(offset);
    checkLength("a request of " + name, length);
    return length == 0 ? new byte[0] : memory.read(offset, length);
  }
}
