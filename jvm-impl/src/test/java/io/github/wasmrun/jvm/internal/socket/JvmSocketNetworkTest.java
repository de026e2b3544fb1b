package io.github.wasmrun.jvm.internal.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wasmrun.wasi.spi.SocketAddress;
import io.github.wasmrun.wasi.spi.SocketFailure;
import io.github.wasmrun.wasi.spi.TcpConnection;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sockets of one guest with peers that are none. */
class JvmSocketNetworkTest {
  private static final byte[] LOCAL = {127, 0, 0, 1};
  private static final long SECOND = 1_000_000_000;

  private final JvmSocketNetwork network = new JvmSocketNetwork();

  private static SocketAddress local(int port) {
    return new SocketAddress(LOCAL, port, 0);
  }

  private static ServerSocket server() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getByAddress(LOCAL));
  }

  private void waitUntil(BooleanSupplier ready) {
    long end = System.nanoTime() + 20 * SECOND;
    while (!ready.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "nothing happened for 20 seconds");
      assertTrue(network.await(20 * SECOND));
    }
  }

  private TcpConnection connect(ServerSocket server) {
    TcpConnection connection = network.tcp(false);
    connection.connect(local(server.getLocalPort()));
    waitUntil(connection::isConnected);
    return connection;
  }

  @Test
  void whatASlowPeerReadsIsAllThatWasWritten() throws Exception {
    try (ServerSocket server = server()) {
      TcpConnection connection = connect(server);
      try (Socket peer = server.accept()) {
        CompletableFuture<Integer> read =
            CompletableFuture.supplyAsync(
                () -> {
                  int total = 0;
                  try (InputStream in = peer.getInputStream()) {
                    byte[] part = new byte[10_000];
                    for (int count = 0; count >= 0; count = in.read(part)) {
                      for (int i = 0; i < count; i++) {
                        assertEquals((byte) (total + i), part[i]);
                      }
                      total += count;
                    }
                  } catch (IOException e) {
                    throw new AssertionError(e);
                  }
                  return total;
                });
        int total = 20_000_000;
        for (int sent = 0; sent < total; ) {
          waitUntil(() -> connection.writable() > 0);
          byte[] part = new byte[Math.min(total - sent, connection.writable())];
          for (int i = 0; i < part.length; i++) {
            part[i] = (byte) (sent + i);
          }
          connection.write(part);
          sent += part.length;
        }
        connection.shutdown(false, true);
        waitUntil(() -> connection.writable() > 0 || read.isDone());
        assertEquals(total, read.get(20, TimeUnit.SECONDS));
      }
    }
  }

  @Test
  void aPeerThatEndsAbruptlyIsAReset() throws Exception {
    try (ServerSocket server = server()) {
      TcpConnection connection = connect(server);
      try (Socket peer = server.accept()) {
        peer.setSoLinger(true, 0);
      }
      waitUntil(connection::isReadable);
      SocketFailure failure = assertThrows(SocketFailure.class, () -> connection.read(10));
      assertEquals(SocketFailure.Code.CONNECTION_RESET, failure.code());
    }
  }

  @Test
  void anyThreadWakesTheGuest() {
    network.set();
    long start = System.nanoTime();
    assertTrue(network.await(30 * SECOND));
    CompletableFuture.runAsync(network::set);
    assertTrue(network.await(30 * SECOND));
    assertTrue(System.nanoTime() - start < 20 * SECOND);
  }

  @Test
  void anInterruptedThreadDoesNotWait() {
    Thread.currentThread().interrupt();
    assertFalse(network.await(30 * SECOND));
    assertTrue(Thread.interrupted());
  }

  @Test
  void nothingIsLeftOfANetworkThatWasClosed() throws Exception {
    Path files = Path.of("/proc/self/fd");
    assumeTrue(Files.isDirectory(files), "only Linux shows what is open");
    use();
    long before = count(files);
    for (int i = 0; i < 50; i++) {
      use();
    }
    assertTrue(count(files) < before + 50, "each use leaves something open");
  }

  private static long count(Path files) throws IOException {
    try (Stream<Path> all = Files.list(files)) {
      return all.count();
    }
  }

  /** Leaves a listener, both ends of a connection, one not accepted and a port of UDP open. */
  private static void use() {
    try (JvmSocketNetwork network = new JvmSocketNetwork()) {
      TcpConnection listener = network.tcp(false);
      listener.bind(local(0));
      listener.listen(10);
      TcpConnection one = network.tcp(false);
      one.connect(listener.localAddress());
      network.tcp(false).connect(listener.localAddress());
      for (int i = 0; i < 100 && !(one.isConnected() && listener.isAcceptable()); i++) {
        network.await(SECOND / 10);
      }
      assertNotNull(listener.accept());
      network.udp(false).bind(local(0));
      listener.isAcceptable();
    }
  }
}
