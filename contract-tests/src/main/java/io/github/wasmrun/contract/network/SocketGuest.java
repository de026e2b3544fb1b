package io.github.wasmrun.contract.network;

import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.component.WasiComponent;
import io.github.wasmrun.wasi.component.WasiNetwork;
import java.nio.charset.StandardCharsets;

/** The functions of WASI that {@code component_sockets.wat} exports. */
final class SocketGuest extends NetworkGuest implements AutoCloseable {
  private static final Component COMPONENT = new Component("component_sockets");

  private final WasiHost host;
  private final int network;

  /** What a test does with a guest. */
  @FunctionalInterface
  interface Body {
    /** Tries something. */
    void run(SocketGuest guest);
  }

  /**
   * A connection of a guest.
   *
   * @param socket the handle of the socket
   * @param input that of what comes
   * @param output that of what goes
   */
  record Connection(int socket, int input, int output) {}

  private SocketGuest(WasiHost host, ComponentInstance instance) {
    super(instance);
    this.host = host;
    network = handle("instance-network");
  }

  /** A guest with its own host. */
  static SocketGuest open(Tests tests, WasiNetwork... granted) {
    WasiHost host = Wasi.host().open();
    try {
      return new SocketGuest(
          host, COMPONENT.of(tests).instantiate(WasiComponent.imports(host, granted)));
    } catch (Throwable e) {
      host.close();
      throw e;
    }
  }

  @Override
  public void close() {
    host.close();
  }

  /** Adds a test; where there are no sockets, it expects that. */
  static void test(Tests tests, String name, WasiNetwork granted, Body body) {
    tests.test(
        "sockets: " + name,
        () -> {
          try (SocketGuest guest = open(tests, granted)) {
            if (tests.differs(Difference.NO_SOCKETS)) {
              guest.checkRefused("not-supported");
            } else {
              body.run(guest);
            }
          }
        });
  }

  /** Whatever makes something of the network is refused. */
  void checkRefused(String code) {
    Expect.equal("err(" + code + ")", call("create-tcp-socket", "ipv4"));
    Expect.equal("err(" + code + ")", call("create-tcp-socket", "ipv6"));
    Expect.equal("err(" + code + ")", call("create-udp-socket", "ipv4"));
    Expect.equal("err(" + code + ")", call("resolve-addresses", network, text("localhost")));
  }

  /** An address of this machine. */
  static String local(int port) {
    return ipv4(port, "127, 0, 0, 1");
  }

  static String ipv4(int port, String address) {
    return "ipv4({port: " + port + ", address: (" + address + ")})";
  }

  /** An address of IPv6, of which the groups are given. */
  static String ipv6(int port, String groups) {
    return "ipv6({port: " + port + ", flow-info: 0, address: (" + groups + "), scope-id: 0})";
  }

  /** The port of the address in a result. */
  static int port(String result) {
    int start = result.indexOf("port: ") + 6;
    Expect.isTrue(start > 6, result);
    return Integer.parseInt(result.substring(start, result.indexOf(',', start)));
  }

  /** The handles in a result, which must be there. */
  static int[] handles(String result) {
    Expect.isTrue(result.startsWith("ok(("), result);
    String[] parts = result.substring(4, result.indexOf(')')).split(",");
    int[] handles = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      handles[i] = Integer.parseInt(parts[i].trim());
    }
    return handles;
  }

  int tcp() {
    return handle("create-tcp-socket", "ipv4");
  }

  int udp() {
    return handle("create-udp-socket", "ipv4");
  }

  /** {@code start-bind}, {@code start-connect} or {@code resolve-addresses}. */
  String onNetwork(String name, int socket, String address) {
    return call(name, socket, network, address);
  }

  String resolve(String name) {
    return call("resolve-addresses", network, text(name));
  }

  /** Waits until what {@code subscribe} is for is ready. */
  void block(String subscribe, int handle) {
    int pollable = handle(subscribe, handle);
    call("pollable-block", pollable);
    call("drop-pollable", pollable);
  }

  /** Binds a socket of TCP or UDP, and gives its port. */
  int bind(String kind, int socket, String address) {
    Expect.equal("ok", onNetwork(kind + "-socket-start-bind", socket, address));
    Expect.equal("ok", call(kind + "-socket-finish-bind", socket));
    return port(call(kind + "-socket-local-address", socket));
  }

  /** A socket that listens, bound to {@code address}. */
  int listen(String address) {
    return listen(tcp(address), address);
  }

  private int tcp(String address) {
    return handle("create-tcp-socket", address.startsWith("ipv6") ? "ipv6" : "ipv4");
  }

  /** Lets a socket listen. */
  int listen(int socket, String address) {
    bind("tcp", socket, address);
    Expect.equal("ok", call("tcp-socket-start-listen", socket));
    Expect.equal("ok", call("tcp-socket-finish-listen", socket));
    return socket;
  }

  int port(int socket) {
    return port(call("tcp-socket-local-address", socket));
  }

  /** What {@code finish-connect} gives in the end. */
  String tryConnect(int socket, String address) {
    Expect.equal("ok", onNetwork("tcp-socket-start-connect", socket, address));
    block("tcp-socket-subscribe", socket);
    return call("tcp-socket-finish-connect", socket);
  }

  Connection connect(String address) {
    return connect(tcp(address), address);
  }

  /** Connects a socket. */
  Connection connect(int socket, String address) {
    int[] streams = handles(tryConnect(socket, address));
    return new Connection(socket, streams[0], streams[1]);
  }

  Connection accept(int listener) {
    block("tcp-socket-subscribe", listener);
    int[] made = handles(call("tcp-socket-accept", listener));
    return new Connection(made[0], made[1], made[2]);
  }

  void send(Connection to, String what) {
    Expect.equal("ok", call("output-stream-blocking-write-and-flush", to.output, text(what)));
  }

  /** What is there, or comes next; the text of the result if it is no text. */
  String receive(Connection from) {
    String result = call("input-stream-blocking-read", from.input, 65536);
    return result.startsWith("ok(\"") ? result.substring(4, result.length() - 2) : result;
  }

  void drop(Connection connection) {
    call("drop-input-stream", connection.input);
    call("drop-output-stream", connection.output);
    call("drop-tcp-socket", connection.socket);
  }

  /** The bytes of a text as a list in WAVE. */
  static String data(String text) {
    StringBuilder list = new StringBuilder("[");
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      list.append(list.length() == 1 ? "" : ", ").append(one);
    }
    return list.append(']').toString();
  }

  /** A datagram in a list; {@code address} is {@code none} or {@code some(…)}. */
  static String datagram(String text, String address) {
    return "[{data: " + data(text) + ", remote-address: " + address + "}]";
  }

  /** Sends one datagram. */
  String sendTo(int stream, String text, String address) {
    Expect.equal("ok(16)", call("outgoing-datagram-stream-check-send", stream));
    return call("outgoing-datagram-stream-send", stream, datagram(text, address));
  }
}
