package io.github.wasmrun.contract.network;

import static io.github.wasmrun.contract.network.SocketGuest.ipv4;
import static io.github.wasmrun.contract.network.SocketGuest.ipv6;
import static io.github.wasmrun.contract.network.SocketGuest.local;
import static io.github.wasmrun.contract.network.SocketGuest.port;

import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.contract.network.SocketGuest.Connection;
import io.github.wasmrun.wasi.component.WasiHttp;
import io.github.wasmrun.wasi.component.WasiSockets;

/** Connections of components by {@code wasi:sockets}, and what is refused. */
public final class SocketTests {
  /** Of IPv6, this machine. */
  private static final String LOCAL_IPV6 = "0, 0, 0, 0, 0, 0, 0, 1";

  private final Tests tests;
  private final String server;
  private final WasiSockets granted = WasiSockets.to("127.0.0.1", "[::1]").withListening("*");

  private SocketTests(Tests tests, String server) {
    this.tests = tests;
    this.server = server;
  }

  /** {@code server} is host and port of a server of HTTP. */
  public static void add(Tests tests, String server) {
    SocketTests all = new SocketTests(tests, server);
    all.addGrants();
    all.addStates();
    all.addAddresses();
    all.addConnections();
    all.addEnds();
    all.addOptions();
  }

  private void test(String name, SocketGuest.Body body) {
    SocketGuest.test(tests, name, granted, body);
  }

  private static void checkNow(String code, String result) {
    Expect.equal("err(" + code + ")", result);
  }

