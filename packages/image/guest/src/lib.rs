//! The guest of wasmrun-image: the crates of image-rs, as a component.

mod decode;
mod edit;
mod encode;
mod error;
mod picture;

wit_bindgen::generate!({ world: "image-guest", path: "../wit", generate_all });

pub use exports::wasmrun::image::{decoding, editing};
pub use wasmrun::image::failures::{Failure, FailureKind};
pub use wasmrun::image::pictures::{ColorType, File, Format, Limits, Picture};

struct Guest;

export!(Guest);
