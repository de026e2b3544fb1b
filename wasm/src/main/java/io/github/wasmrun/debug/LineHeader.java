package io.github.wasmrun.debug;

import java.util.Arrays;

/**
 * The header of a line number program, sections 6.2.4 and 6.2.5 of DWARF 4 and 5. Names are only
 * read when something asks for them: many entries may name one long text.
 */
final class LineHeader {
  private static final long WIDE = 0xFFFFFFFFL;
  private static final int FIRST_VERSION = 2;
  private static final int VERSION_WITH_OPERATIONS = 4;
  private static final int LAST_VERSION = 5;

  // The content of an entry of a table of version 5.
  private static final int CONTENT_PATH = 1;
  private static final int CONTENT_DIRECTORY = 2;

  // How it is written.
  private static final int FORM_BLOCK2 = 0x03;
  private static final int FORM_BLOCK4 = 0x04;
  private static final int FORM_DATA2 = 0x05;
  private static final int FORM_DATA4 = 0x06;
  private static final int FORM_DATA8 = 0x07;
  private static final int FORM_STRING = 0x08;
  private static final int FORM_BLOCK = 0x09;
  private static final int FORM_BLOCK1 = 0x0A;
  private static final int FORM_DATA1 = 0x0B;
  private static final int FORM_STRP = 0x0E;
  private static final int FORM_UDATA = 0x0F;
  private static final int FORM_DATA16 = 0x1E;
  private static final int FORM_LINE_STRP = 0x1F;

  /** Names in one of the three sections with texts. */
  private static final class Names {
    private byte[] sections = new byte[8];
    private int[] offsets = new int[8];
    private int[] directories = new int[8];
    int count;

    void add(int section, long offset, long directory) {
      if (count == offsets.length) {
        sections = Arrays.copyOf(sections, count * 2);
        offsets = Arrays.copyOf(offsets, count * 2);
        directories = Arrays.copyOf(directories, count * 2);
      }
      sections[count] = (byte) section;
      offsets[count] = offset < Integer.MAX_VALUE ? (int) offset : -1;
      directories[count++] = directory < Integer.MAX_VALUE ? (int) directory : -1;
    }
  }

  private final DebugReader in;
  private final byte[][] texts;
  private final Names directories = new Names();
  private final Names files = new Names();
  private int version;

  /** The position after the whole program. */
  long end;

  int instructionLength;
  boolean startsStatement;
  int lineBase;
  int lineRange;
  int opcodeBase;

  /** How many operands each standard opcode has. */
  int[] operandCounts = new int[0];

  /**
   * Reads a header; afterwards {@code in} is at the program.
   *
   * @param texts the sections {@code .debug_line}, {@code .debug_line_str} and {@code .debug_str}
   */
  LineHeader(DebugReader in, byte[][] texts) {
    this.in = in;
    this.texts = texts;
  }

  /** Whether there is a program that can be run; whether or not, {@link #end} is its end. */
  boolean read(int sectionEnd) {
    long length = in.u32();
    boolean wide = length == WIDE;
    if (wide) {
      length = in.u64();
    }
    long start = in.position();
    end = length < 0 || length > sectionEnd - start ? sectionEnd : start + length;
    in.part(start, end);
    version = in.u16();
    if (version < FIRST_VERSION || version > LAST_VERSION) {
      return false;
    }
    if (version == LAST_VERSION) {
      in.skip(2); // sizes of addresses and segment selectors
    }
    long headerLength = in.offset(wide);
    long program = in.position() + headerLength;
    if (headerLength < 0 || program > end) {
      return false;
    }
    instructionLength = in.u8();
    if (version >= VERSION_WITH_OPERATIONS) {
      in.skip(1); // operations an instruction
    }
    startsStatement = in.u8() != 0;
    lineBase = in.s8();
    lineRange = in.u8();
    opcodeBase = in.u8();
    if (lineRange == 0 || opcodeBase == 0) {
      return false;
    }
    operandCounts = new int[opcodeBase];
    for (int i = 1; i < opcodeBase; i++) {
      operandCounts[i] = in.u8();
    }
    if (version == LAST_VERSION) {
      table(directories, wide);
      table(files, wide);
    } else {
      oldTables();
    }
    in.part(program, end);
    return !in.failed();
  }

