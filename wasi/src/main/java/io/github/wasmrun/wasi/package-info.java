/**
 * WASI preview 1: one host, written in Java, the same in the browser and on the JVM.
 *
 * <p>The way in is {@link io.github.wasmrun.wasi.Wasi}. All functions of {@code
 * wasi_snapshot_preview1} are there; sockets are refused with a number, since nothing can be
 * connected. Rights are kept as the specification has them. The older {@code wasi_unstable} is not
 * supported.
 *
 * <p>Files come from {@link io.github.wasmrun.files.FileTree}s, which hold no paths: a tree gives a
 * {@link io.github.wasmrun.files.DirectoryHandle}, and a handle opens, makes, moves or removes
 * entries by single names and never follows a link. The walk over a guest's path is written once,
 * above them. It keeps the handles that it went through, so {@code ..} goes back to one of those
 * and never above the first, and it reads symbolic links itself. So what a guest may reach is
 * decided in one place for all trees, and by handles, not by names that can be exchanged between a
 * check and its use.
 *
 * <p>No function throws at a guest but {@code proc_exit}: each has one error number, a bad pointer
 * is {@code FAULT}. Nothing is allocated by a size that a guest names, except contents of files up
 * to the quota of a tree.
 */
@NullMarked
package io.github.wasmrun.wasi;

import org.jspecify.annotations.NullMarked;
