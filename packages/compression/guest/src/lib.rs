//! The guest of wasmrun-compression: codecs and archives of crates.io, as a component.

mod codec;
mod flate;
mod lz4;
mod other;
mod tar;
mod zip;
mod zip_writer;

wit_bindgen::generate!({ world: "compression-guest", path: "../wit" });

use exports::wasmrun::compression::streams;
pub use wasmrun::compression::failures::{Failure, FailureKind};

struct Guest;

export!(Guest);

impl streams::Guest for Guest {
    type Encoder = codec::Encoder;
    type Decoder = codec::Decoder;
}

pub fn failure(kind: FailureKind, message: &str) -> Failure {
    Failure { kind, message: message.to_string() }
}

pub fn corrupt(message: &str) -> Failure {
    failure(FailureKind::Corrupt, message)
}

pub fn unsupported(message: &str) -> Failure {
    failure(FailureKind::Unsupported, message)
}
