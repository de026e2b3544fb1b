package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentResource;
import io.github.wasmrun.component.HostResource;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.wasi.io.WasiClock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** {@code wasi:io}: errors, streams and waiting. The current thread waits. */
public class Io {
  /** How much a stream reads or promises to take at a time. */
  private static final int PORTION = 1 << 20;

  /** How many nanoseconds to wait before looking for input again. */
  static final long INPUT_PAUSE = 10_000_000;

  private final WasiClock clock;
  private final HostResource errors = ComponentResource.ofHost(error -> {});
  private final HostResource pollables = ComponentResource.ofHost(pollable -> {});
  private final HostResource inputs = ComponentResource.ofHost(input -> ((Input) input).close());
  private final HostResource outputs =
      ComponentResource.ofHost(output -> ((Output) output).close());

  /** What can go wrong with a stream, with its result. */
  interface Operation {
    Val run();
  }

  Io(WasiClock clock) {
    this.clock = clock;
  }

  Val own(Pollable pollable) {
    return Args.own(pollables, pollable);
  }

  Val own(Input input) {
    return Args.own(inputs, input);
  }

  Val own(Output output) {
    return Args.own(outputs, output);
  }

  /** The resource type of streams to read from. */
  final HostResource inputs() {
    return inputs;
  }

  /** The resource type of streams to write to. */
  final HostResource outputs() {
    return outputs;
  }

  /** The resource type of what can be waited for. */
  final HostResource pollables() {
    return pollables;
  }

  /** The resource type of what went wrong with streams. */
  final HostResource errors() {
    return errors;
  }

  /** Why the stream failed that reported the borrowed error: an errno or a failure. */
  Object error(Val error) {
    return Args.object(errors, error);
  }

  private static String text(Object error) {
    return error instanceof StreamFailure failure
        ? String.valueOf(failure.getMessage())
        : ((Errno) error).name();
  }

  ComponentImports addTo(ComponentImports imports) {
    ComponentImports all =
        new Items()
            .resource("error", errors)
            .function("[method]error.to-debug-string", args -> Val.of(text(error(args.get(0)))))
            .addTo(imports, "wasi:io/error");
    all =
        addPoll(
                new Items()
                    .resource("pollable", pollables)
                    .function(
                        "[method]pollable.ready", args -> Val.of(pollable(args.get(0)).ready())))
            .addTo(all, "wasi:io/poll");
    Items streams =
        new Items()
            .resource("error", errors)
            .resource("pollable", pollables)
            .resource("input-stream", inputs)
            .resource("output-stream", outputs);
    addInput(streams);
    addOutput(streams);
    return streams.addTo(all, "wasi:io/streams");
  }

  private Items addPoll(Items items) {
    waiting(
        items,
        "[method]pollable.block",
        args -> new Steps.Poll(List.of(pollable(args.get(0))), false));
    waiting(items, "poll", args -> new Steps.Poll(pollables(args.get(0)), true));
    return items;
  }

  /** Adds a function that may have to wait. */
  void waiting(Items items, String name, Function<List<Val>, Step> call) {
    items.function(
        name,
        args -> {
          Step step = call.apply(args);
          while (!step.go()) {
            await(step.until());
          }
          return step.result();
        });
  }

  private void addInput(Items items) {
    String method = "[method]input-stream.";
    items
        .function(method + "read", args -> read(args, false))
        .function(method + "skip", args -> skip(args, false))
        .function(method + "subscribe", args -> own((Pollable) input(args.get(0))));
    waiting(
        items,
        method + "blocking-read",
        args -> new Steps.Once(input(args.get(0)), () -> read(args, true)));
    waiting(
        items,
        method + "blocking-skip",
        args -> new Steps.Once(input(args.get(0)), () -> skip(args, true)));
  }

  private void addOutput(Items items) {
    String method = "[method]output-stream.";
    items
        .function(method + "check-write", args -> permitted(output(args.get(0))))
        .function(method + "write", args -> write(args, Args.bytes(args.get(1))))
        .function(method + "flush", args -> flush(output(args.get(0))))
        .function(method + "subscribe", args -> own((Pollable) output(args.get(0))))
        .function(method + "write-zeroes", args -> write(args, zeroes(args)))
        .function(method + "splice", args -> splice(args, false));
    waiting(
        items, method + "blocking-write-and-flush", args -> writing(args, Args.bytes(args.get(1))));
    waiting(items, method + "blocking-flush", args -> writing(args, new byte[0]));
    waiting(items, method + "blocking-write-zeroes-and-flush", args -> writing(args, zeroes(args)));
    waiting(
        items,
        method + "blocking-splice",
        args ->
            new Steps.Splice(output(args.get(0)), input(args.get(1)), () -> splice(args, true)));
  }

