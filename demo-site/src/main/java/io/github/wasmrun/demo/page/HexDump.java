package io.github.wasmrun.demo.page;

import io.github.wasmrun.Memory;
import io.github.wasmrun.demo.example.Hex;

/** A part of a memory, as hexadecimal digits and as text. */
final class HexDump {
  private HexDump() {}

  /**
   * Rows of address, bytes and their ASCII characters, up to the end of the memory.
   *
   * @param address of the first byte, not negative
   */
  static String of(Memory memory, long address, int perRow, int rows) {
    long left = memory.byteLength() - address;
    byte[] bytes = memory.read(address, (int) Math.max(0, Math.min(left, (long) perRow * rows)));
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < bytes.length; row += perRow) {
      String digits = Hex.of(address + row);
      text.append(digits.startsWith("00000000") ? digits.substring(8) : digits).append("  ");
      StringBuilder characters = new StringBuilder();
      for (int i = row; i < row + perRow; i++) {
        if (i < bytes.length) {
          text.append(Hex.of(new byte[] {bytes[i]})).append(' ');
          characters.append(bytes[i] >= ' ' && bytes[i] < 127 ? (char) bytes[i] : '.');
        } else {
          text.append("   ");
        }
      }
      text.append(' ').append(characters).append('\n');
    }
    return text.toString();
  }
}
