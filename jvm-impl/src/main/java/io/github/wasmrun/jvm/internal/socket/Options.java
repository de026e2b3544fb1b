package io.github.wasmrun.jvm.internal.socket;

import io.github.wasmrun.wasi.spi.SocketFailure;
import io.github.wasmrun.wasi.spi.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of a socket, and which of them the guest has set. */
final class Options {
  /** Java cannot change how many routers a packet passes; this is what systems begin with. */
  private static final long HOP_LIMIT = 64;

  /** What Linux takes at most. */
  private static final long MOST_SECONDS = 32_767;

  private static final long MOST_PROBES = 127;
  private static final long MOST_BUFFER_BYTES = 1 << 24;

  private final Map<SocketOption, Long> given;

  Options() {
    this(new EnumMap<>(SocketOption.class));
  }

  private Options(Map<SocketOption, Long> given) {
    this.given = given;
  }

  Options copy() {
    return new Options(new EnumMap<>(given));
  }

  /** The value of an option; of a channel that does not have it, what was set or read before. */
  long get(NetworkChannel channel, SocketOption option) {
    if (option == SocketOption.HOP_LIMIT) {
      return HOP_LIMIT;
    }
    Object value = read(channel, find(channel, option));
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    } else if (value instanceof Integer number) {
      return number;
    }
    Long known = given.get(option);
    if (known == null) {
      throw lacks(option);
    }
    return known;
  }

  private static @Nullable Object read(
      NetworkChannel channel, java.net.@Nullable SocketOption<?> option) {
    return option == null ? null : JvmSocket.io(() -> channel.getOption(option));
  }

  void set(NetworkChannel channel, SocketOption option, long value) {
    if (option == SocketOption.HOP_LIMIT) {
      if (value != HOP_LIMIT) {
        throw lacks(option);
      }
      return;
    }
    long most = most(option);
    long right = value < 0 || value > most ? most : value;
    apply(channel, option, right);
    given.put(option, right);
  }

  private static long most(SocketOption option) {
    switch (option) {
      case KEEP_ALIVE:
        return 1;
      case KEEP_ALIVE_COUNT:
        return MOST_PROBES;
      case RECEIVE_BUFFER:
      case SEND_BUFFER:
        return MOST_BUFFER_BYTES;
      default:
        return MOST_SECONDS;
    }
  }

  private static SocketFailure lacks(SocketOption option) {
    return new SocketFailure(
        SocketFailure.Code.NOT_SUPPORTED, "Java cannot set " + option + " here");
  }

  /** Sets what was set for another channel, as far as this one has it. */
  void applyTo(NetworkChannel channel) {
    given.forEach(
        (option, value) -> {
          if (find(channel, option) != null) {
            apply(channel, option, value);
          }
        });
  }

  /** Keeps the values of a channel that will be replaced by one with fewer options. */
  void keep(NetworkChannel channel) {
    for (SocketOption option : SocketOption.values()) {
      if (find(channel, option) != null && !given.containsKey(option)) {
        given.put(option, get(channel, option));
      }
    }
  }

  @SuppressWarnings("unchecked") // find gives options of these types
  private void apply(NetworkChannel channel, SocketOption option, long value) {
    java.net.SocketOption<?> found = find(channel, option);
    if (found == null) {
      if (!given.containsKey(option)) {
        throw lacks(option);
      }
    } else if (found.type() == Boolean.class) {
      JvmSocket.io(() -> channel.setOption((java.net.SocketOption<Boolean>) found, value != 0));
    } else {
      JvmSocket.io(() -> channel.setOption((java.net.SocketOption<Integer>) found, (int) value));
    }
  }

  private static java.net.@Nullable SocketOption<?> find(
      NetworkChannel channel, SocketOption option) {
    String name = name(option);
    for (java.net.SocketOption<?> one : channel.supportedOptions()) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    return null;
  }

  /** Java's name: those of TCP belong to a module that not every Java has. */
  private static String name(SocketOption option) {
    switch (option) {
      case KEEP_ALIVE:
        return StandardSocketOptions.SO_KEEPALIVE.name();
      case KEEP_ALIVE_IDLE_SECONDS:
        return "TCP_KEEPIDLE";
      case KEEP_ALIVE_INTERVAL_SECONDS:
        return "TCP_KEEPINTERVAL";
      case KEEP_ALIVE_COUNT:
        return "TCP_KEEPCOUNT";
      case RECEIVE_BUFFER:
        return StandardSocketOptions.SO_RCVBUF.name();
      case SEND_BUFFER:
        return StandardSocketOptions.SO_SNDBUF.name();
      default:
        return "";
    }
  }
}
