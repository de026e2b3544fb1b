//! The functions of `extism:host/env` that Extism's kit for Rust does not declare.

#[link(wasm_import_module = "extism:host/env")]
extern "C" {
    pub fn input_offset() -> u64;
    pub fn input_set(offset: u64, length: u64);
    pub fn output_offset() -> u64;
    pub fn output_length() -> u64;
    pub fn error_get() -> u64;
    pub fn memory_bytes() -> u64;
    pub fn reset();
}