  private void addGrants() {
    tests.test(
        "sockets: nothing is granted by default",
        () -> {
          try (SocketGuest guest = SocketGuest.open(tests)) {
            guest.checkRefused("access-denied");
          }
        });
    tests.test(
        "sockets: what is no host or no address is a mistake",
        () -> {
          for (String wrong : new String[] {"", "a b", "a:0", "a:70000", "http://a", "[1::2::3]"}) {
            Expect.thrown(IllegalArgumentException.class, () -> WasiSockets.to(wrong));
          }
          WasiSockets some = WasiSockets.to();
          Expect.thrown(IllegalArgumentException.class, () -> some.withListening("localhost:8080"));
          Expect.thrown(IllegalArgumentException.class, () -> some.withMaxSockets(0));
          Expect.thrown(
              IllegalArgumentException.class, () -> SocketGuest.open(tests, some, some).close());
        });
    SocketGuest.test(
        tests,
        "a connection needs a grant of its host and port",
        WasiSockets.to("127.0.0.1:9", "10.*"),
        guest -> {
          int socket = guest.tcp();
          String start = "tcp-socket-start-connect";
          checkNow("access-denied", guest.onNetwork(start, socket, local(10)));
          checkNow("access-denied", guest.onNetwork(start, socket, ipv4(9, "127, 0, 0, 2")));
          checkNow("access-denied", guest.onNetwork(start, socket, ipv4(9, "110, 0, 0, 1")));
          checkNow("connection-refused", guest.tryConnect(socket, local(9)));
        });
    SocketGuest.test(
        tests,
        "to listen needs a grant of the address",
        WasiSockets.to("127.0.0.1").withListening("127.0.0.1:1"),
        guest -> {
          int socket = guest.tcp();
          String bind = "tcp-socket-start-bind";
          checkNow("access-denied", guest.onNetwork(bind, socket, local(18_080)));
          checkNow("access-denied", guest.onNetwork(bind, socket, ipv4(1, "0, 0, 0, 0")));
          guest.bind("tcp", socket, local(0));
          checkNow("access-denied", guest.call("tcp-socket-start-listen", socket));
          int udp = guest.udp();
          checkNow("access-denied", guest.onNetwork("udp-socket-start-bind", udp, local(18_080)));
        });
    SocketGuest.test(
        tests,
        "a granted name may be looked up, and its addresses are granted with its port",
        WasiSockets.to("localhost:9", "nobody.invalid").withListening("127.0.0.1"),
        guest -> {
          int socket = guest.tcp();
          checkNow("access-denied", guest.onNetwork("tcp-socket-start-connect", socket, local(9)));
          checkNow("access-denied", guest.resolve("example.org"));
          checkNow("invalid-argument", guest.resolve("a b"));
          checkNow("invalid-argument", guest.resolve(""));
          checkNow("invalid-argument", guest.resolve("a..b"));
          checkNow("invalid-argument", guest.resolve("127.1"));
          checkNow("invalid-argument", guest.resolve("0x7f.0x1"));
          int found = SocketGuest.number(guest.resolve("LOCALHOST."));
          guest.block("resolve-address-stream-subscribe", found);
          boolean known = false;
          String next = "";
          while (!next.equals("ok(none)")) {
            next = guest.call("resolve-address-stream-resolve-next-address", found);
            Expect.isTrue(next.startsWith("ok("), next);
            known |= next.equals("ok(some(ipv4((127, 0, 0, 1))))");
          }
          Expect.isTrue(known, "127.0.0.1 is localhost");
          checkNow("access-denied", guest.onNetwork("tcp-socket-start-connect", socket, local(10)));
          checkNow("connection-refused", guest.tryConnect(socket, local(9)));
          int nobody = SocketGuest.number(guest.resolve("nobody.invalid"));
          guest.block("resolve-address-stream-subscribe", nobody);
          checkNow(
              "name-unresolvable",
              guest.call("resolve-address-stream-resolve-next-address", nobody));
        });
    SocketGuest.test(
        tests,
        "a pattern of numbers grants no names, and a star grants all",
        WasiSockets.to("10.*", "127.0.0.1", "[::1]"),
        guest -> {
          checkNow("access-denied", guest.resolve("10.example.invalid"));
          checkNow("access-denied", guest.resolve("localhost"));
          try (SocketGuest all = SocketGuest.open(tests, WasiSockets.to("*:9"))) {
            int name = SocketGuest.number(all.resolve("10.example.invalid"));
            all.block("resolve-address-stream-subscribe", name);
            checkNow(
                "name-unresolvable", all.call("resolve-address-stream-resolve-next-address", name));
          }
        });
    SocketGuest.test(
        tests,
        "an address is its own name, and nobody is asked",
        WasiSockets.to(),
        guest -> {
          String next = "resolve-address-stream-resolve-next-address";
          int ipv4 = SocketGuest.number(guest.resolve("192.0.2.1"));
          Expect.equal("ok(some(ipv4((192, 0, 2, 1))))", guest.call(next, ipv4));
          Expect.equal("ok(none)", guest.call(next, ipv4));
          int ipv6 = SocketGuest.number(guest.resolve("2001:db8::1"));
          Expect.equal("ok(some(ipv6((8193, 3512, 0, 0, 0, 0, 0, 1))))", guest.call(next, ipv6));
        });
    SocketGuest.test(
        tests,
        "there are as many sockets as the host permits",
        granted.withMaxSockets(3),
        guest -> {
          int listener = guest.listen(local(0));
          Connection first = guest.connect(local(guest.port(listener)));
          Connection accepted = guest.accept(listener);
          checkNow("new-socket-limit", guest.call("create-udp-socket", "ipv4"));
          checkNow("new-socket-limit", guest.call("tcp-socket-accept", listener));
          guest.drop(accepted);
          guest.udp();
          guest.drop(first);
          guest.tcp();
        });
  }

