package io.github.wasmrun.conformance.script;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a script in one piece, so that a page gets them by one request: for each file its
 * name and its bytes, each after its length in four bytes.
 */
public final class Pack implements ScriptFiles {
  private final Map<String, byte[]> files = new HashMap<>();

  /** Opens what {@link #of} made. */
  public Pack(byte[] bytes) {
    int position = 0;
    while (position < bytes.length) {
      int nameEnd = position + 4 + length(bytes, position);
      String name = new String(bytes, position + 4, nameEnd - position - 4, StandardCharsets.UTF_8);
      position = nameEnd + 4 + length(bytes, nameEnd);
      files.put(name, Arrays.copyOfRange(bytes, nameEnd + 4, position));
    }
  }

  private static int length(byte[] bytes, int position) {
    int length = 0;
    for (int i = 0; i < 4; i++) {
      length = length << 8 | bytes[position + i] & 0xFF;
    }
    return length;
  }

  /** Whether there is a file. */
  public boolean has(String name) {
    return files.containsKey(name);
  }

  @Override
  public byte[] read(String name) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException("no file " + name);
    }
    return bytes;
  }

  /** The files whose names begin with {@code prefix}, by the rest of their names. */
  public Map<String, byte[]> folder(String prefix) {
    Map<String, byte[]> found = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().startsWith(prefix)) {
        found.put(file.getKey().substring(prefix.length()), file.getValue());
      }
    }
    return found;
  }

  /** Packs files. */
  public static byte[] of(Map<String, byte[]> files) {
    int size = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      size += 8 + name(file.getKey()).length + file.getValue().length;
    }
    byte[] pack = new byte[size];
    int position = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      position = put(pack, position, name(file.getKey()));
      position = put(pack, position, file.getValue());
    }
    return pack;
  }

  private static byte[] name(String name) {
    return name.getBytes(StandardCharsets.UTF_8);
  }

  private static int put(byte[] pack, int position, byte[] bytes) {
    for (int i = 0; i < 4; i++) {
      pack[position + i] = (byte) (bytes.length >>> 24 - 8 * i);
    }
    System.arraycopy(bytes, 0, pack, position + 4, bytes.length);
    return position + 4 + bytes.length;
  }
}
