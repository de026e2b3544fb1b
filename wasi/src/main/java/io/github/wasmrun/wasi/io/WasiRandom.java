package io.github.wasmrun.wasi.io;

/** Where a guest's random bytes come from. */
@FunctionalInterface
public interface WasiRandom {
  /** Fills {@code length} bytes of {@code target} from {@code offset} on. */
  void fill(byte[] target, int offset, int length);

  /** The host's random numbers, fit for keys. */
  static WasiRandom system() {
    return Hosts.random();
  }

  /** Numbers that follow from {@code seed}, the same on every host. Not fit for keys. */
  static WasiRandom seeded(long seed) {
    return new WasiRandom() {
      private int a = (int) seed | 1;
      private int b = (int) (seed >>> 32) ^ 0x9E3779B9;
      private int c = 0x243F6A88;
      private int d = 0xB7E15162;

      @Override
      public void fill(byte[] target, int offset, int length) {
        for (int i = 0; i < length; i++) {
          int t = d;
          int s = a;
          d = c;
          c = b;
          b = s;
          t ^= t << 11;
          t ^= t >>> 8;
          a = t ^ s ^ s >>> 19;
          target[offset + i] = (byte) (a >>> 16);
        }
      }
    };
  }
}