  private void addStates() {
    test(
        "a socket that is not bound",
        guest -> {
          int socket = guest.tcp();
          checkNow("not-in-progress", guest.call("tcp-socket-finish-bind", socket));
          checkNow("not-in-progress", guest.call("tcp-socket-finish-connect", socket));
          checkNow("not-in-progress", guest.call("tcp-socket-finish-listen", socket));
          checkNow("invalid-state", guest.call("tcp-socket-start-listen", socket));
          checkNow("invalid-state", guest.call("tcp-socket-accept", socket));
          checkNow("invalid-state", guest.call("tcp-socket-shutdown", socket, "both"));
          checkNow("invalid-state", guest.call("tcp-socket-local-address", socket));
          checkNow("invalid-state", guest.call("tcp-socket-remote-address", socket));
          Expect.equal("false", guest.call("tcp-socket-is-listening", socket));
          Expect.equal("ipv4", guest.call("tcp-socket-address-family", socket));
          Expect.equal("ok", guest.call("tcp-socket-set-listen-backlog-size", socket, 32));
        });
    test(
        "one operation of a socket at a time",
        guest -> {
          int socket = guest.tcp();
          Expect.equal("ok", guest.onNetwork("tcp-socket-start-bind", socket, local(0)));
          checkNow(
              "concurrency-conflict", guest.onNetwork("tcp-socket-start-bind", socket, local(0)));
          checkNow(
              "concurrency-conflict",
              guest.onNetwork("tcp-socket-start-connect", socket, local(9)));
          checkNow("concurrency-conflict", guest.call("tcp-socket-start-listen", socket));
          checkNow("not-in-progress", guest.call("tcp-socket-finish-connect", socket));
          checkNow("invalid-state", guest.call("tcp-socket-local-address", socket));
          Expect.equal("ok", guest.call("tcp-socket-finish-bind", socket));
          checkNow("not-in-progress", guest.call("tcp-socket-finish-bind", socket));
          checkNow("invalid-state", guest.onNetwork("tcp-socket-start-bind", socket, local(0)));
          checkNow("invalid-state", guest.call("tcp-socket-accept", socket));
          Expect.equal("ok", guest.call("tcp-socket-start-listen", socket));
          checkNow("concurrency-conflict", guest.call("tcp-socket-start-listen", socket));
          checkNow("invalid-state", guest.call("tcp-socket-accept", socket));
          Expect.equal("ok", guest.call("tcp-socket-finish-listen", socket));
        });
    test(
        "a socket that listens",
        guest -> {
          int socket = guest.listen(local(0));
          Expect.equal("true", guest.call("tcp-socket-is-listening", socket));
          checkNow("would-block", guest.call("tcp-socket-accept", socket));
          checkNow("invalid-state", guest.onNetwork("tcp-socket-start-bind", socket, local(0)));
          checkNow("invalid-state", guest.onNetwork("tcp-socket-start-connect", socket, local(9)));
          checkNow("invalid-state", guest.call("tcp-socket-start-listen", socket));
          checkNow("not-in-progress", guest.call("tcp-socket-finish-listen", socket));
          checkNow("invalid-state", guest.call("tcp-socket-shutdown", socket, "send"));
          checkNow("invalid-state", guest.call("tcp-socket-remote-address", socket));
          checkNow("not-supported", guest.call("tcp-socket-set-listen-backlog-size", socket, 32));
          Expect.equal("ok(false)", guest.call("tcp-socket-keep-alive-enabled", socket));
        });
    test(
        "a socket that is connected, and one that could not be",
        guest -> {
          int listener = guest.listen(local(0));
          Connection one = guest.connect(local(guest.port(listener)));
          int socket = one.socket();
          checkNow("invalid-state", guest.onNetwork("tcp-socket-start-bind", socket, local(0)));
          checkNow("invalid-state", guest.onNetwork("tcp-socket-start-connect", socket, local(9)));
          checkNow("invalid-state", guest.call("tcp-socket-start-listen", socket));
          checkNow("not-in-progress", guest.call("tcp-socket-finish-connect", socket));
          checkNow("invalid-state", guest.call("tcp-socket-accept", socket));
          checkNow("invalid-state", guest.call("tcp-socket-set-listen-backlog-size", socket, 32));
          Expect.equal("false", guest.call("tcp-socket-is-listening", socket));

          int refused = guest.tcp();
          checkNow("connection-refused", guest.tryConnect(refused, local(9)));
          checkNow("not-in-progress", guest.call("tcp-socket-finish-connect", refused));
          checkNow("invalid-state", guest.onNetwork("tcp-socket-start-bind", refused, local(0)));
          checkNow("invalid-state", guest.onNetwork("tcp-socket-start-connect", refused, local(9)));
          checkNow("invalid-state", guest.call("tcp-socket-local-address", refused));
          checkNow("invalid-state", guest.call("tcp-socket-hop-limit", refused));
        });
  }

