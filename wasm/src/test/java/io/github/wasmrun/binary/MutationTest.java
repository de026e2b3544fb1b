package io.github.wasmrun.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.feature.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged modules are refused with our exception or are valid, nothing else. */
class MutationTest {
  private static List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      byte[] module = FeatureProbes.module(feature);
      if (module != null) {
        seeds.add(module);
      }
    }
    seeds.add(
        ModuleBytes.module(
            ModuleBytes.section(
                1, "03 4E 02 50 00 5F 01 64 01 00 50 01 00 5F 01 64 01 00 60 00 00"),
            ModuleBytes.section(2, "02 01 61 01 62 00 02 01 61 01 63 03 7F 00"),
            ModuleBytes.section(4, "02 40 00 70 01 01 02 D2 00 0B 63 00 00 05"),
            ModuleBytes.section(6, "02 7F 00 23 00 41 01 6A 0B 63 01 00 D0 01 0B"),
            ModuleBytes.section(7, "02 01 78 00 00 01 79 03 01"),
            ModuleBytes.section(8, "00"),
            ModuleBytes.section(9, "02 06 00 41 00 0B 70 01 D0 70 0B 01 00 01 00"),
            ModuleBytes.custom("name", "00 02 01 61 01 04 01 00 01 66")));
    return seeds;
  }

  @Test
  void damagedModulesAreRefusedOrValid() {
    List<byte[]> seeds = seeds();
    Random random = new Random(3);
    int accepted = 0;
    for (int i = 0; i < 100_000; i++) {
      byte[] module = damage(seeds.get(random.nextInt(seeds.size())), random);
      boolean valid = true;
      try {
        ModuleInfo info = ModuleReader.read(module);
        info.moduleName();
        info.functionName(0);
        accepted++;
      } catch (ModuleException e) {
        valid = false;
      }
      assertEquals(valid, ModuleReader.validate(module).isEmpty());
    }
    assertTrue(accepted > 1000, "mutants that were read: " + accepted);
  }

  private static byte[] damage(byte[] module, Random random) {
    int at = 8 + random.nextInt(module.length - 8);
    byte[] copy = Arrays.copyOf(module, module.length + 1);
    switch (random.nextInt(4)) {
      case 0:
        return Arrays.copyOf(module, at);
      case 1:
        System.arraycopy(module, at, copy, at + 1, module.length - at);
        copy[at] = (byte) random.nextInt(256);
        return copy;
      case 2:
        copy[at] = (byte) random.nextInt(256);
        return Arrays.copyOf(copy, module.length);
      default:
        copy[at] ^= (byte) (1 << random.nextInt(8));
        return Arrays.copyOf(copy, module.length);
    }
  }
}
