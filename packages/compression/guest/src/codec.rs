//! Streams step by step: input that waits, output of a limited size.

use crate::exports::wasmrun::compression::streams as wit;
use crate::exports::wasmrun::compression::streams::{Flush, Format, State, Step};
use crate::{corrupt, failure, flate, lz4, other, Failure, FailureKind};
use std::cell::RefCell;

/// Where an encoder or decoder stands after a turn.
#[derive(Clone, Copy, PartialEq)]
pub enum Turn {
    /// All input is used and all output given out.
    Idle,
    /// Output is left, or input that gives some.
    Full,
    /// At the end of a stream; another may follow.
    End,
}

pub trait Encode {
    /// Uses input from `at` on, appends to `out` as far as its capacity goes.
    fn turn(&mut self, input: &[u8], at: &mut usize, out: &mut Vec<u8>, flush: Flush) -> Result<Turn, Failure>;
}

pub trait Decode {
    fn turn(&mut self, input: &[u8], at: &mut usize, out: &mut Vec<u8>) -> Result<Turn, Failure>;
    /// Makes this ready for another stream after the end of one; false if the format knows no such thing.
    fn again(&mut self) -> bool;
}

#[derive(Default)]
struct Pending {
    bytes: Vec<u8>,
    at: usize,
}

impl Pending {
    fn add(&mut self, input: Vec<u8>) {
        if self.at == self.bytes.len() {
            self.bytes = input;
        } else {
            self.bytes.drain(..self.at);
            self.bytes.extend_from_slice(&input);
        }
        self.at = 0;
    }

    fn is_empty(&self) -> bool {
        self.at == self.bytes.len()
    }
}

pub struct Encoder(RefCell<(Box<dyn Encode>, Pending)>);

impl wit::GuestEncoder for Encoder {
    fn open(format: Format, level: i32) -> Result<wit::Encoder, Failure> {
        let (low, high) = match format {
            Format::Deflate | Format::Zlib | Format::Gzip => (0, 9),
            Format::Brotli => (0, 11),
            Format::Lz4 => (1, 1),
            Format::Zstd => (-7, 19),
        };
        if level < low || level > high {
            let message = format!("level {level}: the levels of this format go from {low} to {high}");
            return Err(failure(FailureKind::Invalid, &message));
        }
        let encode: Box<dyn Encode> = match format {
            Format::Deflate | Format::Zlib | Format::Gzip => Box::new(flate::Encoder::new(format, level)),
            Format::Brotli => Box::new(other::BrotliEncoder::new(level)),
            Format::Lz4 => Box::new(lz4::Encoder::new()),
            Format::Zstd => Box::new(other::ZstdEncoder::new(level)?),
        };
        Ok(wit::Encoder::new(Encoder(RefCell::new((encode, Pending::default())))))
    }

    fn step(&self, input: Vec<u8>, flush: Flush, limit: u32) -> Result<Step, Failure> {
        let (encode, pending) = &mut *self.0.borrow_mut();
        pending.add(input);
        let mut output = Vec::with_capacity(limit as usize);
        let turn = encode.turn(&pending.bytes, &mut pending.at, &mut output, flush)?;
        let state = match turn {
            Turn::Idle => State::NeedsInput,
            Turn::Full => State::HasOutput,
            Turn::End => State::Finished,
        };
        Ok(Step { output, state, unused: 0 })
    }
}

struct Decoding {
    decode: Box<dyn Decode>,
    pending: Pending,
    /// Nothing of the stream that comes next has been seen.
    before: bool,
    /// A stream was read whole.
    after: bool,
}

pub struct Decoder(RefCell<Decoding>);

impl wit::GuestDecoder for Decoder {
    fn open(format: Format, max_window_log: u32) -> Result<wit::Decoder, Failure> {
        let decode: Box<dyn Decode> = match format {
            Format::Deflate | Format::Zlib | Format::Gzip => Box::new(flate::Decoder::new(format)),
            Format::Brotli => Box::new(other::BrotliDecoder::new()),
            Format::Lz4 => Box::new(lz4::Decoder::new()),
            Format::Zstd => Box::new(other::ZstdDecoder::new(max_window_log)?),
        };
        let decoding = Decoding { decode, pending: Pending::default(), before: true, after: false };
        Ok(wit::Decoder::new(Decoder(RefCell::new(decoding))))
    }

    fn step(&self, input: Vec<u8>, end: bool, limit: u32) -> Result<Step, Failure> {
        let this = &mut *self.0.borrow_mut();
        this.pending.add(input);
        let mut output = Vec::with_capacity(limit as usize);
        loop {
            if this.before && this.pending.is_empty() {
                if this.after && end {
                    return Ok(Step { output, state: State::Finished, unused: 0 });
                }
                if !end {
                    return Ok(Step { output, state: State::NeedsInput, unused: 0 });
                }
            }
            this.before = false;
            let was = (this.pending.at, output.len());
            let turn = this.decode.turn(&this.pending.bytes, &mut this.pending.at, &mut output)?;
            match turn {
                Turn::End if this.decode.again() => {
                    this.before = true;
                    this.after = true;
                    if output.len() == output.capacity() {
                        return Ok(Step { output, state: State::HasOutput, unused: 0 });
                    }
                }
                Turn::End => {
                    let unused = this.pending.bytes.len() - this.pending.at;
                    return Ok(Step { output, state: State::Finished, unused: unused as u32 });
                }
                Turn::Full => return Ok(Step { output, state: State::HasOutput, unused: 0 }),
                Turn::Idle if !this.pending.is_empty() => {
                    if was == (this.pending.at, output.len()) {
                        return Err(corrupt("the stream makes no sense"));
                    }
                }
                Turn::Idle if end => {
                    return Err(failure(FailureKind::Truncated, "the data end before the stream does"))
                }
                Turn::Idle => return Ok(Step { output, state: State::NeedsInput, unused: 0 }),
            }
        }
    }
}

/// Gives out what is queued from `at` on, as far as `out` has room; true if all is given out.
pub fn give(queue: &mut Vec<u8>, at: &mut usize, out: &mut Vec<u8>) -> bool {
    let count = (queue.len() - *at).min(out.capacity() - out.len());
    out.extend_from_slice(&queue[*at..*at + count]);
    *at += count;
    if *at < queue.len() {
        return false;
    }
    queue.clear();
    *at = 0;
    true
}