  private void addAddresses() {
    SocketGuest.test(
        tests,
        "addresses that cannot be bound",
        WasiSockets.to("*").withListening("*"),
        guest -> {
          String bind = "tcp-socket-start-bind";
          int socket = guest.tcp();
          checkNow("invalid-argument", guest.onNetwork(bind, socket, ipv6(0, LOCAL_IPV6)));
          checkNow("invalid-argument", guest.onNetwork(bind, socket, ipv4(0, "224, 0, 0, 1")));
          checkNow(
              "invalid-argument", guest.onNetwork(bind, socket, ipv4(0, "255, 255, 255, 255")));
          checkNow("address-not-bindable", guest.onNetwork(bind, socket, ipv4(0, "192, 0, 2, 1")));
          int listener = guest.listen(local(0));
          checkNow("address-in-use", guest.onNetwork(bind, socket, local(guest.port(listener))));
          guest.bind("tcp", socket, local(0));
        });
    SocketGuest.test(
        tests,
        "addresses that cannot be connected to",
        WasiSockets.to("*"),
        guest -> {
          String connect = "tcp-socket-start-connect";
          int socket = guest.tcp();
          checkNow("invalid-argument", guest.onNetwork(connect, socket, ipv6(9, LOCAL_IPV6)));
          checkNow("invalid-argument", guest.onNetwork(connect, socket, local(0)));
          checkNow("invalid-argument", guest.onNetwork(connect, socket, ipv4(9, "0, 0, 0, 0")));
          checkNow("invalid-argument", guest.onNetwork(connect, socket, ipv4(9, "239, 1, 2, 3")));
          String ipv6 = guest.call("create-tcp-socket", "ipv6");
          if (!ipv6.equals("err(not-supported)")) {
            int other = SocketGuest.number(ipv6);
            Expect.equal("ipv6", guest.call("tcp-socket-address-family", other));
            checkNow(
                "invalid-argument",
                guest.onNetwork(connect, other, ipv6(9, "0, 0, 0, 0, 0, 65535, 32512, 1")));
            checkNow("invalid-argument", guest.onNetwork(connect, other, local(9)));
            checkNow(
                "invalid-argument",
                guest.onNetwork(connect, other, ipv6(9, "65282, 0, 0, 0, 0, 0, 0, 1")));
          }
        });
    test(
        "connections of IPv6, and none of IPv4 to them",
        guest -> {
          String made = guest.call("create-tcp-socket", "ipv6");
          if (made.equals("err(not-supported)")) {
            return; // this machine has no IPv6
          }
          int socket = SocketGuest.number(made);
          String bound = guest.onNetwork("tcp-socket-start-bind", socket, ipv6(0, LOCAL_IPV6));
          if (bound.equals("err(address-not-bindable)")) {
            return; // nor an address of it
          }
          Expect.equal("ok", bound);
          int listener = guest.listen(ipv6(0, "0, 0, 0, 0, 0, 0, 0, 0"));
          Connection one = guest.connect(ipv6(guest.port(listener), LOCAL_IPV6));
          Connection other = guest.accept(listener);
          guest.send(one, "six");
          Expect.equal("six", guest.receive(other));
          Expect.contains(
              "address: (" + LOCAL_IPV6 + ")",
              guest.call("tcp-socket-remote-address", other.socket()));
        });
  }

