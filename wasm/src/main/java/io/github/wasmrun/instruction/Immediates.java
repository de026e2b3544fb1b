package io.github.wasmrun.instruction;

/** What follows an instruction's opcode in the binary format. */
public enum Immediates {
  /** Nothing. */
  NONE,
  /** A block type. */
  BLOCK,
  /** A block type and a list of catch clauses. */
  TRY_TABLE,
  /** The label of a block. */
  LABEL,
  /** A list of labels and one more for all other operands. */
  LABELS,
  /** A function. */
  FUNC,
  /** A function type, then a table. */
  TYPE_TABLE,
  /** A defined type. */
  TYPE,
  /** A tag. */
  TAG,
  /** A list of value types. */
  VAL_TYPES,
  /** A local. */
  LOCAL,
  /** A global. */
  GLOBAL,
  /** A table. */
  TABLE,
  /** An element segment. */
  ELEM,
  /** An element segment, then a table. */
  ELEM_TABLE,
  /** The table that is written, then the one that is read. */
  TABLE_TABLE,
  /** A memory. */
  MEMORY,
  /** A data segment. */
  DATA,
  /** A data segment, then a memory. */
  DATA_MEMORY,
  /** The memory that is written, then the one that is read. */
  MEMORY_MEMORY,
  /** Alignment, memory and offset of an access. */
  MEMARG,
  /** As {@link #MEMARG}, then the number of a lane. */
  MEMARG_LANE,
  /** The number of a lane. */
  LANE,
  /** The numbers of 16 lanes. */
  LANES,
  /** A signed integer of 32 bits. */
  I32,
  /** A signed integer of 64 bits. */
  I64,
  /** Four bytes. */
  F32,
  /** Eight bytes. */
  F64,
  /** Sixteen bytes. */
  V128,
  /** A heap type. */
  HEAP_TYPE,
  /** Flags of two heap types, a label, the heap types. */
  CAST_LABEL,
  /** A structure type, then a field. */
  TYPE_FIELD,
  /** An array type, then a number of elements. */
  TYPE_LENGTH,
  /** An array type, then a data segment. */
  TYPE_DATA,
  /** An array type, then an element segment. */
  TYPE_ELEM,
  /** The array type that is written, then the one that is read. */
  TYPE_TYPE,
  /** The byte zero. */
  ZERO
}
