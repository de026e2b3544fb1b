package io.github.wasmrun.files;

import io.github.wasmrun.internal.Utf8;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bytes of a tree but for the contents of its files: names, kinds, times, links. */
final class TreeIndex {
  /** The letters of wasmrun, and the version of the format. */
  private static final int MAGIC = 0x77_72_66_01;

  private static final int DIRECTORY = 0;
  private static final int FILE = 1;
  private static final int LINK = 2;

  private TreeIndex() {}

  /** What an index says besides the tree. */
  record Loaded(long nextKey, Map<Long, PersistentTree.Portion> portions, List<MemoryFile> files) {}

  static byte[] write(
      MemoryTree tree,
      List<MemoryNode> nodes,
      Map<Long, PersistentTree.Portion> portions,
      long nextKey) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeLong(nextKey);
      out.writeLong(tree.nextInode());
      out.writeInt(nodes.size());
      for (MemoryNode node : nodes) {
        writeNode(out, node, portions);
      }
      for (MemoryNode node : nodes) {
        if (node instanceof MemoryDirectory directory) {
          Map<String, MemoryNode> entries = directory.entries();
          out.writeInt(entries.size());
          for (Map.Entry<String, MemoryNode> entry : entries.entrySet()) {
            writeText(out, entry.getKey());
            out.writeLong(entry.getValue().inode);
          }
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static void writeNode(
      DataOutputStream out, MemoryNode node, Map<Long, PersistentTree.Portion> portions)
      throws IOException {
    out.writeLong(node.inode);
    out.writeLong(node.stat().accessed());
    out.writeLong(node.stat().modified());
    out.writeLong(node.stat().changed());
    if (node instanceof MemoryFile) {
      PersistentTree.Portion portion = portions.get(node.inode);
      out.writeByte(FILE);
      out.writeLong(portion.key());
      out.writeInt(portion.size());
    } else if (node instanceof MemoryLink link) {
      out.writeByte(LINK);
      writeText(out, link.target);
    } else {
      out.writeByte(DIRECTORY);
    }
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = Utf8.encode(text);
    out.writeInt(bytes.length);
    out.write(bytes, 0, bytes.length);
  }

  private static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("a text of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Fills an empty tree; the contents of its files are missing afterwards. */
  static Loaded read(MemoryTree tree, byte[] index) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(index))) {
      return read(tree, in);
    } catch (IOException e) {
      throw new FileException(Errno.IO, "stored index, " + e.getMessage());
    }
  }

  private static Loaded read(MemoryTree tree, DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not of this version");
    }
    long nextKey = in.readLong();
    long nextInode = in.readLong();
    Loaded loaded = new Loaded(nextKey, new HashMap<>(), new ArrayList<>());
    Map<Long, MemoryNode> nodes = new HashMap<>();
    List<MemoryDirectory> directories = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      MemoryNode node = readNode(tree, in, i == 0, loaded);
      nodes.put(node.inode, node);
      if (node instanceof MemoryDirectory directory) {
        directories.add(directory);
      }
    }
    for (MemoryDirectory directory : directories) {
      int entries = in.readInt();
      for (int i = 0; i < entries; i++) {
        String name = readText(in);
        MemoryNode node = nodes.get(in.readLong());
        if (node == null) {
          throw new IOException("an entry without a file");
        }
        directory.restore(name, node);
      }
    }
    tree.nextInode(nextInode);
    return loaded;
  }

  private static MemoryNode readNode(
      MemoryTree tree, DataInputStream in, boolean root, Loaded loaded) throws IOException {
    tree.nextInode(in.readLong());
    long accessed = in.readLong();
    long modified = in.readLong();
    long changed = in.readLong();
    MemoryNode node;
    int kind = in.readByte();
    if (root) {
      node = tree.root();
    } else if (kind == DIRECTORY) {
      node = new MemoryDirectory(tree, null);
    } else if (kind == FILE) {
      MemoryFile file = new MemoryFile(tree);
      long key = in.readLong();
      loaded.portions().put(file.inode, new PersistentTree.Portion(key, 0, in.readInt()));
      loaded.files().add(file);
      node = file;
    } else if (kind == LINK) {
      node = new MemoryLink(tree, readText(in));
    } else {
      throw new IOException("kind " + kind);
    }
    node.restoreTimes(accessed, modified, changed);
    return node;
  }
}
