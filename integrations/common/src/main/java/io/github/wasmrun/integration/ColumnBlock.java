package io.github.wasmrun.integration;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a batch, column by column, in one block of a guest's memory.
 *
 * <p>All numbers are little-endian; all addresses are addresses of the guest's memory.
 *
 * <pre>{@code
 * at  0  i32 number of rows
 * at  4  i32 number of columns
 * at  8  for each column 20 bytes:
 *          i32 kind: 0 i32, 1 i64, 2 f32, 3 f64, 4 bool (an i32), 5 text, 6 bytes
 *          i32 address of the validity bits, 0 if no value is null
 *          i32 address of the offsets, 0 if the kind has none
 *          i32 address of the data
 *          i32 length of the data in bytes
 * }</pre>
 *
 * <p>Validity, offsets and data are laid out as in <a
 * href="https://arrow.apache.org/docs/format/Columnar.html">Arrow's columnar format</a>: bit {@code
 * i % 8} of byte {@code i / 8} is 1 if row {@code i} has a value; text and bytes have one i32
 * offset more than rows, relative to the data; each buffer begins at a multiple of 8. A guest that
 * has an Arrow library can take them as they are.
 *
 * <p>A result is a block of the same form, with as many rows, and all its buffers within it.
 */
public final class ColumnBlock {
  private static final int HEADER = 8;
  private static final int COLUMN = 20;

  private ColumnBlock() {}

  private static int align(int at) {
    return (at + 7) & -8;
  }

  /** Writes a block. */
  static final class Writer {
    private final ValueKind[] kinds;
    private final @Nullable Object[][] rows;
    private final byte @Nullable [][][] texts;
    private final int[] validity;
    private final int[] offsets;
    private final int[] data;
    private final int[] dataLength;
    private final int byteLength;

    Writer(ValueKind[] kinds, @Nullable Object[][] rows) {
      this.kinds = kinds;
      this.rows = rows;
      int columns = kinds.length;
      texts = new byte[columns][][];
      validity = new int[columns];
      offsets = new int[columns];
      data = new int[columns];
      dataLength = new int[columns];
      int at = align(HEADER + COLUMN * columns);
      for (int c = 0; c < columns; c++) {
        if (hasNull(c)) {
          validity[c] = at;
          at = align(at + (rows.length + 7) / 8);
        }
        if (kinds[c].isInMemory()) {
          offsets[c] = at;
          at = align(at + 4 * (rows.length + 1));
          texts[c] = encode(c);
          for (byte[] text : texts[c]) {
            dataLength[c] = Math.addExact(dataLength[c], text.length);
          }
        } else {
          dataLength[c] = Math.multiplyExact(kinds[c].width(), rows.length);
        }
        data[c] = at;
        at = align(Math.addExact(at, dataLength[c]));
      }
      byteLength = at;
    }

    private boolean hasNull(int column) {
      for (@Nullable Object[] row : rows) {
        if (row[column] == null) {
          return true;
        }
      }
      return false;
    }

    private byte[][] encode(int column) {
      byte[][] encoded = new byte[rows.length][];
      for (int r = 0; r < rows.length; r++) {
        Object value = rows[r][column];
        encoded[r] =
            value == null
                ? new byte[0]
                : value instanceof String text
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : (byte[]) value;
      }
      return encoded;
    }

    int byteLength() {
      return byteLength;
    }

    /** The block as it has to be at this address. */
    byte[] write(int address) {
      byte[] block = new byte[byteLength];
      ByteBuffer out = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
      out.putInt(rows.length).putInt(kinds.length);
      for (int c = 0; c < kinds.length; c++) {
        out.putInt(kinds[c].ordinal())
            .putInt(validity[c] == 0 ? 0 : address + validity[c])
            .putInt(offsets[c] == 0 ? 0 : address + offsets[c])
            .putInt(address + data[c])
            .putInt(dataLength[c]);
      }
      for (int c = 0; c < kinds.length; c++) {
        if (validity[c] != 0) {
          for (int r = 0; r < rows.length; r++) {
            if (rows[r][c] != null) {
              block[validity[c] + (r >> 3)] |= (byte) (1 << (r & 7));
            }
          }
        }
        byte[][] written = texts[c];
        if (written != null) {
          writeTexts(out, c, written);
        } else {
          writeNumbers(out, c);
        }
      }
      return block;
    }

    private void writeTexts(ByteBuffer out, int column, byte[][] written) {
      int offset = 0;
      for (int r = 0; r < written.length; r++) {
        out.putInt(offsets[column] + 4 * r, offset);
        System.arraycopy(written[r], 0, out.array(), data[column] + offset, written[r].length);
        offset += written[r].length;
      }
      out.putInt(offsets[column] + 4 * written.length, offset);
    }

