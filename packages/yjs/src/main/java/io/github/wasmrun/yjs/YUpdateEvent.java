package io.github.wasmrun.yjs;

/**
 * A transaction has changed a document.
 *
 * @param document which document
 * @param update what others have to apply; not copied
 * @param origin where the transaction comes from
 */
public record YUpdateEvent(YDoc document, byte[] update, YOrigin origin) {}
