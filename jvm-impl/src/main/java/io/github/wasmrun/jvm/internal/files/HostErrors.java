package io.github.wasmrun.jvm.internal.files;

import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.Map;

/** Which error number stands for what Java reports. */
final class HostErrors {
  /** Java has no classes for these; the texts are those of the operating system. */
  private static final Map<String, Errno> TEXTS =
      Map.ofEntries(
          Map.entry("Too many levels of symbolic links", Errno.LOOP),
          Map.entry("Is a directory", Errno.ISDIR),
          Map.entry("Not a directory", Errno.NOTDIR),
          Map.entry("Directory not empty", Errno.NOTEMPTY),
          Map.entry("Invalid cross-device link", Errno.XDEV),
          Map.entry("No space left on device", Errno.NOSPC),
          Map.entry("Disk quota exceeded", Errno.DQUOT),
          Map.entry("File too large", Errno.FBIG),
          Map.entry("Read-only file system", Errno.ROFS),
          Map.entry("Operation not permitted", Errno.PERM),
          Map.entry("Too many open files", Errno.NFILE),
          Map.entry("File name too long", Errno.NAMETOOLONG),
          Map.entry("Device or resource busy", Errno.BUSY),
          Map.entry("Text file busy", Errno.TXTBSY),
          Map.entry("Too many links", Errno.MLINK),
          Map.entry("Invalid argument", Errno.INVAL));

  private HostErrors() {}

  static FileException of(IOException e) {
    return errno(e).error();
  }

  private static Errno errno(IOException e) {
    if (e instanceof NoSuchFileException) {
      return Errno.NOENT;
    } else if (e instanceof FileAlreadyExistsException) {
      return Errno.EXIST;
    } else if (e instanceof AccessDeniedException) {
      return Errno.ACCES;
    } else if (e instanceof NotDirectoryException) {
      return Errno.NOTDIR;
    } else if (e instanceof DirectoryNotEmptyException) {
      return Errno.NOTEMPTY;
    } else if (e instanceof FileSystemLoopException) {
      return Errno.LOOP;
    } else if (e instanceof NotLinkException) {
      return Errno.INVAL;
    } else if (e instanceof AtomicMoveNotSupportedException) {
      return Errno.XDEV;
    } else if (e instanceof ClosedByInterruptException) {
      return Errno.INTR;
    }
    String text = e.getMessage();
    if (text != null) {
      for (Map.Entry<String, Errno> known : TEXTS.entrySet()) {
        if (text.contains(known.getKey())) {
          return known.getValue();
        }
      }
    }
    return Errno.IO;
  }
}
