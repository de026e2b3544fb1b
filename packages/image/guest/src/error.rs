//! Errors of the crates as those of the interface.

use crate::{Failure, FailureKind};
use image::error::{ImageError, LimitErrorKind};
use std::error::Error;
use std::io;

pub fn failure(kind: FailureKind, message: impl ToString) -> Failure {
    Failure { kind, message: message.to_string() }
}

pub fn invalid(message: impl ToString) -> Failure {
    failure(FailureKind::Invalid, message)
}

pub fn corrupt(message: impl ToString) -> Failure {
    failure(FailureKind::Corrupt, message)
}

pub fn too_large(message: impl ToString) -> Failure {
    failure(FailureKind::TooLarge, message)
}

pub fn unsupported(message: impl ToString) -> Failure {
    failure(FailureKind::Unsupported, message)
}

/// Whether an error has come from the end of the data.
fn at_end(error: &ImageError) -> bool {
    let mut next: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(cause) = next {
        match cause.downcast_ref::<io::Error>() {
            Some(io) if io.kind() == io::ErrorKind::UnexpectedEof => return true,
            _ => next = cause.source(),
        }
    }
    false
}

/// What has gone wrong while a file was read.
pub fn of_reading(error: ImageError) -> Failure {
    if at_end(&error) {
        return failure(FailureKind::Truncated, error);
    }
    match error {
        ImageError::Limits(limit) => match limit.kind() {
            LimitErrorKind::Unsupported { .. } => unsupported(limit),
            _ => too_large(limit),
        },
        ImageError::Unsupported(error) => unsupported(error),
        other => corrupt(other),
    }
}

/// What has gone wrong while a file was written.
pub fn of_writing(error: ImageError) -> Failure {
    match error {
        ImageError::Parameter(error) => invalid(error),
        other => unsupported(other),
    }
}
