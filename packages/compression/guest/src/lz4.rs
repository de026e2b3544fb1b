//! LZ4 frames. The frame is read here, since a decoder of crates.io wants a reader that waits.

use crate::codec::{give, Decode, Encode, Turn};
use crate::exports::wasmrun::compression::streams::Flush;
use crate::{corrupt, unsupported, Failure};
use lz4_flex::block::decompress_into_with_dict;
use lz4_flex::frame::{BlockMode, BlockSize, FrameEncoder, FrameInfo};
use std::io::Write;
use twox_hash::XxHash32;

const WINDOW: usize = 64 * 1024;

pub struct Encoder {
    frame: FrameEncoder<Vec<u8>>,
    queue: Vec<u8>,
    given: usize,
    ended: bool,
}

impl Encoder {
    pub fn new() -> Encoder {
        let info = FrameInfo::new()
            .block_size(BlockSize::Max256KB)
            .block_mode(BlockMode::Linked)
            .content_checksum(true);
        let frame = FrameEncoder::with_frame_info(info, Vec::new());
        Encoder { frame, queue: Vec::new(), given: 0, ended: false }
    }

    fn write(&mut self, input: &[u8], flush: Flush) -> std::io::Result<()> {
        self.frame.write_all(input)?;
        match flush {
            Flush::None => {}
            Flush::All => self.frame.flush()?,
            Flush::End => {
                if !self.ended {
                    self.frame.try_finish()?;
                    self.ended = true;
                }
            }
        }
        Ok(())
    }
}

impl Encode for Encoder {
    fn turn(&mut self, input: &[u8], at: &mut usize, out: &mut Vec<u8>, flush: Flush) -> Result<Turn, Failure> {
        let rest = &input[*at..];
        *at = input.len();
        self.write(rest, flush).map_err(|e| corrupt(&e.to_string()))?;
        self.queue.append(self.frame.get_mut());
        Ok(match give(&mut self.queue, &mut self.given, out) {
            false => Turn::Full,
            true if self.ended => Turn::End,
            true => Turn::Idle,
        })
    }
}

#[derive(Clone, Copy)]
enum Part {
    Magic,
    Flags,
    Descriptor(usize),
    SkipSize,
    Skip(usize),
    BlockSize,
    Block { size: usize, plain: bool },
    Checksum,
    End,
}

pub struct Decoder {
    part: Part,
    held: Vec<u8>,
    head: [u8; 2],
    flags: u8,
    max_block: usize,
    content_size: Option<u64>,
    seen: u64,
    hash: XxHash32,
    /// The window, then what was decoded and not given out.
    decoded: Vec<u8>,
    given: usize,
}

impl Decoder {
    pub fn new() -> Decoder {
        Decoder {
            part: Part::Magic,
            held: Vec::new(),
            head: [0; 2],
            flags: 0,
            max_block: 0,
            content_size: None,
            seen: 0,
            hash: XxHash32::with_seed(0),
            decoded: Vec::new(),
            given: 0,
        }
    }

