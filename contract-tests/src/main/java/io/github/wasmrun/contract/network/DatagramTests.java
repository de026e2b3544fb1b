package io.github.wasmrun.contract.network;

import static io.github.wasmrun.contract.network.SocketGuest.ipv4;
import static io.github.wasmrun.contract.network.SocketGuest.local;

import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.wasi.component.WasiSockets;

/** Datagrams of components by {@code wasi:sockets/udp}. */
public final class DatagramTests {
  private final Tests tests;
  private final WasiSockets granted = WasiSockets.to("127.0.0.1").withListening("127.0.0.1");

  private DatagramTests(Tests tests) {
    this.tests = tests;
  }

  /** Adds the tests. */
  public static void add(Tests tests) {
    DatagramTests all = new DatagramTests(tests);
    all.addMessages();
    all.addRefusals();
  }

  private void test(String name, SocketGuest.Body body) {
    SocketGuest.test(tests, "UDP: " + name, granted, body);
  }

  /** A socket with its streams. */
  private static final class Port {
    final SocketGuest guest;
    final int socket;
    final int number;
    int incoming;
    int outgoing;

    Port(SocketGuest guest) {
      this.guest = guest;
      socket = guest.udp();
      number = guest.bind("udp", socket, local(0));
    }

    Port stream(String remote) {
      int[] streams = SocketGuest.handles(guest.call("udp-socket-stream", socket, remote));
      incoming = streams[0];
      outgoing = streams[1];
      return this;
    }

    void dropStreams() {
      guest.call("drop-incoming-datagram-stream", incoming);
      guest.call("drop-outgoing-datagram-stream", outgoing);
    }

    String some() {
      return "some(" + local(number) + ")";
    }

    String receive(int most) {
      return guest.call("incoming-datagram-stream-receive", incoming, most);
    }

    String next() {
      guest.block("incoming-datagram-stream-subscribe", incoming);
      return receive(1);
    }

    /** Whether something comes within a moment. */
    boolean hears() {
      int input = guest.handle("incoming-datagram-stream-subscribe", incoming);
      int soon = guest.handle("subscribe-duration", 50_000_000);
      return !guest.call("poll", "[" + input + ", " + soon + "]").equals("[1]");
    }
  }

  private static String from(String text, int port) {
    return "ok([{data: " + SocketGuest.data(text) + ", remote-address: " + local(port) + "}])";
  }

  private void addMessages() {
    test(
        "two ports speak",
        guest -> {
          Port one = new Port(guest).stream("none");
          Port other = new Port(guest).stream("none");
          Expect.equal("ok([])", one.receive(5));
          Expect.equal("ok(1)", guest.sendTo(one.outgoing, "question", other.some()));
          Expect.equal(from("question", one.number), other.next());
          Expect.equal("ok(1)", guest.sendTo(other.outgoing, "", one.some()));
          Expect.equal(from("", other.number), one.next());
          Expect.equal("ok([])", one.receive(0));
          guest.sendTo(one.outgoing, "a", other.some());
          guest.sendTo(one.outgoing, "b", other.some());
          Expect.equal("ok([])", other.receive(0));
          Expect.equal(from("a", one.number), other.next());
          Expect.equal(from("b", one.number), other.next());
        });
    test(
        "a port with a peer hears that peer alone",
        guest -> {
          Port one = new Port(guest);
          Port other = new Port(guest);
          Port stranger = new Port(guest).stream("none");
          other.stream("none");
          Expect.equal("err(invalid-state)", guest.call("udp-socket-remote-address", one.socket));
          one.stream(other.some());
          Expect.equal(
              "ok(" + local(other.number) + ")",
              guest.call("udp-socket-remote-address", one.socket));
          guest.sendTo(stranger.outgoing, "noise", one.some());
          Expect.isTrue(!one.hears(), "strangers are not heard");
          Expect.equal("ok(1)", guest.sendTo(one.outgoing, "hello", "none"));
          Expect.equal(from("hello", one.number), other.next());
          Expect.equal("ok(1)", guest.sendTo(one.outgoing, "again", other.some()));
          Expect.equal("err(invalid-argument)", guest.sendTo(one.outgoing, "x", stranger.some()));
          one.dropStreams();
          one.stream("none");
          Expect.equal("err(invalid-state)", guest.call("udp-socket-remote-address", one.socket));
          guest.sendTo(stranger.outgoing, "now", one.some());
          Expect.equal(from("now", stranger.number), one.next());
        });
    test(
        "a peer where nobody listens",
        guest -> {
          Port gone = new Port(guest);
          guest.call("drop-udp-socket", gone.socket);
          Port one = new Port(guest).stream(gone.some());
          Expect.equal("ok(1)", guest.sendTo(one.outgoing, "x", "none"));
          Expect.equal("err(connection-refused)", one.next());
        });
    SocketGuest.test(
        tests,
        "UDP: without a grant for its address a port hears granted peers alone",
        WasiSockets.to("127.0.0.1:9"),
        guest -> {
          Port one = new Port(guest).stream("none");
          try (SocketGuest others = SocketGuest.open(tests, granted)) {
            Port stranger = new Port(others).stream("none");
            for (int i = 0; i < 200; i++) {
              others.sendTo(stranger.outgoing, "noise", one.some());
            }
            for (int i = 0; i < 10 && one.hears(); i++) {
              Expect.equal("ok([])", one.receive(16)); // a part of the noise was dropped
            }
            Expect.isTrue(!one.hears(), "strangers are not heard");
          }
          Expect.equal("err(access-denied)", guest.sendTo(one.outgoing, "x", one.some()));
          Expect.equal(
              "err(access-denied)",
              guest.sendTo(one.outgoing, "x", "some(" + ipv4(9, "127, 0, 0, 2") + ")"));
          Expect.equal("ok(1)", guest.sendTo(one.outgoing, "x", "some(" + local(9) + ")"));
          one.dropStreams();
          Expect.equal(
              "err(access-denied)", guest.call("udp-socket-stream", one.socket, one.some()));
        });
  }