  private void addConnections() {
    test(
        "a client and a server speak",
        guest -> {
          int listener = guest.listen(local(0));
          Connection client = guest.connect(local(guest.port(listener)));
          Connection served = guest.accept(listener);
          Expect.equal(
              guest.call("tcp-socket-local-address", client.socket()),
              guest.call("tcp-socket-remote-address", served.socket()));
          Expect.equal(
              guest.call("tcp-socket-local-address", served.socket()),
              guest.call("tcp-socket-remote-address", client.socket()));
          Expect.equal("ok(\"\")", guest.call("input-stream-read", served.input(), 10));
          guest.send(client, "question");
          Expect.equal("question", guest.receive(served));
          guest.send(served, "answer");
          Expect.equal("ans", read(guest, client, 3));
          Expect.equal("wer", guest.receive(client));
        });
    test(
        "what comes can go back without a way through the guest",
        guest -> {
          int listener = guest.listen(local(0));
          Connection client = guest.connect(local(guest.port(listener)));
          Connection served = guest.accept(listener);
          guest.send(client, "echo");
          Expect.equal(
              "ok(4)",
              guest.call("output-stream-blocking-splice", served.output(), served.input(), 100));
          Expect.equal("echo", guest.receive(client));
        });
    SocketGuest.test(
        tests,
        "a request by hand to a server that is no guest",
        WasiSockets.to(server),
        guest -> {
          int port = Integer.parseInt(server.substring(server.indexOf(':') + 1));
          Connection client = guest.connect(local(port));
          guest.send(
              client, "GET /echo?x HTTP/1.1\\r\\nHost: a\\r\\nConnection: close\\r\\n\\r\\n");
          StringBuilder all = new StringBuilder();
          String next = guest.receive(client);
          while (!next.equals("err(closed)")) {
            all.append(next);
            next = guest.receive(client);
          }
          Expect.contains("200 OK", all.toString());
          Expect.contains("GET /echo?x", all.toString());
        });
    tests.test(
        "sockets: with requests too, one guest waits for both",
        () -> {
          WasiHttp http = WasiHttp.to(server);
          try (SocketGuest guest = SocketGuest.open(tests, http, granted)) {
            if (tests.differs(Difference.NO_SOCKETS)) {
              guest.checkRefused("not-supported");
              return;
            }
            int listener = guest.listen(local(0));
            Connection client = guest.connect(local(guest.port(listener)));
            guest.send(client, "both");
            Expect.equal("both", guest.receive(guest.accept(listener)));
          }
        });
    test(
        "more than the system keeps waits until the peer reads",
        guest -> {
          int listener = guest.tcp();
          guest.call("tcp-socket-set-receive-buffer-size", listener, 20_000);
          guest.listen(listener, local(0));
          int socket = guest.tcp();
          guest.call("tcp-socket-set-send-buffer-size", socket, 20_000);
          Connection client = guest.connect(socket, local(guest.port(listener)));
          Connection served = guest.accept(listener);
          String part = "0123456789abcdef".repeat(4096);
          int sent = 0;
          int full = guest.handle("output-stream-subscribe", client.output());
          while (guest.call("output-stream-check-write", client.output()).equals("ok(65536)")) {
            Expect.equal(
                "ok", guest.call("output-stream-write", client.output(), SocketGuest.text(part)));
            sent += part.length();
            Expect.isTrue(sent < 1 << 27, "the system keeps less than 128 MB");
          }
          Expect.equal("ok(0)", guest.call("output-stream-check-write", client.output()));
          Expect.equal("false", guest.call("pollable-ready", full));
          int came = 0;
          while (came < sent) {
            String next = guest.receive(served);
            Expect.equal('0' + came % 16, digit(next.charAt(0)));
            came += next.length();
          }
          Expect.equal(sent, came);
          call(guest, full);
          Expect.equal("ok(65536)", guest.call("output-stream-check-write", client.output()));
        });
    test(
        "a guest that waits for two things gets the one that comes",
        guest -> {
          int listener = guest.listen(local(0));
          int accept = guest.handle("tcp-socket-subscribe", listener);
          int soon = guest.handle("subscribe-duration", 20_000_000);
          Expect.equal("[1]", guest.call("poll", "[" + accept + ", " + soon + "]"));
          Connection client = guest.connect(local(guest.port(listener)));
          int late = guest.handle("subscribe-duration", 20_000_000_000L);
          Expect.equal("[0]", guest.call("poll", "[" + accept + ", " + late + "]"));
          Connection served = guest.accept(listener);
          int input = guest.handle("input-stream-subscribe", served.input());
          int again = guest.handle("subscribe-duration", 20_000_000);
          Expect.equal("[1]", guest.call("poll", "[" + input + ", " + again + "]"));
          guest.send(client, "x");
          Expect.equal("[0]", guest.call("poll", "[" + input + ", " + late + "]"));
        });
  }