    fn has(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    fn needed(&self) -> usize {
        match self.part {
            Part::Magic | Part::SkipSize | Part::BlockSize | Part::Checksum => 4,
            Part::Flags => 2,
            Part::Descriptor(size) => size,
            Part::Skip(left) => left.min(WINDOW),
            Part::Block { size, .. } => size + if self.has(0x10) { 4 } else { 0 },
            Part::End => 0,
        }
    }

    fn advance(&mut self, bytes: &[u8]) -> Result<Part, Failure> {
        Ok(match self.part {
            Part::Magic => match word(bytes) {
                0x184D2204 => Part::Flags,
                0x184D2A50..=0x184D2A5F => Part::SkipSize,
                0x184C2102 => return Err(unsupported("a legacy LZ4 frame")),
                _ => return Err(corrupt("not an LZ4 frame")),
            },
            Part::SkipSize => skip(word(bytes) as usize),
            Part::Skip(left) => skip(left - bytes.len()),
            Part::Flags => {
                self.flags = bytes[0];
                if self.flags >> 6 != 1 || self.flags & 2 != 0 || bytes[1] & 0x8F != 0 || bytes[1] >> 4 < 4 {
                    return Err(corrupt("the head of the LZ4 frame"));
                }
                self.max_block = 1 << (8 + 2 * (bytes[1] >> 4));
                let size = 1 + if self.has(8) { 8 } else { 0 } + if self.has(1) { 4 } else { 0 };
                self.head = [bytes[0], bytes[1]];
                Part::Descriptor(size)
            }
            Part::Descriptor(size) => {
                let mut head = self.head.to_vec();
                head.extend_from_slice(&bytes[..size - 1]);
                if (XxHash32::oneshot(0, &head) >> 8) as u8 != bytes[size - 1] {
                    return Err(corrupt("the checksum of the LZ4 frame's head"));
                }
                if self.has(1) {
                    return Err(unsupported("an LZ4 frame with a dictionary"));
                }
                self.content_size = self.has(8).then(|| u64::from_le_bytes(bytes[..8].try_into().unwrap()));
                Part::BlockSize
            }
            Part::BlockSize => {
                let size = word(bytes);
                let plain = size >> 31 == 1;
                let size = (size & 0x7FFF_FFFF) as usize;
                if size > self.max_block {
                    return Err(corrupt("a block is larger than the LZ4 frame says"));
                }
                match (size, plain) {
                    (0, false) if self.has(4) => Part::Checksum,
                    (0, false) => self.end()?,
                    _ => Part::Block { size, plain },
                }
            }
            Part::Block { size, plain } => {
                if self.has(0x10) && XxHash32::oneshot(0, &bytes[..size]) != word(&bytes[size..]) {
                    return Err(corrupt("the checksum of an LZ4 block"));
                }
                self.block(&bytes[..size], plain)?;
                Part::BlockSize
            }
            Part::Checksum => {
                if self.hash.finish_32() != word(bytes) {
                    return Err(corrupt("the checksum of the LZ4 frame"));
                }
                self.end()?
            }
            Part::End => Part::End,
        })
    }

    fn block(&mut self, block: &[u8], plain: bool) -> Result<(), Failure> {
        // All was given out: what is decoded is the window.
        let keep = if self.has(0x20) { 0 } else { self.decoded.len().min(WINDOW) };
        let cut = self.decoded.len() - keep;
        self.decoded.drain(..cut);
        if plain {
            self.decoded.extend_from_slice(block);
        } else {
            let mut made = vec![0; keep + self.max_block];
            made[..keep].copy_from_slice(&self.decoded);
            let (window, target) = made.split_at_mut(keep);
            let count = decompress_into_with_dict(block, target, window).map_err(|_| corrupt("an LZ4 block"))?;
            made.truncate(keep + count);
            self.decoded = made;
        }
        self.given = keep;
        self.seen += (self.decoded.len() - keep) as u64;
        if self.has(4) {
            std::hash::Hasher::write(&mut self.hash, &self.decoded[keep..]);
        }
        if self.content_size.is_some_and(|size| self.seen > size) {
            return Err(corrupt("more content than the LZ4 frame says"));
        }
        Ok(())
    }

    fn end(&self) -> Result<Part, Failure> {
        match self.content_size {
            Some(size) if size != self.seen => Err(corrupt("less content than the LZ4 frame says")),
            _ => Ok(Part::End),
        }
    }
}

impl Decode for Decoder {
    fn turn(&mut self, input: &[u8], at: &mut usize, out: &mut Vec<u8>) -> Result<Turn, Failure> {
        let mut bytes = std::mem::take(&mut self.held);
        loop {
            let count = (self.decoded.len() - self.given).min(out.capacity() - out.len());
            out.extend_from_slice(&self.decoded[self.given..self.given + count]);
            self.given += count;
            if self.given < self.decoded.len() {
                return Ok(Turn::Full);
            }
            if let Part::End = self.part {
                return Ok(Turn::End);
            }
            let wanted = (self.needed() - bytes.len()).min(input.len() - *at);
            bytes.extend_from_slice(&input[*at..*at + wanted]);
            *at += wanted;
            if bytes.len() < self.needed() {
                self.held = bytes;
                return Ok(Turn::Idle);
            }
            self.part = self.advance(&bytes)?;
            bytes.clear();
        }
    }

    fn again(&mut self) -> bool {
        *self = Decoder::new();
        true
    }
}

fn word(bytes: &[u8]) -> u32 {
    u32::from_le_bytes(bytes[..4].try_into().unwrap())
}

fn skip(left: usize) -> Part {
    if left == 0 {
        Part::End
    } else {
        Part::Skip(left)
    }
}
