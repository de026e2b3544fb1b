package io.github.wasmrun.jvm.internal.code;

import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.precompiled.Precompiled;
import io.github.wasmrun.jvm.internal.storage.GlobalStorage;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import org.jspecify.annotations.Nullable;

/**
 * What makes code of modules, by compiling or for interpreting; each engine of the JVM has one, and
 * everything else is the same for all.
 *
 * <p>It also says how the code represents what modules share: globals, tags and references.
 * Thread-safe.
 */
public interface CodeMaker {
  /**
   * The code of a module that {@link #make} made, for {@link #restore}.
   *
   * @return the bytes of the module and the code; without code where there is none to keep
   */
  default Precompiled precompile(ModuleInfo info, ModuleCode code) {
    return Precompiled.withoutCode(info.bytes());
  }

  /**
   * The code of a module from what {@link #precompile} gave; null if it is of another maker, and
   * must be made again.
   */
  default @Nullable ModuleCode restore(ModuleInfo info, Precompiled precompiled, CodeTimes times) {
    return null;
  }

  /** The version of what makes the code, for {@code EngineInfo}. */
  String version();

  /**
   * Makes the code of a module.
   *
   * @param info the module, read and valid outside of function bodies
   * @param bytes its bytes, or a copy whose memories and tables are held to the engine's limits
   * @param times takes how long it takes
   * @throws io.github.wasmrun.CompileException if a function body is not valid
   * @throws LackException if the module needs what the code cannot have
   */
  ModuleCode make(ModuleInfo info, byte[] bytes, CodeTimes times);

  /** What a new global keeps its value in, without a value yet. */
  GlobalStorage newGlobal(GlobalType type);

  /** The identity of a new tag that the host makes. */
  Object newTag(TagType type);

  /**
   * The code's reference for one of the host that is no function.
   *
   * @param what names the value in the text of an error
   * @throws IllegalArgumentException if it is not of {@code type}
   */
  @Nullable Object toCode(String what, ValType type, @Nullable Object reference);

  /**
   * The host's reference for one of the code.
   *
   * @param owner what the storage has beside the reference, see {@link #ownerOf}
   */
  @Nullable Object toHost(@Nullable Object reference, @Nullable Object owner);

  /**
   * What a storage keeps beside a reference of the host, for example whose it is; null for nothing.
   * Only the code looks into it.
   */
  @Nullable Object ownerOf(@Nullable Object reference);

  /** The code's reference for a function of the host; null for null. */
  default @Nullable Object functionToCode(@Nullable WasmFunction function) {
    return function;
  }

  /** Whether the code takes the length of a memory's array for the memory's. */
  default boolean needsExactArrays() {
    return false;
  }

  /** Whether memories may have addresses of 64 bits and tables indexes of 64 bits. */
  default boolean has64BitAddresses() {
    return false;
  }

  /** Whether a reference of the host that is no function is of {@code type}. */
  boolean isOfType(ValType type, Object reference);
}
