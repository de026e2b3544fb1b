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

/** {@code wasi:io}: errors, streams and waiting. */
final class Io {
  /** How much a stream reads or promises to take at a time. */
  private static final int PORTION = 1 << 20;

  /** How many nanoseconds to wait before looking for input again. */
  private static final long INPUT_PAUSE = 10_000_000;

  private final WasiClock clock;
  private final HostResource errors = ComponentResource.ofHost(error -> {});
  private final HostResource pollables = ComponentResource.ofHost(pollable -> {});
  private final HostResource inputs = ComponentResource.ofHost(input -> ((Input) input).close());
  private final HostResource outputs =
      ComponentResource.ofHost(output -> ((Output) output).close());

  /** What can go wrong with a stream, with its result. */
  private interface Operation {
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

  /** Why the stream failed that reported the borrowed error. */
  Errno errno(Val error) {
    return (Errno) Args.object(errors, error);
  }

  ComponentImports addTo(ComponentImports imports) {
    ComponentImports all =
        new Items()
            .resource("error", errors)
            .function("[method]error.to-debug-string", args -> Val.of(errno(args.get(0)).name()))
            .addTo(imports, "wasi:io/error");
    all =
        new Items()
            .resource("pollable", pollables)
            .function("[method]pollable.ready", args -> Val.of(pollable(args.get(0)).ready()))
            .action("[method]pollable.block", args -> poll(List.of(pollable(args.get(0)))))
            .function("poll", args -> poll(args.get(0)))
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

  private void addInput(Items items) {
    String method = "[method]input-stream.";
    items
        .function(method + "read", args -> read(args, false))
        .function(method + "blocking-read", args -> read(args, true))
        .function(method + "skip", args -> skip(args, false))
        .function(method + "blocking-skip", args -> skip(args, true))
        .function(method + "subscribe", args -> own((Pollable) input(args.get(0))));
  }

  private void addOutput(Items items) {
    String method = "[method]output-stream.";
    items
        .function(method + "check-write", args -> Val.ok(Val.of(PORTION)))
        .function(method + "write", args -> write(args, Args.bytes(args.get(1)), false))
        .function(
            method + "blocking-write-and-flush", args -> write(args, Args.bytes(args.get(1)), true))
        .function(method + "flush", args -> write(args, new byte[0], true))
        .function(method + "blocking-flush", args -> write(args, new byte[0], true))
        .function(method + "subscribe", args -> own(Pollable.ALWAYS))
        .function(method + "write-zeroes", args -> write(args, zeroes(args), false))
        .function(
            method + "blocking-write-zeroes-and-flush", args -> write(args, zeroes(args), true))
        .function(method + "splice", args -> splice(args, false))
        .function(method + "blocking-splice", args -> splice(args, true));
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
    }
  }

  private Val failed(Errno errno) {
    return Val.error(new Val.Variant("last-operation-failed", Args.own(errors, errno)));
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

  private Val write(List<Val> args, byte[] bytes, boolean flush) {
    Output output = output(args.get(0));
    return guarded(
        () -> {
          if (bytes.length > 0) {
            output.write(bytes);
          }
          if (flush) {
            output.flush();
          }
          return Val.ok(null);
        });
  }

  private Val splice(List<Val> args, boolean wait) {
    Output output = output(args.get(0));
    Val read = read(List.of(args.get(1), args.get(2)), wait);
    if (!(read instanceof Val.Result result && result.value() instanceof Val.Bytes bytes)) {
      return read;
    }
    return guarded(
        () -> {
          if (bytes.value().length > 0) {
            output.write(bytes.value());
          }
          return Val.ok(Val.of(bytes.value().length));
        });
  }

  private Val poll(Val list) {
    List<Pollable> all = new ArrayList<>();
    for (Val one : Args.list(list)) {
      all.add(pollable(one));
    }
    if (all.isEmpty()) {
      throw Args.refused("wasi:io/poll: the list is empty");
    }
    List<Val> ready = new ArrayList<>();
    for (int index : poll(all)) {
      ready.add(Val.of(index));
    }
    return new Val.ListOf(ready);
  }

  /** Waits until one is ready; gives the indexes of those that are. */
  private List<Integer> poll(List<Pollable> all) {
    List<Integer> ready = new ArrayList<>();
    while (true) {
      long wait = -1;
      boolean others = false;
      for (int i = 0; i < all.size(); i++) {
        Pollable one = all.get(i);
        if (one.ready()) {
          ready.add(i);
          continue;
        }
        long left = one.nanosLeft();
        others |= left < 0;
        wait = left < 0 ? wait : wait < 0 ? left : Math.min(wait, left);
      }
      if (!ready.isEmpty()) {
        return ready;
      }
      if (wait < 0) {
        for (Pollable one : all) {
          one.mustWait();
        }
      } else if (wait > 0 && !clock.sleep(others ? Math.min(wait, INPUT_PAUSE) : wait)) {
        throw new TrapException(TrapCode.INTERRUPTED, null, "wasi:io/poll", List.of(), null);
      }
    }
  }
}
