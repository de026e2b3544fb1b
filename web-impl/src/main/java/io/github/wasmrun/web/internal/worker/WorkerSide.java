package io.github.wasmrun.web.internal.worker;

import io.github.wasmrun.Args;
import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Memory;
import io.github.wasmrun.engine.AbstractModule;
import io.github.wasmrun.engine.worker.MainCalls;
import io.github.wasmrun.engine.worker.WorkerInstances;
import io.github.wasmrun.spi.worker.WorkerCall;
import io.github.wasmrun.spi.worker.WorkerSetup;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.internal.engine.WorkerAccess;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Views;
import io.github.wasmrun.web.internal.js.WorkerModules;
import io.github.wasmrun.web.internal.js.Workers;
import io.github.wasmrun.worker.ThreadStartUp;
import io.github.wasmrun.worker.WorkerImports;
import java.util.List;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** The worker's end: has the instance, and does what the page wants until the page ends it. */
final class WorkerSide {
  private final Fields begin;
  private final Channel channel;
  private final int index;
  private final AbstractModule module;
  private final WorkerSetup setup;
  private final boolean tellsTurns;

  /** Reads limits; null in a program that sets none anywhere. */
  private static @Nullable WorkerLimits limitsReader;

  /** Makes what runs tasks; null in a program that gives none to workers. */
  private static @Nullable Function<WorkerInstances, TaskSide> taskMaker;

  private Imports shared = Imports.none();
  private @Nullable WorkerInstances instances;
  private int sent;

  WorkerSide(Fields begin) {
    this.begin = begin;
    channel = Channel.ofPage(begin.get("channel"));
    index = begin.getInt("index");
    tellsTurns = begin.has("tellTurns");
    module =
        WorkerAccess.module(
            Engine.create(
                EngineConfig.DEFAULTS
                    .withMaxMemoryPages(begin.getInt("maxMemoryPages"))
                    .withMaxTableElements((long) Js.toDouble(begin.get("maxTableElements")))),
            Views.toJava(begin.get("bytes")),
            begin.get("module"));
    setup =
        new WorkerSetup(
            module, begin.getText("group"), imports(), null, null, startUp(begin), null, null);
  }

  static void readLimits(WorkerLimits reader) {
    limitsReader = reader;
  }

  static void runTasks(Function<WorkerInstances, TaskSide> maker) {
    taskMaker = maker;
  }

  private static ThreadStartUp startUp(Fields begin) {
    ThreadStartUp startUp = ThreadStartUp.DEFAULTS.withStackSize(begin.getInt("stackSize"));
    String initializer = begin.getText("initializer");
    return initializer == null ? startUp : startUp.withInitializer(initializer);
  }

  /** What the page supplies; its functions as functions that call the page. */
  private @Nullable Object[] imports() {
    JSObject given = begin.get("imports");
    JSObject maxima = begin.get("maxima");
    Object[] all = new Object[module.imports().size()];
    for (int i = 0; i < all.length; i++) {
      ImportType wanted = module.imports().get(i);
      JSObject value = Js.at(given, i);
      if (wanted.type() instanceof MemoryType type && !Js.isNumber(value)) {
        OptionalLong most = OptionalLong.of(Js.toLong(Js.at(maxima, i))); // shared ones have one
        MemoryType made = new MemoryType(type.minPages(), most, true, type.memory64());
        Memory memory = WorkerAccess.memory(module.engine(), value, made);
        shared = shared.with(wanted.module(), wanted.name(), memory);
        all[i] = memory;
      } else if (wanted.type() instanceof FuncType type && Js.toInt(value) != 0) {
        int number = i;
        HostFunction function = HostFunction.of(type, args -> callPage(number, type, args));
        shared = shared.withFunction(wanted.module(), wanted.name(), function);
        all[i] = function;
      }
    }
    return all;
  }