  private Pollable pollable(Val value) {
    return (Pollable) Args.object(pollables, value);
  }

  private Input input(Val value) {
    return (Input) Args.object(inputs, value);
  }

  private Output output(Val value) {
    return (Output) Args.object(outputs, value);
  }

  private static byte[] zeroes(List<Val> args) {
    long length = Args.integer(args.get(1));
    if (length < 0 || length > PORTION) {
      throw Args.refused(
          "wasi:io/streams: "
              + Long.toUnsignedString(length)
              + " zeros, but check-write permits "
              + PORTION
              + " bytes");
    }
    return new byte[(int) length];
  }

  private Val guarded(Operation operation) {
    try {
      return operation.run();
    } catch (FileException e) {
      return failed(e.errno());
    } catch (StreamFailure e) {
      return failed(e);
    } catch (StreamEnd e) {
      return closed();
    }
  }

  private Val failed(Object error) {
    return Val.error(new Val.Variant("last-operation-failed", Args.own(errors, error)));
  }

  private static Val closed() {
    return Val.error(new Val.Variant("closed", null));
  }

  private Val read(List<Val> args, boolean wait) {
    Input input = input(args.get(0));
    int length = Args.length(args.get(1), PORTION);
    if (length == 0) {
      return Val.ok(Val.of(new byte[0]));
    }
    return guarded(
        () -> {
          byte[] bytes = input.read(length, wait);
          if (bytes == null) {
            return closed();
          }
          return wait && bytes.length == 0 ? failed(Errno.AGAIN) : Val.ok(Val.of(bytes));
        });
  }

  private Val skip(List<Val> args, boolean wait) {
    Val read = read(args, wait);
    return read instanceof Val.Result result && result.value() instanceof Val.Bytes bytes
        ? Val.ok(Val.of(bytes.value().length))
        : read;
  }

  private Val permitted(Output output) {
    return guarded(() -> Val.ok(Val.of(Math.min(PORTION, output.writable()))));
  }

  private Val flush(Output output) {
    return guarded(
        () -> {
          output.flush();
          return Val.ok(null);
        });
  }

  private Val write(List<Val> args, byte[] bytes) {
    Output output = output(args.get(0));
    return guarded(
        () -> {
          int most = output.writable();
          if (bytes.length > most) {
            throw Args.refused(
                "wasi:io/streams: "
                    + bytes.length
                    + " bytes, but check-write permits "
                    + most
                    + " bytes");
          }
          if (bytes.length > 0) {
            output.write(bytes);
          }
          return Val.ok(null);
        });
  }

  private Step writing(List<Val> args, byte[] bytes) {
    Output output = output(args.get(0));
    return new Steps.Write(output, bytes, this::guarded);
  }

  private Val splice(List<Val> args, boolean wait) {
    Output output = output(args.get(0));
    return guarded(
        () -> {
          int most = Math.min(Args.length(args.get(2), PORTION), output.writable());
          Val read = read(List.of(args.get(1), Val.of(most)), wait);
          if (!(read instanceof Val.Result result && result.value() instanceof Val.Bytes bytes)) {
            return read;
          }
          if (bytes.value().length > 0) {
            output.write(bytes.value());
          }
          return Val.ok(Val.of(bytes.value().length));
        });
  }

  private List<Pollable> pollables(Val list) {
    List<Pollable> all = new ArrayList<>();
    for (Val one : Args.list(list)) {
      all.add(pollable(one));
    }
    if (all.isEmpty()) {
      throw Args.refused("wasi:io/poll: the list is empty");
    }
    return all;
  }

  /** Waits until one is ready, or may be. */
  private void await(List<? extends Pollable> all) {
    long wait = -1;
    boolean others = false;
    for (Pollable one : all) {
      long left = one.nanosLeft();
      others |= left < 0;
      wait = left < 0 ? wait : wait < 0 ? left : Math.min(wait, left);
    }
    if (wait < 0) {
      for (Pollable one : all) {
        one.mustWait();
      }
    } else if (wait > 0 && !clock.sleep(others ? Math.min(wait, INPUT_PAUSE) : wait)) {
      throw interrupted();
    }
  }

  static TrapException interrupted() {
    return new TrapException(TrapCode.INTERRUPTED, null, "wasi:io/poll", List.of(), null);
  }
}
