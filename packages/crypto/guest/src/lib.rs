//! The guest of wasmrun-crypto: hashes, Argon2 and AES-GCM-SIV of crates.io, as a component.

mod hash;
mod password;
mod siv;

wit_bindgen::generate!({ world: "crypto-guest", path: "../wit" });

pub use exports::wasmrun::crypto::{aes_gcm_siv, hashes, passwords};
pub use wasmrun::crypto::failures::{Failure, FailureKind};

struct Guest;

export!(Guest);

pub fn failure(kind: FailureKind, message: impl ToString) -> Failure {
    Failure { kind, message: message.to_string() }
}

pub fn invalid(message: impl ToString) -> Failure {
    failure(FailureKind::Invalid, message)
}