  void begin() {
    String script = begin.getText("localModule");
    if (script != null) {
      loadScript(script);
      return;
    }
    WorkerImports local;
    try {
      local = local(begin.getText("localImports"));
    } catch (Throwable error) {
      fail(error);
      return;
    }
    run(local);
  }

  private void loadScript(String script) {
    JSObject memory = Js.ofObject(null);
    for (Object value : setup.imports()) {
      if (value instanceof Memory shareable) {
        memory = WorkerAccess.js(shareable);
        break;
      }
    }
    WorkerModules.load(
        script,
        memory,
        index,
        setup.workerName(index),
        begin.get("module"),
        message -> reply(WorkerMain.MESSAGE, message),
        given -> run(new ScriptImports(script, given)),
        error ->
            fail(new IllegalArgumentException("localModule " + script + ": " + Js.text(error))));
  }

  private static @Nullable WorkerImports local(@Nullable String name) {
    if (name == null) {
      return null;
    }
    for (WorkerImports each : ServiceLoader.load(WorkerImports.class)) {
      if (each.getClass().getName().equals(name)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        name + " is not registered in META-INF/services/io.github.wasmrun.worker.WorkerImports");
  }

  private void fail(Throwable error) {
    reply(WorkerMain.FAILURE, Failures.encode(error));
    give(Operation.FAIL, 0);
  }

  private void run(@Nullable WorkerImports local) {
    WorkerInstances made =
        new WorkerInstances(
            setup,
            index,
            (long) Js.toDouble(begin.get("room")),
            shared,
            local,
            limitsReader == null ? null : limitsReader.read(begin),
            message -> reply(WorkerMain.MESSAGE, MessageCodec.encode(message)));
    instances = made;
    long room;
    try {
      room = made.start();
    } catch (Throwable error) {
      fail(error);
      return;
    }
    channel.put(List.of(ValType.I64), new Object[] {room});
    give(Operation.READY, 0);
    if (taskMaker != null) {
      TaskSide tasks = taskMaker.apply(made);
      Workers.receive(message -> run(tasks, made, message));
    }
    serve(made);
  }

  /** Calls what the page wants, until a task is to run, which comes as a message. */
  private void serve(WorkerInstances made) {
    List<ExportType> exports = module.exports();
    channel.take();
    while (channel.operation() == Operation.CALL) {
      call(made, exports.get(channel.number()));
      channel.take();
    }
  }

  private void run(TaskSide tasks, WorkerInstances made, JSObject message) {
    try {
      reply(WorkerMain.RESULT, tasks.run(message));
      give(Operation.RESULT, 0);
    } catch (Throwable error) {
      fail(error);
    }
    serve(made);
  }

  private void call(WorkerInstances instances, ExportType export) {
    FuncType type = (FuncType) export.type();
    int count = type.results().size();
    try {
      Object result = instances.call(new WorkerCall(export.name(), channel.get(type.params())));
      channel.put(
          type.results(),
          count == 0 ? new Object[0] : count == 1 ? new Object[] {result} : (Object[]) result);
    } catch (Throwable error) {
      fail(error);
      return;
    }
    give(Operation.RETURN, 0);
  }

  private void callPage(int number, FuncType type, Args args) {
    channel.put(type.params(), MainCalls.arguments(type, args));
    give(Operation.HOST, number);
    channel.take();
    if (channel.operation() == Operation.THROW) {
      Forwarded thrown = new Forwarded(channel.number());
      if (instances != null) {
        instances.noteThrownByMain(thrown);
      }
      throw thrown;
    }
    MainCalls.setResults(args, channel.get(type.results()));
  }

  private void give(int operation, int number) {
    channel.give(operation, number, sent);
    if (tellsTurns) {
      Workers.reply(Fields.create().with(WorkerMain.TURN, 1).js());
    }
  }

  private void reply(String field, JSObject value) {
    sent++;
    Workers.reply(Fields.create().with(field, value).js());
  }
}
