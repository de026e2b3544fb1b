package io.github.wasmrun.files;

/**
 * A name in a directory. Immutable.
 *
 * @param name the name, without slash; neither {@code .} nor {@code ..}
 * @param type the kind of file
 * @param inode the number of the file within its tree
 */
public record DirectoryEntry(String name, FileType type, long inode) {}
