//! Writes lines of each level. Extism's development kit for Rust.
#![no_main]

use extism_pdk::*;

/// A line of each level, from the level on that is set.
#[plugin_fn]
pub fn lines(text: String) -> FnResult<()> {
    trace!("trace {text}");
    debug!("debug {text}");
    info!("info {text}");
    warn!("warn {text}");
    error!("error {text}");
    Ok(())
}

/// A line of each level, whatever is set: it is the host that drops them.
#[plugin_fn]
pub fn all(text: String) -> FnResult<()> {
    for level in [LogLevel::Trace, LogLevel::Debug, LogLevel::Info, LogLevel::Warn, LogLevel::Error] {
        Memory::from_bytes(format!("{level:?} {text}"))?.log(level);
    }
    Ok(())
}

/// A line that is not UTF-8.
#[plugin_fn]
pub fn noise() -> FnResult<()> {
    Memory::from_bytes([b'<', 0xff, 0xc0, b'>'])?.log(LogLevel::Error);
    Ok(())
}
