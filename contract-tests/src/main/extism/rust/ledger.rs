//! Variables and configuration. Extism's development kit for Rust.
#![no_main]

use extism_pdk::*;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Default)]
struct Account {
    balance: i64,
    entries: Vec<(String, i64)>,
}

#[derive(Deserialize)]
struct Entry {
    account: String,
    text: String,
    amount: i64,
}

/// Adds an entry to an account, unless it would be overdrawn: the configuration `limit` says how far.
#[plugin_fn]
pub fn enter(Json(entry): Json<Entry>) -> FnResult<i64> {
    let limit: i64 = match config::get("limit")? {
        Some(limit) => limit.parse()?,
        None => 0,
    };
    let mut account: Account = match var::get::<Json<Account>>(&entry.account)? {
        Some(Json(account)) => account,
        None => Account::default(),
    };
    account.balance += entry.amount;
    if account.balance < -limit {
        return Err(WithReturnCode::new(Error::msg(format!("{} would be at {}, the limit is {limit}", entry.account, account.balance)), 7));
    }
    account.entries.push((entry.text, entry.amount));
    let balance = account.balance;
    var::set(&entry.account, Json(account))?;
    Ok(balance)
}

/// An account.
#[plugin_fn]
pub fn account(name: String) -> FnResult<Json<Account>> {
    Ok(var::get::<Json<Account>>(name)?.unwrap_or(Json(Account::default())))
}

/// Forgets an account.
#[plugin_fn]
pub fn forget(name: String) -> FnResult<()> {
    Ok(var::remove(name)?)
}

/// Counts its calls, in a variable of 4 bytes.
#[plugin_fn]
pub fn calls() -> FnResult<String> {
    let calls = var::get::<u32>("calls")?.unwrap_or(0) + 1;
    var::set("calls", calls)?;
    Ok(calls.to_string())
}

/// A value of the configuration.
#[plugin_fn]
pub fn configured(key: String) -> FnResult<String> {
    Ok(config::get(&key)?.unwrap_or_else(|| format!("no {key}")))
}

/// Keeps as many bytes as the input says: the host bounds them.
#[plugin_fn]
pub fn hoard(size: String) -> FnResult<String> {
    let size: usize = size.parse()?;
    var::set("hoard", vec![7u8; size])?;
    let kept: Vec<u8> = var::get("hoard")?.unwrap_or_default();
    Ok(kept.len().to_string())
}
