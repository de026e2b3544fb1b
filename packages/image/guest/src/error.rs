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

fn is_end(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::UnexpectedEof
}

/// Whether an error has come from the end of the data.
fn at_end(error: &ImageError) -> bool {
    if let ImageError::IoError(error) = error {
        return is_end(error); // it is no source of itself
    }
    let mut next = error.source();
    while let Some(cause) = next {
        if cause.downcast_ref::<io::Error>().is_some_and(is_end) {
            return true;
        }
        next = cause.source();
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
            LimitErrorKind::InsufficientMemory => too_large(limit),
            // Ours are checked before: this one is of the crate.
            _ => unsupported(limit),
        },
        ImageError::Unsupported(error) => unsupported(error),
        other => corrupt(other),
    }
}

/// What has gone wrong while a file was written: the format has no such images.
pub fn of_writing(error: ImageError) -> Failure {
    unsupported(error)
}
