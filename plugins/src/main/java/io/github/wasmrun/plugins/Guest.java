package io.github.wasmrun.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instance of a plugin, whatever its contract. It throws {@link GuestFault} and what guests
 * throw.
 */
interface Guest {
  /** Gets the instance ready, with its configuration. */
  void start(byte[] configuration);

  /** The manifest that the guest gives itself; null if it gives none. */
  byte @Nullable [] manifest();

  /** The functions that can be called. */
  List<String> functions();

  /** Whether there is a function. */
  boolean has(String function);

  /** Calls a function. */
  byte[] call(String function, byte[] input);

  /** The fuel that the last call has used; 0 without a limit of fuel. */
  long fuelUsed();

  /** The size of the memories that it exports. */
  long memoryBytes();

  /** Has the guest end its work, if it wants to. */
  void dispose();

  /** Gives all resources back; nothing of the guest runs any more. */
  void close();
}
