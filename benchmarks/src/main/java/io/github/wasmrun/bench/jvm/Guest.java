package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.Args;
import io.github.wasmrun.Engine;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.ValType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import run.endive.compiler.MachineFactoryCompiler;
import run.endive.runtime.ImportValues;
import run.endive.wasm.Parser;
import run.endive.wasm.types.FunctionImport;

/**
 * An instance of a program, on our engine or on stock Endive, whose imports are functions of
 * integers. Those that a program needs have an answer; the others all give the same.
 */
interface Guest {
  /** What an import answers, by its name. */
  interface Answer {
    /** The result of a call with these arguments, of which more than the first are not needed. */
    long of(Guest guest, long first);
  }

  /** Calls an export that takes integers and gives one or nothing. */
  int call(String export, int... args);

  /** Writes a text and a NUL. */
  void write(int address, String text);

  /** Reads a text that ends with a NUL. */
  String read(int address);

  int readInt(int address);

  /** Adds pages so that the memory has as many bytes as this. */
  void grow(long bytes);

  /** An instance on our default engine. */
  static Guest ours(byte[] bytes, Map<String, Answer> answers, long otherwise) {
    return ours(Engine.create().compile(bytes), answers, otherwise);
  }

  /** An instance of a module of ours. */
  static Guest ours(WasmModule module, Map<String, Answer> answers, long otherwise) {
    Guest[] self = {null};
    Imports imports = Imports.none();
    for (ImportType wanted : module.imports()) {
      if (wanted.type() instanceof FuncType type) {
        Answer answer = answers.getOrDefault(wanted.name(), (guest, first) -> otherwise);
        imports =
            imports.withFunction(
                wanted.module(),
                wanted.name(),
                HostFunction.of(
                    type,
                    args -> {
                      long first = type.params().isEmpty() ? 0 : first(type, args);
                      long result = answer.of(self[0], first);
                      if (type.results().isEmpty()) {
                        return;
                      }
                      ValType kind = type.results().get(0);
                      if (kind.equals(ValType.I32)) {
                        args.returnI32((int) result);
                      } else if (kind.equals(ValType.I64)) {
                        args.returnI64(result);
                      } else {
                        args.returnF64(result);
                      }
                    }));
      }
    }
    Instance instance = module.instantiate(imports);
    self[0] = new Ours(instance);
    return self[0];
  }

  private static long first(FuncType type, Args args) {
    return type.params().get(0).equals(ValType.I32) ? args.i32(0) : -1;
  }

  /** An instance on stock Endive. */
  static Guest endive(byte[] bytes, Map<String, Answer> answers, long otherwise) {
    var module = Parser.parse(bytes);
    Guest[] self = {null};
    ImportValues.Builder imports = ImportValues.builder();
    for (int i = 0; i < module.importSection().importCount(); i++) {
      if (module.importSection().getImport(i) instanceof FunctionImport wanted) {
        var type = module.typeSection().getType(wanted.typeIndex());
        Answer answer = answers.getOrDefault(wanted.name(), (guest, first) -> otherwise);
        boolean isDouble =
            !type.returns().isEmpty()
                && type.returns().get(0).equals(run.endive.wasm.types.ValType.F64);
        imports.addFunction(
            new run.endive.runtime.HostFunction(
                wanted.module(),
                wanted.name(),
                type,
                (instance, args) -> {
                  long result = answer.of(self[0], args.length == 0 ? 0 : args[0]);
                  if (type.returns().isEmpty()) {
                    return null;
                  }
                  return new long[] {isDouble ? Double.doubleToRawLongBits(result) : result};
                }));
      }
    }
    self[0] =
        new Stock(
            run.endive.runtime.Instance.builder(module)
                .withImportValues(imports.build())
                .withMachineFactory(MachineFactoryCompiler.compile(module))
                .withStart(false)
                .build());
    return self[0];
  }

  /** Our engine. */
  record Ours(Instance instance) implements Guest {
    @Override
    public int call(String export, int... args) {
      Object[] boxed = new Object[args.length];
      for (int i = 0; i < boxed.length; i++) {
        boxed[i] = args[i];
      }
      return instance.call(export, boxed) instanceof Integer result ? result : 0;
    }

    @Override
    public void write(int address, String text) {
      instance.memory().writeUtf8Z(address, text);
    }

    @Override
    public String read(int address) {
      return instance.memory().readUtf8Z(address);
    }

    @Override
    public int readInt(int address) {
      return instance.memory().getInt(address);
    }

    @Override
    public void grow(long bytes) {
      instance.memory().grow((bytes - instance.memory().pages() * 65536 + 65535) >> 16);
    }
  }

  /** Stock Endive. */
  record Stock(run.endive.runtime.Instance instance) implements Guest {
    @Override
    public int call(String export, int... args) {
      long[] numbers = new long[args.length];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = args[i];
      }
      long[] results = instance.export(export).apply(numbers);
      return results == null || results.length == 0 ? 0 : (int) results[0];
    }

    @Override
    public void write(int address, String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      instance.memory().write(address, bytes);
      instance.memory().writeByte(address + bytes.length, (byte) 0);
    }

    @Override
    public String read(int address) {
      return instance.memory().readCString(address);
    }

    @Override
    public int readInt(int address) {
      return instance.memory().readInt(address);
    }

    @Override
    public void grow(long bytes) {
      instance.memory().grow((int) ((bytes - instance.memory().pages() * 65536L + 65535) >> 16));
    }
  }
}
