package io.github.wasmrun.engine.limit;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Extern;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.Limits;
import io.github.wasmrun.Memory;
import io.github.wasmrun.Table;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.ModuleReader;
import io.github.wasmrun.engine.link.Supplied;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.internal.host.Unsigned;
import io.github.wasmrun.rewrite.MeteredModule;
import io.github.wasmrun.rewrite.Metering;
import io.github.wasmrun.rewrite.ModuleMeter;
import io.github.wasmrun.rewrite.RelaxedSimd;
import io.github.wasmrun.rewrite.SizeLimits;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.MemoryType;
import java.util.BitSet;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A module in whose bytes limits are.
 *
 * @param bytes what an engine compiles
 * @param metered what was added to the code; null if only sizes are limited
 * @param distance by how many bytes the limits of sizes move the code, before anything was added
 */
public record LimitedModule(byte[] bytes, @Nullable MeteredModule metered, int distance) {
  /** No memory without 64-bit addresses has more pages. */
  private static final int ALL_PAGES = 65536;

  /** No engine has a table with more elements. */
  private static final long ALL_ELEMENTS = 0xFFFFFFFFL;

  private static final BitSet NONE = new BitSet();

  /**
   * What of limits is in the bytes: instances with equal keys share them.
   *
   * @param metering what is added to the code
   * @param maxMemoryPages the most pages of a memory
   * @param maxTableElements the most elements of a table
   */
  public record Key(Metering metering, int maxMemoryPages, long maxTableElements) {
    private boolean isMetered() {
      return metering.fuel() || metering.depth() || metering.canonicalNaNs() || metering.growth();
    }
  }

  /**
   * What of {@code limits} is in the bytes of a module, for an engine with its own limits. Sizes
   * that the module cannot reach make no difference.
   *
   * @param config the engine's limits
   * @param imports what is supplied for each import
   */
  public static Key key(ModuleInfo info, Limits limits, EngineConfig config, Supplied[] imports) {
    boolean clock = limits.timeout().isPresent() || limits.cancellable();
    return new Key(
        new Metering(
            limits.fuel().isPresent() || clock,
            limits.maxCallDepth().isPresent(),
            limits.deterministic(),
            limits.group() != null,
            clock,
            clock ? quick(info, imports) : NONE),
        (int)
            Math.min(
                least(limits.maxMemoryPages(), config.maxMemoryPages(), mostPages(info)),
                reservedPages(info, limits)),
        least(limits.maxTableElements(), config.maxTableElements(), mostElements(info)));
  }

  /** The imported functions that take no time. */
  private static BitSet quick(ModuleInfo info, Supplied[] imports) {
    BitSet quick = new BitSet();
    int function = 0;
    for (int i = 0; i < imports.length; i++) {
      if (info.imports().get(i).type().kind() == ExternKind.FUNC) {
        Object value = imports[i].value();
        quick.set(function++, value instanceof QuickFunction supplied && supplied.isQuick());
      }
    }
    return quick;
  }

  /** The most pages that a memory of the module's own may have. */
  private static long mostPages(ModuleInfo info) {
    long most = 0;
    for (int i = info.importCount(ExternKind.MEMORY); i < info.memories().size(); i++) {
      MemoryType type = info.memories().get(i);
      long all = type.memory64() ? Integer.MAX_VALUE : ALL_PAGES;
      most = Math.max(most, least(type.maxPages().orElse(all), all, all));
    }
    return most;
  }

  /**
   * The most pages for which a host may take room when it makes a shared memory, of which it takes
   * the declared maximum: the guest of a group cannot grow beyond those of the group.
   */
  private static long reservedPages(ModuleInfo info, Limits limits) {
    if (limits.group() == null) {
      return Integer.MAX_VALUE;
    }
    long most = limits.group().limits().maxMemoryPages();
    boolean shares = false;
    for (int i = info.importCount(ExternKind.MEMORY); i < info.memories().size(); i++) {
      MemoryType type = info.memories().get(i);
      shares |= type.shared();
      if (Long.compareUnsigned(type.minPages(), most) > 0) {
        return Integer.MAX_VALUE; // refused when the instance joins the group
      }
    }
    return shares ? most : Integer.MAX_VALUE;
  }

