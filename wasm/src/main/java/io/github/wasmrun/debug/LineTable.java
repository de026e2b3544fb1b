package io.github.wasmrun.debug;

import io.github.wasmrun.binary.ModuleInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds lines of the source for places in a module's code, by the section {@code .debug_line} that
 * compilers leave for debuggers: DWARF 2 to 5, as <a
 * href="https://yurydelendik.github.io/webassembly-dwarf/">DWARF for WebAssembly</a> says it.
 *
 * <p>What is malformed there gives no lines, never an error. Immutable; made in a time that is
 * linear in the size of the section.
 */
public final class LineTable {
  private static final String LINES = ".debug_line";
  private static final int CODE_SECTION = 10;

  // Standard opcodes; what others do is of no matter here.
  private static final int EXTENDED = 0;
  private static final int COPY = 1;
  private static final int ADVANCE_PC = 2;
  private static final int ADVANCE_LINE = 3;
  private static final int SET_FILE = 4;
  private static final int SET_COLUMN = 5;
  private static final int CONST_ADD_PC = 8;
  private static final int FIXED_ADVANCE_PC = 9;

  // Extended opcodes.
  private static final int END_SEQUENCE = 1;
  private static final int SET_ADDRESS = 2;
  private static final int DEFINE_FILE = 3;

  /**
   * Rows of ascending addresses without a gap.
   *
   * @param start the first address
   * @param end the first address after them
   * @param first the number of the first row
   * @param last the number after the last one
   */
  private record Sequence(long start, long end, int first, int last, LineHeader header) {}

  private final int codeStart;
  private final int codeEnd;
  private final List<Sequence> sequences = new ArrayList<>();
  private int[] addresses = new int[64];
  private int[] files = new int[64];
  private int[] lines = new int[64];
  private int[] columns = new int[64];
  private int rows;

  private LineTable(int codeStart, int codeEnd) {
    this.codeStart = codeStart;
    this.codeEnd = codeEnd;
  }

  /** The table of a module; empty if it has no such section. */
  public static LineTable of(ModuleInfo module) {
    LineTable table = new LineTable(0, 0);
    for (ModuleInfo.Section section : module.sections()) {
      if (section.id() == CODE_SECTION) {
        table = new LineTable(section.offset(), section.offset() + section.length());
      }
    }
    byte[] section = section(module, LINES);
    byte[][] texts = {section, section(module, ".debug_line_str"), section(module, ".debug_str")};
    DebugReader in = new DebugReader(section);
    for (long start = 0; start < section.length; ) {
      in.part(start, section.length);
      LineHeader header = new LineHeader(in, texts);
      if (header.read(section.length)) {
        table.run(in, header);
      }
      if (in.failed()) {
        in = new DebugReader(section); // other programs may be right
      }
      start = Math.max(header.end, start + 1);
    }
    table.sequences.sort((a, b) -> Long.compare(a.start, b.start));
    return table;
  }

  private static byte[] section(ModuleInfo module, String name) {
    List<byte[]> all = module.customSections(name);
    return all.isEmpty() ? new byte[0] : all.get(0);
  }

  // A program.

  private void run(DebugReader in, LineHeader header) {
    Registers now = new Registers();
    int first = rows;
    while (in.remaining() > 0 && !in.failed()) {
      int opcode = in.u8();
      if (opcode >= header.opcodeBase) {
        int special = opcode - header.opcodeBase;
        now.address += (long) (special / header.lineRange) * header.instructionLength;
        now.line += header.lineBase + special % header.lineRange;
        add(now);
      } else if (opcode == EXTENDED) {
        long length = in.unsignedLeb();
        if (length < 1 || length > in.remaining()) {
          break;
        }
        long next = in.position() + length;
        int extended = in.u8();
        if (extended == END_SEQUENCE) {
          sequence(first, now.address, header);
          first = rows;
          now = new Registers();
        } else if (extended == SET_ADDRESS) {
          now.address = length > 5 ? in.u64() : in.u32();
        } else if (extended == DEFINE_FILE) {
          header.file();
        }
        in.part(next, header.end);
      } else {
        standard(opcode, in, header, now);
      }
    }
    rows = first;
  }

  /** The registers of the machine that the programs are for. */
  private static final class Registers {
    long address;
    int file = 1;
    int line = 1;
    int column;
  }

  private void standard(int opcode, DebugReader in, LineHeader header, Registers now) {
    switch (opcode) {
      case COPY:
        add(now);
        break;
      case ADVANCE_PC:
        now.address += in.unsignedLeb() * header.instructionLength;
        break;
      case ADVANCE_LINE:
        now.line += (int) in.signedLeb();
        break;
      case SET_FILE:
        now.file = (int) in.unsignedLeb();
        break;
      case SET_COLUMN:
        now.column = (int) in.unsignedLeb();
        break;
      case CONST_ADD_PC:
        int special = 255 - header.opcodeBase;
        now.address += (long) (special / header.lineRange) * header.instructionLength;
        break;
      case FIXED_ADVANCE_PC:
        now.address += in.u16();
        break;
      default:
        for (int i = header.operandCounts[opcode]; i > 0; i--) {
          in.unsignedLeb();
        }
        break;
    }
  }

  private void add(Registers now) {
    if (rows == lines.length) {
      addresses = Arrays.copyOf(addresses, rows * 2);
      files = Arrays.copyOf(files, rows * 2);
      lines = Arrays.copyOf(lines, rows * 2);
      columns = Arrays.copyOf(columns, rows * 2);
    }
    addresses[rows] = (int) Math.max(-1, Math.min(now.address, Integer.MAX_VALUE));
    files[rows] = now.file;
    lines[rows] = now.line;
    columns[rows++] = now.column;
  }

  /**
   * Keeps the rows from {@code first} on if they are of code that is there. Linkers leave those of
   * functions that they have left out, at address 0 or beyond the end.
   */
  private void sequence(int first, long end, LineHeader header) {
    boolean ascends = rows > first && addresses[first] > 0 && end <= codeEnd - codeStart;
    for (int i = first + 1; i < rows; i++) {
      ascends &= addresses[i] >= addresses[i - 1];
    }
    if (ascends && end > addresses[rows - 1]) {
      sequences.add(new Sequence(addresses[first], end, first, rows, header));
    } else {
      rows = first;
    }
  }

  // Looking for one.

  /** Whether there is no line at all. */
  public boolean isEmpty() {
    return sequences.isEmpty();
  }

  /**
   * The line that an instruction comes from.
   *
   * @param byteOffset where the instruction starts in the module, in bytes
   */
  public Optional<SourceLine> at(long byteOffset) {
    long address = byteOffset - codeStart;
    int low = 0;
    int high = sequences.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (sequences.get(middle).start <= address) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0 || sequences.get(low - 1).end <= address) {
      return Optional.empty();
    }
    Sequence found = sequences.get(low - 1);
    int row = row(found, address);
    String file = found.header.path(files[row]);
    return file.isEmpty() || lines[row] <= 0
        ? Optional.empty()
        : Optional.of(new SourceLine(file, lines[row], Math.max(0, columns[row])));
  }

  /** The last row at or before an address. */
  private int row(Sequence sequence, long address) {
    int low = sequence.first + 1;
    int high = sequence.last;
    while (low < high) {
      int middle = low + high >>> 1;
      if (addresses[middle] <= address) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