    private void writeNumbers(ByteBuffer out, int column) {
      int at = data[column];
      for (int r = 0; r < rows.length; r++) {
        Object value = rows[r][column];
        if (value != null) {
          switch (kinds[column]) {
            case I32 -> out.putInt(at, (Integer) value);
            case I64 -> out.putLong(at, (Long) value);
            case F32 -> out.putFloat(at, (Float) value);
            case F64 -> out.putDouble(at, (Double) value);
            default -> out.putInt(at, Boolean.TRUE.equals(value) ? 1 : 0);
          }
        }
        at += kinds[column].width();
      }
    }
  }

  /**
   * Reads a block that a guest gave, of which nothing is believed.
   *
   * @param address where it is in the guest's memory
   * @return for each row the value of one column, or an array with one of each
   */
  static @Nullable Object[] read(
      String name, ValueKind[] kinds, byte[] block, int address, int rows) {
    Reader reader = new Reader(name, block, address);
    int given = reader.header(0);
    int columns = reader.header(4);
    if (given != rows || columns != kinds.length) {
      throw reader.wrong(
          "has "
              + Integer.toUnsignedString(given)
              + " rows and "
              + Integer.toUnsignedString(columns)
              + " columns, expected "
              + rows
              + " and "
              + kinds.length);
    }
    @Nullable Object[] results = new Object[rows];
    if (kinds.length == 1) {
      reader.column(kinds[0], 0, rows, results);
      return results;
    }
    for (int r = 0; r < rows; r++) {
      results[r] = new Object[kinds.length];
    }
    @Nullable Object[] column = new Object[rows];
    for (int c = 0; c < kinds.length; c++) {
      reader.column(kinds[c], c, rows, column);
      for (int r = 0; r < rows; r++) {
        if (results[r] instanceof Object[] row) {
          row[c] = column[r];
        }
      }
    }
    return results;
  }

  /** Reads within a block. */
  private static final class Reader {
    private final String name;
    private final byte[] bytes;
    private final ByteBuffer block;
    private final long address;

    Reader(String name, byte[] block, int address) {
      this.name = name;
      this.bytes = block;
      this.block = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
      this.address = Integer.toUnsignedLong(address);
    }

    GuestRowException wrong(String what) {
      return new GuestRowException("RESULT", name + ": the block of results " + what);
    }

    int header(int at) {
      if (at + 4 > bytes.length) {
        throw wrong("ends after " + bytes.length + " bytes, within its header");
      }
      return block.getInt(at);
    }

    /** Where a buffer begins in the block. */
    private int within(String what, int at, long length) {
      long start = Integer.toUnsignedLong(at) - address;
      if (start < 0 || start + length > bytes.length) {
        throw wrong(
            "has its " + what + " at " + Integer.toUnsignedString(at) + ", outside of the block");
      }
      return (int) start;
    }

    void column(ValueKind kind, int index, int rows, @Nullable Object[] values) {
      int at = HEADER + COLUMN * index;
      int given = header(at);
      if (given != kind.ordinal()) {
        throw wrong("has kind " + given + " in column " + index + ", expected " + kind.ordinal());
      }
      int validity = header(at + 4);
      int bits = validity == 0 ? -1 : within("validity", validity, (rows + 7) / 8);
      int dataLength = header(at + 16);
      if (dataLength < 0 || (!kind.isInMemory() && dataLength < (long) kind.width() * rows)) {
        throw wrong("has " + Integer.toUnsignedString(dataLength) + " bytes in column " + index);
      }
      int data = within("data", header(at + 12), dataLength);
      int offsets = kind.isInMemory() ? within("offsets", header(at + 8), 4L * (rows + 1)) : -1;
      for (int r = 0; r < rows; r++) {
        if (bits >= 0 && (bytes[bits + (r >> 3)] >> (r & 7) & 1) == 0) {
          values[r] = null;
        } else {
          values[r] =
              switch (kind) {
                case I32 -> (Object) block.getInt(data + 4 * r);
                case I64 -> block.getLong(data + 8 * r);
                case F32 -> block.getFloat(data + 4 * r);
                case F64 -> block.getDouble(data + 8 * r);
                case BOOL -> block.getInt(data + 4 * r) != 0;
                default -> inMemory(kind, offsets + 4 * r, data, dataLength);
              };
        }
      }
    }

    private Object inMemory(ValueKind kind, int offset, int data, int dataLength) {
      int from = block.getInt(offset);
      int to = block.getInt(offset + 4);
      if (from < 0 || to < from || to > dataLength) {
        throw wrong("has a value from " + from + " to " + to + " of " + dataLength + " bytes");
      }
      byte[] value = new byte[to - from];
      System.arraycopy(bytes, data + from, value, 0, value.length);
      return kind == ValueKind.BYTES ? value : new String(value, StandardCharsets.UTF_8);
    }
  }
}
