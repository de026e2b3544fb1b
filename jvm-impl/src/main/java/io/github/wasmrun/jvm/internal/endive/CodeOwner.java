package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.jvm.internal.code.InstanceCode;

/** What the machine of each of our instances is. */
interface CodeOwner {
  /** Our instance that Endive's belongs to. */
  InstanceCode owner();
}
