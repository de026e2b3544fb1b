package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.bench.Effort;
import io.github.wasmrun.bench.guest.Vectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Kernels that compute with vectors, on our compiler and on V8. */
final class VectorRows {
  private static final List<String> SMALL =
      List.of("i8x16add", "shuffle", "swizzle", "i32x4muladd", "f32x4muladd");

  /** How often the small kernels go over their 64 KiB. */
  private static final int ROUNDS = 400;

  private static final int BLOCKS = 10_000;

  private VectorRows() {}

  /** The geometric mean over small loops, each with one instruction in it. */
  static void geomean(Effort effort) throws IOException {
    Vectors ours = vectors();
    List<Contestant> contestants = new ArrayList<>();
    List<NodePeer> peers = new ArrayList<>();
    try {
      for (String kernel : SMALL) {
        contestants.add(contestant(ours, kernel, ROUNDS));
        peers.add(new NodePeer("vectors", kernel, ROUNDS));
      }
      Match.playGeomean("jvm.simd.geomean", contestants, peers, effort, "ms/run", 1e6);
    } finally {
      for (NodePeer peer : peers) {
        peer.close();
      }
    }
  }

  /** ChaCha20, a real algorithm. */
  static void chacha(Effort effort) throws IOException {
    Vectors ours = vectors();
    try (NodePeer node = new NodePeer("vectors", "chacha20", BLOCKS)) {
      new Match(contestant(ours, "chacha20", BLOCKS))
          .against("jvm.simd.chacha", node)
          .play(effort, "ms/run", 1e6);
    }
  }

  /** On our own compiler, whatever the default engine is: others interpret vectors. */
  private static Vectors vectors() {
    Engine engine = Engine.create(EngineConfig.DEFAULTS.withEngine("compiled"));
    return engine.compile(Guests.bytes("vectors")).instantiate().as(Vectors.class);
  }

  private static Contestant contestant(Vectors vectors, String kernel, int argument) {
    return Contestant.of(
        n -> {
          int sum = 0;
          for (int i = 0; i < n; i++) {
            sum += run(vectors, kernel, argument);
          }
          return sum;
        });
  }

  private static int run(Vectors vectors, String kernel, int argument) {
    return switch (kernel) {
      case "i8x16add" -> vectors.i8x16add(argument);
      case "shuffle" -> vectors.shuffle(argument);
      case "swizzle" -> vectors.swizzle(argument);
      case "i32x4muladd" -> vectors.i32x4muladd(argument);
      case "f32x4muladd" -> vectors.f32x4muladd(argument);
      default -> vectors.chacha20(argument);
    };
  }
}
