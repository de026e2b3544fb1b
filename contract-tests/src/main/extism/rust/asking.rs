//! Asks functions of the application. Extism's development kit for Rust.
#![no_main]

use extism_pdk::*;

#[host_fn("extism:host/user")]
extern "ExtismHost" {
    fn lookup(word: String) -> String;
    fn join(left: String, right: String) -> String;
    fn tell(text: String);
}

/// Looks up each word.
#[plugin_fn]
pub fn translate(text: String) -> FnResult<String> {
    let mut words = Vec::new();
    for word in text.split(' ') {
        words.push(unsafe { lookup(word.into())? });
    }
    Ok(words.join(" "))
}

/// Joins the words, the first with the second, what that gives with the third.
#[plugin_fn]
pub fn fold(text: String) -> FnResult<String> {
    let mut words = text.split(' ').map(String::from);
    let mut all = words.next().unwrap_or_default();
    for word in words {
        all = unsafe { join(all, word)? };
    }
    Ok(all)
}

/// Tells each line.
#[plugin_fn]
pub fn announce(text: String) -> FnResult<String> {
    let mut lines = 0;
    for line in text.lines() {
        unsafe { tell(line.into())? };
        lines += 1;
    }
    Ok(format!("{lines} lines"))
}

/// Looks up so long a text that it needs more than a page of the memory for input and output.
#[plugin_fn]
pub fn long(length: String) -> FnResult<String> {
    let length: usize = length.parse()?;
    let found = unsafe { lookup("é".repeat(length))? };
    Ok(format!("{} {}", found.len(), &found[found.len() - 3..]))
}
