//! Blocks of the memory for input and output, by the functions of the environment themselves.
#![no_main]

use extism_pdk::extism::*;
use extism_pdk::{input_bytes, plugin_fn, FnResult, Memory};
use wasmrun_extism_guests::*;

fn block(bytes: &[u8]) -> u64 {
    unsafe {
        let offset = alloc(bytes.len() as u64);
        store(offset, bytes);
        offset
    }
}

/// The input from the end to the beginning, through a block for each half.
#[plugin_fn]
pub fn reverse(input: Vec<u8>) -> FnResult<Vec<u8>> {
    let (left, right) = input.split_at(input.len() / 2);
    let blocks = [block(right), block(left)];
    let mut all = Vec::new();
    for offset in blocks {
        let mut bytes = vec![0; unsafe { length(offset) } as usize];
        unsafe { load(offset, &mut bytes) };
        bytes.reverse();
        all.extend(bytes);
        unsafe { free(offset) };
    }
    Ok(all)
}

/// Fills a block of so many bytes, and adds up what it reads of it, by 8 and by 1.
#[plugin_fn]
pub fn fill(size: String) -> FnResult<String> {
    let size: u64 = size.parse()?;
    unsafe {
        let offset = alloc(size);
        if offset == 0 {
            return Ok("none".into());
        }
        let mut zeros = 0;
        for i in 0..size {
            zeros += load_u8(offset + i) as u64;
            store_u8(offset + i, (i % 251) as u8);
        }
        let mut words = 0u64;
        for i in 0..size / 8 {
            words = words.wrapping_add(load_u64(offset + 8 * i));
        }
        let bytes: u64 = (0..size).map(|i| load_u8(offset + i) as u64).sum();
        Ok(format!("{zeros} {words} {bytes} {} {}", length(offset), length_unsafe(offset)))
    }
}

/// Lengths of what is no block: null, the middle of one, one that was freed, one beyond the end.
#[plugin_fn]
pub fn lengths() -> FnResult<String> {
    unsafe {
        let offset = block(&[1; 100]);
        let inside = length(offset + 8);
        let whole = length(offset);
        free(offset);
        free(offset);
        free(12345678);
        Ok(format!("{} {inside} {whole} {} {}", length(0), length(offset), length(1 << 40)))
    }
}

/// Takes a block of the size of one that was freed: it has only zeros.
#[plugin_fn]
pub fn again() -> FnResult<String> {
    unsafe {
        let first = block(&[0xff; 4096]);
        free(first);
        let second = alloc(4096);
        let sum: u64 = (0..4096).map(|i| load_u8(second + i) as u64).sum();
        Ok(sum.to_string())
    }
}

/// Takes and frees so many blocks: they are not more memory each time.
#[plugin_fn]
pub fn churn(count: String) -> FnResult<String> {
    let count: u64 = count.parse()?;
    unsafe {
        free(alloc(1000));
        let before = memory_bytes();
        for i in 0..count {
            free(alloc(i % 1000 + 1));
        }
        Ok(format!("{}", memory_bytes() - before <= 65536))
    }
}

/// The input by the functions for it; outside of it there are zeros.
#[plugin_fn]
pub fn input() -> FnResult<String> {
    unsafe {
        let at = input_offset();
        let size = input_length();
        let ends = [input_load_u64(size), input_load_u64(1 << 40), input_load_u8(size) as u64];
        let same = (0..size).all(|i| input_load_u8(i) == load_u8(at + i));
        let word = if size < 8 { 0 } else { input_load_u64(size - 8) };
        Ok(format!("{size} {same} {ends:?} {word:x}"))
    }
}

/// Makes a text of its own the input, and reads it.
#[plugin_fn]
pub fn replace() -> FnResult<Vec<u8>> {
    let text = block(b"another input");
    unsafe { input_set(text, 13) };
    Ok(input_bytes())
}

/// Sets the output, and makes of it what was set before the one that counts.
#[no_mangle]
pub extern "C" fn output() -> i32 {
    unsafe {
        let first = block(b"the first");
        output_set(first, 9);
        if output_offset() != first || output_length() != 9 {
            return 1;
        }
        let text = block(b"not this, but this, not that");
        output_set(text + 10, 8);
        0
    }
}

/// Sets an error, looks at it, and takes it back.
#[plugin_fn]
pub fn errors() -> FnResult<String> {
    unsafe {
        let none = error_get();
        let text = block(b"an error");
        error_set(text);
        let same = error_get() == text;
        error_set(0);
        Ok(format!("{none} {same} {}", error_get()))
    }
}

/// Frees all, its own input too, and goes on.
#[plugin_fn]
pub fn clear(input: String) -> FnResult<Memory> {
    unsafe { reset() };
    let lengths = format!("{} {}", unsafe { input_length() }, input.len());
    Ok(Memory::from_bytes(lengths)?)
}
