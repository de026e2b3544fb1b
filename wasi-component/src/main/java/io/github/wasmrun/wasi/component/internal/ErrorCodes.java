package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import io.github.wasmrun.files.Errno;

/** The {@code error-code} of {@code wasi:filesystem}. */
final class ErrorCodes {
  private ErrorCodes() {}

  static Val of(Errno errno) {
    return new Val.EnumCase(label(errno));
  }

  private static String label(Errno errno) {
    switch (errno) {
      case ACCES:
        return "access";
      case AGAIN:
        return "would-block";
      case ALREADY:
        return "already";
      case BADF:
        return "bad-descriptor";
      case BUSY:
        return "busy";
      case DEADLK:
        return "deadlock";
      case DQUOT:
      case MFILE:
      case NFILE:
        return "quota";
      case EXIST:
        return "exist";
      case FBIG:
        return "file-too-large";
      case ILSEQ:
        return "illegal-byte-sequence";
      case INPROGRESS:
        return "in-progress";
      case INTR:
        return "interrupted";
      case INVAL:
        return "invalid";
      case ISDIR:
        return "is-directory";
      case LOOP:
        return "loop";
      case MLINK:
        return "too-many-links";
      case MSGSIZE:
        return "message-size";
      case NAMETOOLONG:
        return "name-too-long";
      case NODEV:
        return "no-device";
      case NOENT:
        return "no-entry";
      case NOLCK:
        return "no-lock";
      case NOMEM:
        return "insufficient-memory";
      case NOSPC:
        return "insufficient-space";
      case NOTDIR:
        return "not-directory";
      case NOTEMPTY:
        return "not-empty";
      case NOTRECOVERABLE:
        return "not-recoverable";
      case NOTSUP:
      case NOSYS:
        return "unsupported";
      case NOTTY:
        return "no-tty";
      case NXIO:
        return "no-such-device";
      case OVERFLOW:
        return "overflow";
      case PERM:
      case NOTCAPABLE:
        return "not-permitted";
      case PIPE:
        return "pipe";
      case ROFS:
        return "read-only";
      case SPIPE:
        return "invalid-seek";
      case TXTBSY:
        return "text-file-busy";
      case XDEV:
        return "cross-device";
      default:
        return "io";
    }
  }
}