  private static int digit(char c) {
    return c >= 'a' ? '0' + c - 'a' + 10 : c;
  }

  private static void call(SocketGuest guest, int pollable) {
    guest.call("pollable-block", pollable);
  }

  private static String read(SocketGuest guest, Connection from, int most) {
    String result = guest.call("input-stream-blocking-read", from.input(), most);
    return result.substring(4, result.length() - 2);
  }

  private void addEnds() {
    test(
        "one direction can end before the other",
        guest -> {
          int listener = guest.listen(local(0));
          Connection client = guest.connect(local(guest.port(listener)));
          Connection served = guest.accept(listener);
          guest.send(client, "last");
          Expect.equal("ok", guest.call("tcp-socket-shutdown", client.socket(), "send"));
          Expect.equal("ok", guest.call("tcp-socket-shutdown", client.socket(), "send"));
          Expect.equal("err(closed)", guest.call("output-stream-check-write", client.output()));
          Expect.equal(
              "err(closed)",
              guest.call("output-stream-blocking-write-and-flush", client.output(), "\"x\""));
          Expect.equal("last", guest.receive(served));
          Expect.equal("err(closed)", guest.receive(served));
          guest.send(served, "still");
          Expect.equal("still", guest.receive(client));
          Expect.equal("ok", guest.call("tcp-socket-shutdown", client.socket(), "receive"));
          Expect.equal("err(closed)", guest.receive(client));
          Expect.equal("ok", guest.call("tcp-socket-shutdown", client.socket(), "both"));
        });
    test(
        "a peer that goes without reading resets the connection",
        guest -> {
          int listener = guest.listen(local(0));
          Connection client = guest.connect(local(guest.port(listener)));
          Connection served = guest.accept(listener);
          guest.send(client, "unread");
          guest.block("input-stream-subscribe", served.input());
          guest.drop(served);
          String result = guest.receive(client);
          Expect.contains("err(last-operation-failed(", result);
          int error =
              Integer.parseInt(result.substring(result.lastIndexOf('(') + 1, result.indexOf(')')));
          Expect.equal("some(connection-reset)", guest.call("network-error-code", error));
          Expect.equal("err(closed)", guest.receive(client));
        });
    test(
        "streams of a socket that was dropped have ended",
        guest -> {
          int listener = guest.listen(local(0));
          Connection client = guest.connect(local(guest.port(listener)));
          Connection served = guest.accept(listener);
          guest.call("drop-tcp-socket", client.socket());
          Expect.equal("err(closed)", guest.receive(client));
          Expect.equal("err(closed)", guest.call("output-stream-check-write", client.output()));
          Expect.equal("err(closed)", guest.receive(served));
        });
    test(
        "what is open is closed with the guest's host",
        guest -> {
          SocketGuest other = SocketGuest.open(tests, granted);
          int listener = other.listen(local(0));
          int port = other.port(listener);
          Connection client = guest.connect(local(port));
          other.accept(listener);
          other.close();
          checkNow("invalid-state", other.call("create-tcp-socket", "ipv4"));
          checkNow("invalid-state", other.call("create-udp-socket", "ipv4"));
          Expect.equal("err(closed)", guest.receive(client));
          checkNow("connection-refused", guest.tryConnect(guest.tcp(), local(port)));
          guest.listen(local(port));
        });
    test(
        "a listener that was dropped leaves its port",
        guest -> {
          int listener = guest.listen(local(0));
          int port = guest.port(listener);
          guest.call("drop-tcp-socket", listener);
          checkNow("connection-refused", guest.tryConnect(guest.tcp(), local(port)));
          guest.listen(local(port));
        });
    test(
        "to write more than was permitted is a trap",
        guest -> {
          int listener = guest.listen(local(0));
          Connection client = guest.connect(local(guest.port(listener)));
          String much = SocketGuest.text("x".repeat(65_537));
          Expect.thrown(
              ComponentTrapException.class,
              () -> guest.call("output-stream-write", client.output(), much));
        });
  }

