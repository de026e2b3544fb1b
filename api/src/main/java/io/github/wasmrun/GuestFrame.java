package io.github.wasmrun;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A function of the guest that was running when a trap happened. Immutable.
 *
 * @param functionIndex index of the function in its module
 * @param functionName its name from the module's name section, if it has one
 * @param byteOffset offset of the instruction from the start of the module in bytes, where the host
 *     reports it: not in WebKit, and not on the engines {@code endive}. {@link
 *     WasmModule#sourceLine} finds the line of the source for it
 */
public record GuestFrame(
    int functionIndex, Optional<String> functionName, OptionalLong byteOffset) {
  @Override
  public String toString() {
    return (functionName.isPresent() ? functionName.get() : "func[" + functionIndex + "]")
        + (byteOffset.isPresent() ? " at byte " + byteOffset.getAsLong() : "");
  }
}
