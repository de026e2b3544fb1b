package io.github.wasmrun.jvm.internal.code;

import io.github.wasmrun.Instance;
import io.github.wasmrun.Tag;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.debug.SourceLine;
import io.github.wasmrun.jvm.internal.storage.GlobalStorage;
import io.github.wasmrun.jvm.internal.storage.LinearMemory;
import io.github.wasmrun.jvm.internal.storage.TableStorage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The externals of an instance in its index spaces, imported ones first. */
public interface InstanceParts {
  /** The instance as users have it. */
  Instance instance();

  /** The code is there: from now on the instance can be called. */
  void attach(InstanceCode code);

  /**
   * What an imported function is: a {@link io.github.wasmrun.HostFunction}, or a {@link
   * WasmFunction} of the same engine.
   */
  Object importedFunction(int index);

  /** The object of a function; always the same. For an imported function of the host it is new. */
  WasmFunction function(int index);

  /**
   * Checks that a value, if it is a function, belongs to the engine of the instance.
   *
   * @param what names the value in the text of the error
   * @throws IllegalArgumentException if it belongs to another
   */
  void checkOwn(String what, @Nullable Object value);

  /** The index of a function of the instance, or of one that it imports; -1 if it is another's. */
  int indexOf(WasmFunction function);

  /** How many functions users may see; those after them were added for limits. */
  int functionCount();

  /** The offset in the module, as users have it, of one in the code; negative if there is none. */
  long originalOffset(long offset);

  /** The line of the source for an offset in the module as users have it. */
  Optional<SourceLine> sourceLine(long originalOffset);

  /** The bytes of a memory as the host sees them; the code takes a view of its own. */
  LinearMemory memory(int index);

  /** The elements of a table; functions are the host's objects. */
  TableStorage table(int index);

  /** The value of a global. */
  GlobalStorage global(int index);

  /** The object of a tag. */
  Tag tag(int index);

  /** The identity of an imported tag, see {@link CodeMaker#newTag}; null for one's own. */
  @Nullable Object tagIdentity(int index);

  /** Sets the identity of a tag that the module defines. */
  void identifyTag(int index, Object identity);
}
