package io.github.wasmrun.rewrite;

/**
 * A module that counts the fuel that it uses, made by {@link FuelMeter}. Its indexes are those of
 * the module that it was made of; what was added comes after them.
 *
 * @param bytes the module
 * @param fuel the name of the export with the fuel that is left: a mutable global of type i64. What
 *     it starts with is 0
 * @param exhausted the name of the export that says why the guest has trapped with {@code
 *     unreachable}: a mutable global of type i32, which is 1 if the fuel ran out or the hook ended
 *     the guest. The host sets it back to 0
 * @param hook the name of the export of a table with one element, for a function {@code [] ->
 *     [i32]} of the host that is called when the fuel has run out: it may add fuel and give 0, or
 *     give 1 to end the guest. Empty if the guest always ends
 * @param start the name of the export of the module's start function, which the host must call
 *     after it has set the fuel; empty if there is none
 * @param offsets where the bytes were
 */
public record MeteredModule(
    byte[] bytes, String fuel, String exhausted, String hook, String start, OffsetMap offsets) {
  /** Whether an export is not the module's own. */
  public boolean isAdded(String export) {
    return export.equals(fuel)
        || export.equals(exhausted)
        || !hook.isEmpty() && export.equals(hook)
        || !start.isEmpty() && export.equals(start);
  }
}
