//! Brotli and Zstandard.

use crate::codec::{Decode, Encode, Turn};
use crate::exports::wasmrun::compression::streams::Flush;
use crate::{corrupt, failure, Failure, FailureKind};
use brotli::enc::encode::{BrotliEncoderOperation, BrotliEncoderParameter, BrotliEncoderStateStruct};
use brotli::enc::StandardAlloc;
use brotli::{BrotliDecompressStream, BrotliResult, BrotliState};
use zstd_safe::zstd_sys::ZSTD_EndDirective as End;
use zstd_safe::{CCtx, CParameter, DCtx, DParameter, InBuffer, OutBuffer};

pub struct BrotliEncoder(BrotliEncoderStateStruct<StandardAlloc>);

impl BrotliEncoder {
    pub fn new(level: i32) -> BrotliEncoder {
        let mut state = BrotliEncoderStateStruct::new(StandardAlloc::default());
        state.set_parameter(BrotliEncoderParameter::BROTLI_PARAM_QUALITY, level as u32);
        BrotliEncoder(state)
    }
}

/// Has `work` fill the room that `out` has: it gets the room, and how much of it is used.
fn fill(out: &mut Vec<u8>, work: impl FnOnce(&mut [u8], &mut usize)) {
    let start = out.len();
    out.resize(out.capacity(), 0);
    let mut used = 0;
    work(&mut out[start..], &mut used);
    out.truncate(start + used);
}

impl Encode for BrotliEncoder {
    fn turn(&mut self, input: &[u8], at: &mut usize, out: &mut Vec<u8>, flush: Flush) -> Result<Turn, Failure> {
        let how = match flush {
            Flush::None => BrotliEncoderOperation::BROTLI_OPERATION_PROCESS,
            Flush::All => BrotliEncoderOperation::BROTLI_OPERATION_FLUSH,
            Flush::End => BrotliEncoderOperation::BROTLI_OPERATION_FINISH,
        };
        let mut fine = true;
        fill(out, |room, used| {
            let (mut left, mut space) = (input.len() - *at, room.len());
            fine = self.0.compress_stream(
                how, &mut left, input, at, &mut space, room, used, &mut None, &mut |_, _, _, _| (),
            );
        });
        if !fine {
            return Err(corrupt("brotli could not go on"));
        }
        Ok(if flush == Flush::End && self.0.is_finished() {
            Turn::End
        } else if self.0.has_more_output() || *at < input.len() || flush == Flush::End {
            Turn::Full
        } else {
            Turn::Idle
        })
    }
}

pub struct BrotliDecoder(Box<BrotliState<StandardAlloc, StandardAlloc, StandardAlloc>>);

impl BrotliDecoder {
    pub fn new() -> BrotliDecoder {
        let new = StandardAlloc::default;
        BrotliDecoder(Box::new(BrotliState::new(new(), new(), new())))
    }
}

impl Decode for BrotliDecoder {
    fn turn(&mut self, input: &[u8], at: &mut usize, out: &mut Vec<u8>) -> Result<Turn, Failure> {
        let mut result = BrotliResult::ResultFailure;
        fill(out, |room, used| {
            let (mut left, mut space) = (input.len() - *at, room.len());
            result = BrotliDecompressStream(&mut left, at, input, &mut space, used, room, &mut 0, &mut self.0);
        });
        match result {
            BrotliResult::ResultSuccess => Ok(Turn::End),
            BrotliResult::NeedsMoreInput => Ok(Turn::Idle),
            BrotliResult::NeedsMoreOutput => Ok(Turn::Full),
            BrotliResult::ResultFailure => Err(corrupt("not a brotli stream, or damaged")),
        }
    }

    fn again(&mut self) -> bool {
        false
    }
}

pub struct ZstdEncoder(CCtx<'static>);

impl ZstdEncoder {
    pub fn new(level: i32) -> Result<ZstdEncoder, Failure> {
        let mut context = CCtx::create();
        context.set_parameter(CParameter::CompressionLevel(level)).map_err(of_zstd)?;
        context.set_parameter(CParameter::ChecksumFlag(true)).map_err(of_zstd)?;
        Ok(ZstdEncoder(context))
    }
}

/// Has `work` append to `out`, as far as its capacity goes.
fn append<R>(out: &mut Vec<u8>, work: impl FnOnce(&mut OutBuffer<'_, Vec<u8>>) -> R) -> R {
    let start = out.len();
    let mut buffer = OutBuffer::around_pos(out, start);
    work(&mut buffer)
}

impl Encode for ZstdEncoder {
    fn turn(&mut self, input: &[u8], at: &mut usize, out: &mut Vec<u8>, flush: Flush) -> Result<Turn, Failure> {
        let how = match flush {
            Flush::None => End::ZSTD_e_continue,
            Flush::All => End::ZSTD_e_flush,
            Flush::End => End::ZSTD_e_end,
        };
        let mut from = InBuffer { src: input, pos: *at };
        let mut left = 0;
        while out.len() < out.capacity() {
            left = append(out, |to| self.0.compress_stream2(to, &mut from, how)).map_err(of_zstd)?;
            if from.pos == input.len() && (left == 0 || flush == Flush::None) {
                break;
            }
        }
        *at = from.pos;
        Ok(if *at < input.len() || out.len() == out.capacity() && left > 0 {
            Turn::Full
        } else if flush == Flush::End {
            Turn::End
        } else {
            Turn::Idle
        })
    }
}

pub struct ZstdDecoder(DCtx<'static>);

impl ZstdDecoder {
    pub fn new(max_window_log: u32) -> Result<ZstdDecoder, Failure> {
        let mut context = DCtx::create();
        context.set_parameter(DParameter::WindowLogMax(max_window_log)).map_err(|_| {
            failure(FailureKind::Invalid, &format!("a window of 2^{max_window_log} bytes"))
        })?;
        Ok(ZstdDecoder(context))
    }
}

impl Decode for ZstdDecoder {
    fn turn(&mut self, input: &[u8], at: &mut usize, out: &mut Vec<u8>) -> Result<Turn, Failure> {
        let mut from = InBuffer { src: input, pos: *at };
        let result = append(out, |to| self.0.decompress_stream(to, &mut from));
        *at = from.pos;
        Ok(match result.map_err(of_zstd)? {
            0 => Turn::End,
            _ if out.len() == out.capacity() => Turn::Full,
            _ => Turn::Idle,
        })
    }

    fn again(&mut self) -> bool {
        true
    }
}

fn of_zstd(code: zstd_safe::ErrorCode) -> Failure {
    let name = zstd_safe::get_error_name(code);
    if name.contains("too much memory") {
        return failure(FailureKind::TooLarge, "the Zstandard frame needs a larger window than is allowed");
    }
    corrupt(&format!("Zstandard: {name}"))
}