  private void addOptions() {
    test(
        "options of TCP",
        guest -> {
          int socket = guest.tcp();
          for (String name :
              new String[] {
                "listen-backlog-size",
                "keep-alive-idle-time",
                "keep-alive-interval",
                "keep-alive-count",
                "hop-limit",
                "receive-buffer-size",
                "send-buffer-size"
              }) {
            checkNow("invalid-argument", guest.call("tcp-socket-set-" + name, socket, 0));
          }
          Expect.equal("ok", guest.call("tcp-socket-set-keep-alive-enabled", socket, true));
          Expect.equal("ok(true)", guest.call("tcp-socket-keep-alive-enabled", socket));
          Expect.equal("ok", guest.call("tcp-socket-set-keep-alive-idle-time", socket, 1));
          Expect.equal("ok(1000000000)", guest.call("tcp-socket-keep-alive-idle-time", socket));
          String most = "18446744073709551615";
          Expect.equal("ok", guest.call("tcp-socket-set-keep-alive-interval", socket, most));
          Expect.isTrue(
              guest.call("tcp-socket-keep-alive-interval", socket).startsWith("ok("), "ok");
          Expect.equal("ok", guest.call("tcp-socket-set-keep-alive-count", socket, 4294967295L));
          Expect.equal("ok(127)", guest.call("tcp-socket-keep-alive-count", socket));
          Expect.equal("ok(64)", guest.call("tcp-socket-hop-limit", socket));
          checkNow("not-supported", guest.call("tcp-socket-set-hop-limit", socket, 1));
          Expect.equal("ok", guest.call("tcp-socket-set-hop-limit", socket, 64));
          for (String name : new String[] {"receive-buffer-size", "send-buffer-size"}) {
            Expect.equal("ok", guest.call("tcp-socket-set-" + name, socket, most));
            Expect.equal("ok", guest.call("tcp-socket-set-" + name, socket, 1));
            Expect.isTrue(SocketGuest.number(guest.call("tcp-socket-" + name, socket)) > 0, name);
          }
          Expect.equal("ok", guest.call("tcp-socket-set-listen-backlog-size", socket, most));
        });
    test(
        "who is accepted has the options of the listener",
        guest -> {
          int socket = guest.tcp();
          Expect.equal("ok", guest.call("tcp-socket-set-keep-alive-enabled", socket, true));
          guest.bind("tcp", socket, local(0));
          Expect.equal("ok", guest.call("tcp-socket-start-listen", socket));
          Expect.equal("ok", guest.call("tcp-socket-finish-listen", socket));
          Expect.equal("ok", guest.call("tcp-socket-set-keep-alive-count", socket, 5));
          guest.connect(local(guest.port(socket)));
          Connection served = guest.accept(socket);
          Expect.equal("ok(true)", guest.call("tcp-socket-keep-alive-enabled", served.socket()));
          Expect.equal("ok(5)", guest.call("tcp-socket-keep-alive-count", served.socket()));
          Expect.equal("ok(true)", guest.call("tcp-socket-keep-alive-enabled", socket));
        });
  }
}
