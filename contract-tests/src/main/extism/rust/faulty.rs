//! Fails in many ways. Extism's development kit for Rust.
#![no_main]

use extism_pdk::*;
use std::hint::black_box;

/// An error with a cause; its text has both.
#[plugin_fn]
pub fn chain(text: String) -> FnResult<()> {
    Err(Error::msg(text).context("outer").into())
}

/// An error with a code of its own.
#[plugin_fn]
pub fn coded(text: String) -> FnResult<()> {
    Err(WithReturnCode::new(Error::msg(text), 42))
}

/// Needs a number.
#[plugin_fn]
pub fn number(text: String) -> FnResult<String> {
    Ok((text.parse::<u8>()? as u32 + 1).to_string())
}

/// Needs JSON.
#[plugin_fn]
pub fn json(Json(values): Json<Vec<u32>>) -> FnResult<String> {
    Ok(values.iter().sum::<u32>().to_string())
}

/// Panics.
#[plugin_fn]
pub fn panic(text: String) -> FnResult<String> {
    panic!("panics with {text}");
}

/// Never ends.
#[plugin_fn]
pub fn forever() -> FnResult<()> {
    let mut x = 1u32;
    while black_box(x) != 0 {
        x = x.wrapping_mul(3) | 1;
    }
    Ok(())
}

#[inline(never)]
fn deeper(depth: u64) -> u64 {
    black_box(if black_box(depth) == u64::MAX { 0 } else { deeper(depth + 1) + 1 })
}

/// Calls itself for ever.
#[plugin_fn]
pub fn deep() -> FnResult<String> {
    Ok(deeper(0).to_string())
}

/// Takes all memory there is.
#[plugin_fn]
pub fn greedy() -> FnResult<String> {
    let mut all = Vec::new();
    loop {
        all.push(black_box(vec![1u8; 1 << 20]));
    }
}

/// Sets an error, and succeeds.
#[plugin_fn]
pub fn mind(text: String) -> FnResult<String> {
    unsafe { extism::error_set(Memory::from_bytes("forget it")?.offset()) };
    Ok(text)
}

static mut CALLS: u32 = 0;

/// Counts its calls in the guest's memory: an instance that was replaced begins anew.
#[plugin_fn]
pub fn calls() -> FnResult<String> {
    unsafe {
        CALLS += 1;
        Ok(black_box(CALLS).to_string())
    }
}
