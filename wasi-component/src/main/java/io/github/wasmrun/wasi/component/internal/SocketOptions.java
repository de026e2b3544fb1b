package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.spi.SocketFailure.Code;
import io.github.wasmrun.wasi.spi.SocketOption;
import java.util.List;
import java.util.function.Function;

/** The functions that read and set options of a socket. */
final class SocketOptions {
  private static final long SECOND = 1_000_000_000;

  private final Items items;
  private final String method;
  private final Function<List<Val>, Access> socket;

  /** The options of one socket. */
  interface Access {
    long get(SocketOption option);

    void set(SocketOption option, long value);
  }

  /** {@code socket} gives the socket that a function was called with. */
  SocketOptions(Items items, String method, Function<List<Val>, Access> socket) {
    this.items = items;
    this.method = method;
    this.socket = socket;
  }

  /** An option that is on or off. */
  void flag(String name, SocketOption option) {
    SocketResources.add(items, method + name, args -> Val.of(socket.apply(args).get(option) != 0));
    SocketResources.add(
        items,
        method + "set-" + name,
        args -> {
          if (!(args.get(1) instanceof Val.Bool flag)) {
            throw Args.wrong(args.get(1));
          }
          socket.apply(args).set(option, flag.value() ? 1 : 0);
          return null;
        });
  }

  /** An option that is a number, 1 or more. */
  void number(String name, SocketOption option) {
    add(name, option, 1);
  }

  /** An option that is a duration; parts of a second count as one. */
  void duration(String name, SocketOption option) {
    add(name, option, SECOND);
  }

  private void add(String name, SocketOption option, long unit) {
    SocketResources.add(
        items, method + name, args -> Val.of(socket.apply(args).get(option) * unit));
    SocketResources.add(
        items,
        method + "set-" + name,
        args -> {
          long value = Args.integer(args.get(1));
          if (value == 0) {
            throw SocketRules.failure(Code.INVALID_ARGUMENT, name + " of 0");
          }
          // From 2^63 on they are negative here.
          long right = value < 0 ? Long.MAX_VALUE : value;
          long units = unit == 1 ? right : (right - 1) / unit + 1;
          socket.apply(args).set(option, units);
          return null;
        });
  }
}
