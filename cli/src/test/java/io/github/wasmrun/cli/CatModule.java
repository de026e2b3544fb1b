package io.github.wasmrun.cli;

import io.github.wasmrun.binary.WasmBytes;

/** A program that copies at most 64 bytes of standard input and exits with their number. */
final class CatModule {
  private static final String WASI = "wasi_snapshot_preview1";

  private CatModule() {}

  static byte[] bytes() {
    WasmBytes types =
        new WasmBytes()
            .u8s(3)
            .u8s(0x60, 4, 0x7F, 0x7F, 0x7F, 0x7F, 1, 0x7F)
            .u8s(0x60, 1, 0x7F, 0)
            .u8s(0x60, 0, 0);
    WasmBytes imports =
        new WasmBytes()
            .u8(3)
            .name(WASI)
            .name("fd_read")
            .u8s(0, 0)
            .name(WASI)
            .name("fd_write")
            .u8s(0, 0)
            .name(WASI)
            .name("proc_exit")
            .u8s(0, 1);
    WasmBytes exports = new WasmBytes().u8(2).name("memory").u8s(2, 0).name("_start").u8s(0, 3);
    WasmBytes body =
        new WasmBytes()
            .u8(0)
            // The vector at 0: address 64, 64 bytes.
            .u8s(0x41, 0, 0x41, 0xC0, 0, 0x36, 2, 0)
            .u8s(0x41, 4, 0x41, 0xC0, 0, 0x36, 2, 0)
            // fd_read(0, 0, 1, 4): the number of bytes read becomes the vector's length.
            .u8s(0x41, 0, 0x41, 0, 0x41, 1, 0x41, 4, 0x10, 0, 0x1A)
            // fd_write(1, 0, 1, 8)
            .u8s(0x41, 1, 0x41, 0, 0x41, 1, 0x41, 8, 0x10, 1, 0x1A)
            // proc_exit(the number written)
            .u8s(0x41, 8, 0x28, 2, 0, 0x10, 2, 0x0B);
    return WasmBytes.module()
        .section(1, types)
        .section(2, imports)
        .section(3, new WasmBytes().u8s(1, 2))
        .section(5, new WasmBytes().u8s(1, 0, 1))
        .section(7, exports)
        .section(10, new WasmBytes().u8(1).sized(body))
        .toArray();
  }
}