  private void oldTables() {
    directories.add(0, -1, -1); // that of the compilation, which is in another section
    while (in.remaining() > 0 && !isEnd()) {
      directories.add(0, in.position(), -1);
      in.skipText();
    }
    files.add(0, -1, -1); // files are counted from 1
    while (in.remaining() > 0 && !isEnd()) {
      file();
    }
  }

  /** Reads an entry of the old table of files, also where a program adds one. */
  void file() {
    long name = in.position();
    in.skipText();
    files.add(0, name, in.unsignedLeb());
    in.unsignedLeb(); // time
    in.unsignedLeb(); // size
  }

  private boolean isEnd() {
    int position = in.position();
    if (in.u8() == 0) {
      return true;
    }
    in.part(position, end);
    return false;
  }

  private void table(Names names, boolean wide) {
    int formats = in.u8();
    int[] contents = new int[formats];
    int[] forms = new int[formats];
    for (int i = 0; i < formats; i++) {
      contents[i] = (int) in.unsignedLeb();
      forms[i] = (int) in.unsignedLeb();
    }
    long count = in.unsignedLeb();
    for (long i = 0; i != count && formats > 0 && in.remaining() > 0; i++) {
      entry(names, contents, forms, wide);
    }
  }

  private void entry(Names names, int[] contents, int[] forms, boolean wide) {
    int section = 0;
    long name = -1;
    long directory = -1;
    for (int i = 0; i < forms.length; i++) {
      int position = in.position();
      long value = value(forms[i], wide);
      if (contents[i] == CONTENT_PATH) {
        section = forms[i] == FORM_LINE_STRP ? 1 : forms[i] == FORM_STRP ? 2 : 0;
        name = section == 0 ? position : value;
      } else if (contents[i] == CONTENT_DIRECTORY) {
        directory = value;
      }
    }
    names.add(section, name, directory);
  }

  private long value(int form, boolean wide) {
    switch (form) {
      case FORM_STRING:
        in.skipText();
        return 0;
      case FORM_STRP:
      case FORM_LINE_STRP:
        return in.offset(wide);
      case FORM_UDATA:
        return in.unsignedLeb();
      case FORM_DATA1:
        return in.u8();
      case FORM_DATA2:
        return in.u16();
      case FORM_DATA4:
        return in.u32();
      case FORM_DATA8:
        return in.u64();
      case FORM_DATA16:
        in.skip(16);
        return 0;
      case FORM_BLOCK:
        in.skip(in.unsignedLeb());
        return 0;
      case FORM_BLOCK1:
        in.skip(in.u8());
        return 0;
      case FORM_BLOCK2:
        in.skip(in.u16());
        return 0;
      case FORM_BLOCK4:
        in.skip(in.u32());
        return 0;
      default:
        in.skip(-1); // nobody knows how long it is
        return 0;
    }
  }

  private String text(Names names, int index) {
    return index < 0 || index >= names.count
        ? ""
        : DebugReader.text(texts[names.sections[index]], names.offsets[index]);
  }

  /** The path of file {@code index}; empty if there is none. */
  String path(int index) {
    String name = text(files, index);
    if (name.isEmpty() || isAbsolute(name)) {
      return name;
    }
    int directory = files.directories[index];
    String folder = text(directories, directory);
    // In version 5 the first is the folder of the compilation, to which others may be relative.
    if (version == LAST_VERSION && directory > 0 && !isAbsolute(folder)) {
      folder = joined(text(directories, 0), folder);
    }
    return joined(folder, name);
  }

  private static String joined(String folder, String name) {
    return folder.isEmpty() ? name : folder.endsWith("/") ? folder + name : folder + "/" + name;
  }

  private static boolean isAbsolute(String path) {
    return path.startsWith("/") || path.length() > 1 && path.charAt(1) == ':';
  }
}