  private void addRefusals() {
    test(
        "a socket that is not bound, and one that is",
        guest -> {
          int socket = guest.udp();
          Expect.equal("ipv4", guest.call("udp-socket-address-family", socket));
          Expect.equal("err(not-in-progress)", guest.call("udp-socket-finish-bind", socket));
          Expect.equal("err(invalid-state)", guest.call("udp-socket-local-address", socket));
          Expect.equal("err(invalid-state)", guest.call("udp-socket-stream", socket, "none"));
          Expect.equal("ok", guest.onNetwork("udp-socket-start-bind", socket, local(0)));
          Expect.equal(
              "err(concurrency-conflict)",
              guest.onNetwork("udp-socket-start-bind", socket, local(0)));
          Expect.equal("ok", guest.call("udp-socket-finish-bind", socket));
          Expect.equal(
              "err(invalid-state)", guest.onNetwork("udp-socket-start-bind", socket, local(0)));
          Expect.equal(
              "err(address-in-use)",
              guest.onNetwork(
                  "udp-socket-start-bind",
                  guest.udp(),
                  local(SocketGuest.port(guest.call("udp-socket-local-address", socket)))));
        });
    test(
        "what cannot be sent",
        guest -> {
          Port one = new Port(guest).stream("none");
          Expect.equal("err(invalid-argument)", guest.sendTo(one.outgoing, "x", "none"));
          Expect.equal(
              "err(invalid-argument)", guest.sendTo(one.outgoing, "x", "some(" + local(0) + ")"));
          Expect.equal(
              "err(invalid-argument)",
              guest.sendTo(one.outgoing, "x", "some(" + ipv4(9, "0, 0, 0, 0") + ")"));
          Expect.equal(
              "err(datagram-too-large)",
              guest.sendTo(one.outgoing, "x".repeat(65_508), one.some()));
          Expect.equal(
              "err(invalid-argument)",
              guest.call("udp-socket-set-unicast-hop-limit", one.socket, 0));
          Expect.equal(
              "err(invalid-argument)",
              guest.call("udp-socket-set-receive-buffer-size", one.socket, 0));
          Expect.equal("ok", guest.call("udp-socket-set-send-buffer-size", one.socket, 100_000));
        });
    test(
        "to send without being permitted is a trap",
        guest -> {
          Port one = new Port(guest).stream("none");
          Expect.thrown(
              ComponentTrapException.class,
              () ->
                  guest.call(
                      "outgoing-datagram-stream-send",
                      one.outgoing,
                      SocketGuest.datagram("x", one.some())));
        });
    test(
        "to ask for new streams before the old ones are dropped is a trap",
        guest -> {
          Port one = new Port(guest).stream("none");
          Expect.thrown(
              ComponentTrapException.class,
              () -> guest.call("udp-socket-stream", one.socket, "none"));
        });
  }
}