  /** The most elements that a table of the module's own may have. */
  private static long mostElements(ModuleInfo info) {
    long most = 0;
    for (int i = info.importCount(ExternKind.TABLE); i < info.tables().size(); i++) {
      long declared = info.tables().get(i).max().orElse(ALL_ELEMENTS);
      most = Math.max(most, least(declared, ALL_ELEMENTS, ALL_ELEMENTS));
    }
    return most;
  }

  /** The smallest of three numbers, the first of which is unsigned. */
  private static long least(long a, long b, long c) {
    return Math.min(a < 0 ? b : Math.min(a, b), c);
  }

  /**
   * Writes limits into a module.
   *
   * @param info a module whose code is valid
   * @param engine the name of the engine, for errors
   * @throws LimitException if a memory or table starts larger than the limit
   * @throws UnsupportedFeatureException if the limits exclude what the module uses
   */
  public static LimitedModule of(ModuleInfo info, Key key, String engine) {
    if (key.metering().canonicalNaNs() && RelaxedSimd.in(info)) {
      throw new UnsupportedFeatureException(
          Feature.RELAXED_SIMD,
          engine + " with deterministic limits",
          "the code has instructions of it",
          null);
    }
    byte[] sized =
        SizeLimits.enforce(
            info,
            key.maxMemoryPages(),
            key.maxTableElements(),
            (limit, message) -> new LimitException(limit, message, null));
    if (!key.isMetered()) {
      return new LimitedModule(sized, null, sized.length - info.bytes().length);
    }
    ModuleInfo sizedInfo = sized == info.bytes() ? info : ModuleReader.read(sized);
    MeteredModule metered = ModuleMeter.write(sizedInfo, key.metering());
    return new LimitedModule(metered.bytes(), metered, sized.length - info.bytes().length);
  }

  /** The offset in the module of one in {@link #bytes}; negative if there is none. */
  public long original(long offset) {
    long sized = metered == null ? offset : metered.offsets().original(offset);
    return sized < 0 ? sized : sized - distance;
  }

  /**
   * Refuses imported memories and tables that may grow beyond the limits.
   *
   * @throws LimitException if one may
   */
  public static void checkImports(ModuleInfo info, Supplied[] imports, Limits limits) {
    for (int i = 0; i < imports.length; i++) {
      ImportType wanted = info.imports().get(i);
      if (!(imports[i].value() instanceof Extern extern)) {
        continue;
      }
      if (extern instanceof Memory memory && limitsPages(memory.type(), limits)) {
        check("maxMemoryPages", "pages", wanted, memory.type().maxPages(), limits.maxMemoryPages());
      } else if (extern instanceof Table table && limits.maxTableElements() < ALL_ELEMENTS) {
        long most = limits.maxTableElements();
        check("maxTableElements", "elements", wanted, table.type().max(), most);
      }
    }
  }

  private static boolean limitsPages(MemoryType type, Limits limits) {
    return limits.maxMemoryPages() < (type.memory64() ? Integer.MAX_VALUE : ALL_PAGES);
  }

  private static void check(
      String limit, String unit, ImportType wanted, OptionalLong max, long allowed) {
    if (max.isEmpty() || Long.compareUnsigned(max.getAsLong(), allowed) > 0) {
      throw new LimitException(
          limit,
          "import "
              + wanted.module()
              + "."
              + wanted.name()
              + " may grow to "
              + (max.isEmpty() ? "any number of" : Unsigned.text(max.getAsLong()))
              + " "
              + unit
              + ", the limit is "
              + allowed
              + ": give it a maximum",
          null);
    }
  }
}
