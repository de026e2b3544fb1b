package io.github.wasmrun.plugins;

/**
 * The module of a pool that a plugin lives in: it does nothing but let the worker call the page. It
 * imports {@code page.memory}, shared, of 1 to 1024 pages, and {@code page.call (i32, i32) -> i32},
 * and exports a function {@code call} that calls that.
 */
final class Carrier {
  static final String MODULE = "page";
  static final String MEMORY = "memory";
  static final String CALL = "call";
  static final int MOST_PAGES = 1024;

  private static final byte[] BYTES = {
    0,
    'a',
    's',
    'm',
    1,
    0,
    0,
    0, //
    1,
    7,
    1,
    0x60,
    2,
    0x7F,
    0x7F,
    1,
    0x7F, // a type
    2,
    30,
    2, // two imports
    4,
    'p',
    'a',
    'g',
    'e',
    6,
    'm',
    'e',
    'm',
    'o',
    'r',
    'y',
    2,
    3,
    1,
    (byte) 0x80,
    8, //
    4,
    'p',
    'a',
    'g',
    'e',
    4,
    'c',
    'a',
    'l',
    'l',
    0,
    0, //
    3,
    2,
    1,
    0, // a function
    7,
    8,
    1,
    4,
    'c',
    'a',
    'l',
    'l',
    0,
    1, // an export
    10,
    10,
    1,
    8,
    0,
    0x20,
    0,
    0x20,
    1,
    0x10,
    0,
    0x0B // its code
  };

  private Carrier() {}

  static byte[] bytes() {
    return BYTES.clone();
  }
}
