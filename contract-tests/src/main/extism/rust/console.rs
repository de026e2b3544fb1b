//! Uses WASI: writes lines, looks at its environment, files and clocks. Extism's development kit for Rust, for wasm32-wasip1.
#![no_main]

use extism_pdk::*;
use std::io::Write;

/// Lines to both outputs, also one without an end.
#[plugin_fn]
pub fn print(text: String) -> FnResult<String> {
    println!("out {text}");
    eprintln!("err {text}");
    print!("no end");
    std::io::stdout().flush()?;
    println!();
    Ok(text.to_uppercase())
}

/// What there is of the machine, if nothing is granted.
#[plugin_fn]
pub fn look() -> FnResult<String> {
    let files = match std::fs::read_to_string("/etc/passwd") {
        Ok(_) => "files",
        Err(_) => "no files",
    };
    let now = std::time::SystemTime::UNIX_EPOCH <= std::time::SystemTime::now();
    Ok(format!("{} variables, {files}, {now}", std::env::vars().count()))
}

/// Files of a folder that is granted: writes one, reads it, removes it.
#[plugin_fn]
pub fn note(text: String) -> FnResult<String> {
    std::fs::write("/notes/note.txt", &text)?;
    let found = std::fs::read_to_string("/notes/note.txt")?;
    std::fs::remove_file("/notes/note.txt")?;
    Ok(found)
}

/// Ends the program.
#[plugin_fn]
pub fn quit(code: String) -> FnResult<()> {
    std::process::exit(code.parse()?)
}
