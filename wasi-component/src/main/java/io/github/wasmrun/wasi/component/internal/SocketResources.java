package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.ComponentResource;
import io.github.wasmrun.component.HostResource;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.spi.SocketFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource types of {@code wasi:sockets}, and how many sockets there are. */
final class SocketResources {
  final HostResource networks = ComponentResource.ofHost(network -> {});
  final HostResource tcp =
      ComponentResource.ofHost(
          socket -> {
            leave();
            ((TcpSocket) socket).close();
          });
  final HostResource udp =
      ComponentResource.ofHost(
          socket -> {
            leave();
            ((UdpSocket) socket).close();
          });
  final HostResource incoming =
      ComponentResource.ofHost(stream -> ((UdpSocket.Incoming) stream).drop());
  final HostResource outgoing =
      ComponentResource.ofHost(stream -> ((UdpSocket.Outgoing) stream).drop());
  final HostResource lookups = ComponentResource.ofHost(lookup -> {});

  private final int most;
  private int count;

  /** What a function does; {@code null} is a result without a value. */
  interface Operation {
    @Nullable Val run(List<Val> args);
  }

  SocketResources(int most) {
    this.most = most;
  }

  /** Adds a function whose error is an {@code error-code}. */
  static Items add(Items items, String name, Operation operation) {
    return items.function(
        name,
        args -> {
          try {
            return Val.ok(operation.run(args));
          } catch (SocketFailure e) {
            return Val.error(SocketVals.error(e.code()));
          }
        });
  }

  /** Whether there may be one more. */
  void checkCount() {
    if (count >= most) {
      throw SocketRules.failure(
          SocketFailure.Code.NEW_SOCKET_LIMIT, "there are " + most + " sockets");
    }
  }

  Val own(HostResource type, Object socket) {
    count++;
    return Args.own(type, socket);
  }

  private void leave() {
    count--;
  }
}
