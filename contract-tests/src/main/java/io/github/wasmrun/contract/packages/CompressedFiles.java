package io.github.wasmrun.contract.packages;

import java.util.Base64;

/** Files of other programs: Python's zlib, zipfile and tarfile, and the usual libraries of C. */
final class CompressedFiles {
  private CompressedFiles() {}

  /** What all of them hold. */
  static final String TEXT = "The quick brown fox jumps over the lazy dog. ".repeat(8);

  /** Raw deflate, level 9. */
  static final String DEFLATE =
      "C8lIVSgszUzOVkgqyi/PU0jLr1DIKs0tKFbIL0stUigBSuckVlUqpOSn6ymEjComVzEA";

  /** zlib, level 9. */
  static final String ZLIB =
      "eNoLyUhVKCzNTM5WSCrKL89TSMuvUMgqzS0oVsgvSy1SKAFK5yRWVSqk5KfrKYSMKiZXMQBlMYE5";

  /** gzip, level 9. */
  static final String GZIP =
      "H4sIAAAAAAACAwvJSFUoLM1MzlZIKsovz1NIy69QyCrNLShWyC9LLVIoAUrnJFZVKqTkp+sphIwqJlcx"
          + "ALsWD+NoAQAA";

  /** Brotli, level 11. */
  static final String BROTLI =
      "G2cBiCwOeNPQlV2XELsXK6nK0JLMjK1BXObyNsgZnp4Ke4MNOHBIIG8kvEGnFc4cHieqKTjCqe/TYA==";

  /** LZ4, blocks that refer to those before, a checksum of the contents. */
  static final String LZ4 =
      "BCJNGGxAaAEAAAAAAAD+OQAAAP8eVGhlIHF1aWNrIGJyb3duIGZveCBqdW1wcyBvdmVyIHRoZSBsYXp5"
          + "IGRvZy4gLQD/JFBkb2cuIAAAAACZpkWN";

  /** LZ4, independent blocks with checksums. */
  static final String LZ4_CHECKED =
      "BCJNGHBArTkAAAD/HlRoZSBxdWljayBicm93biBmb3gganVtcHMgb3ZlciB0aGUgbGF6eSBkb2cuIC0A"
          + "/yRQZG9nLiBQklyUAAAAAA==";

  /** Zstandard, level 19, with a checksum. */
  static final String ZSTD =
      "KLUv/WRoALUBANQCVGhlIHF1aWNrIGJyb3duIGZveCBqdW1wcyBvdmVyIHRoZSBsYXp5IGRvZy4gAQDF"
          + "gaoqA+QhseY=";

  /** A zip archive of a deflated file, a directory and a stored file. */
  static final String ZIP =
      "UEsDBBQAAAAIAN1jXVi7Fg/jMwAAAGgBAAALAAAAYS9oZWxsby50eHQLyUhVKCzNTM5WSCrKL89TSMuv"
          + "UMgqzS0oVsgvSy1SKAFK5yRWVSqk5KfrKYSMKiZXMQBQSwMEFAAAAAAAAAAhAAAAAAAAAAAAAAAAAAIA"
          + "AABhL1BLAwQUAAAIAAB9v5//HYC8VQMAAAADAAAABgAAAMO8LmJpbgECA1BLAQIUAxQAAAAIAN1jXVi7"
          + "Fg/jMwAAAGgBAAALAAAABQAAAAAAAACggQAAAABhL2hlbGxvLnR4dGZpcnN0UEsBAhQDFAAAAAAAAAAh"
          + "AAAAAAAAAAAAAAAAAAIAAAAAAAAAAAAQAO1BXAAAAGEvUEsBAhQDFAAACAAAfb+f/x2AvFUDAAAAAwAA"
          + "AAYAAAAAAAAAAAAAAKSBfAAAAMO8LmJpblBLBQYAAAAAAwADAKIAAACjAAAACQBvZiBQeXRob24=";

  /** A tar archive with GNU's long names, in zlib. */
  static final String TAR_GNU =
      "eNrt1ksKwjAUheG7lKygSdObZOoCuon6QESpUCu4JdfhxrSKooioSB3o/00SQiCDk0OS2cwOymU9LWf1"
          + "XPrhTh6Nzrv8Mj+tp6RRTClfsF61VWOM/KnxB2z9AbvbZu2mFfx8/l2pox77nqdwHq87X0iuwWtKTrv+"
          + "F0WMXoz7Zv+rcfVk36RZ/V7+1XBECf65/7PG9n1G1/AUwsP3/34eNRZiAu9/7xb9fftu8o+qb+SffFAx"
          + "/nA5yR8AAAAAAAAAAAAAXrMHmHGafw==";

  /** A tar archive with POSIX's extended headers, in zlib. */
  static final String TAR_PAX =
      "eNrt1U0KwjAUBOC39hQ5QfPfuBFcuvQK0RYsSpE2Qq/kObyYbUURpKiUVrDzbRIegSwmQyIe8eXaV6vU"
          + "J2lBgxA3XatQUj327VzWI0GsohGcyuCL+nqaJqnn7OjDbpH0wPMe+OUchSrMCH5gjNibUsem7bt09r7K"
          + "p85rksYq45wwTf+1dkoRE2P23yf+zbm0KP8vf7/ZogRT7n9W8KHvaBrurO38/1/3sVWamMX/P7hDlu/H"
          + "yD825ov8nZaGmKofJ/IHAAAAAAAAAAAAAAAAAPjMFYuVnhQ=";

  /** A zip archive with an entry ../up. */
  static final String ZIP_OUTSIDE =
      "UEsDBBQAAAAAAAAAIQCDFtyMAQAAAAEAAAACAAAAb2t4UEsDBBQAAAAAAAAAIQCDFtyMAQAAAAEAAAAF"
          + "AAAALi4vdXB4UEsBAhQDFAAAAAAAAAAhAIMW3IwBAAAAAQAAAAIAAAAAAAAAAAAAAIABAAAAAG9rUEsB"
          + "AhQDFAAAAAAAAAAhAIMW3IwBAAAAAQAAAAUAAAAAAAAAAAAAAIABIQAAAC4uL3VwUEsFBgAAAAACAAIA"
          + "YwAAAEUAAAAAAA==";

  static byte[] bytes(String file) {
    return Base64.getDecoder().decode(file);
  }
}
