//! deflate, zlib and gzip.

use crate::codec::{Decode, Encode, Turn};
use crate::exports::wasmrun::compression::streams::{Flush, Format};
use crate::{corrupt, unsupported, Failure};
use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};

pub struct Encoder(Compress);

impl Encoder {
    pub fn new(format: Format, level: i32) -> Encoder {
        let level = Compression::new(level as u32);
        Encoder(match format {
            Format::Gzip => Compress::new_gzip(level, 15),
            _ => Compress::new(level, format == Format::Zlib),
        })
    }
}

impl Encode for Encoder {
    fn turn(&mut self, input: &[u8], at: &mut usize, out: &mut Vec<u8>, flush: Flush) -> Result<Turn, Failure> {
        let how = match flush {
            Flush::None => FlushCompress::None,
            Flush::All => FlushCompress::Sync,
            Flush::End => FlushCompress::Finish,
        };
        loop {
            let before = (self.0.total_in(), out.len());
            let status = self.0.compress_vec(&input[*at..], out, how).map_err(|e| corrupt(&e.to_string()))?;
            *at += (self.0.total_in() - before.0) as usize;
            if status == Status::StreamEnd {
                return Ok(Turn::End);
            }
            if out.len() == out.capacity() {
                return Ok(Turn::Full);
            }
            if *at == input.len() && (flush != Flush::End || before == (self.0.total_in(), out.len())) {
                return Ok(Turn::Idle);
            }
        }
    }
}

pub struct Decoder {
    inflate: Decompress,
    format: Format,
}

impl Decoder {
    pub fn new(format: Format) -> Decoder {
        Decoder { inflate: Decoder::fresh(format), format }
    }

    fn fresh(format: Format) -> Decompress {
        match format {
            Format::Gzip => Decompress::new_gzip(15),
            _ => Decompress::new(format == Format::Zlib),
        }
    }
}

impl Decode for Decoder {
    fn turn(&mut self, input: &[u8], at: &mut usize, out: &mut Vec<u8>) -> Result<Turn, Failure> {
        let before = self.inflate.total_in();
        let status = self.inflate.decompress_vec(&input[*at..], out, FlushDecompress::None).map_err(|e| {
            if e.needs_dictionary().is_some() {
                unsupported("the stream needs a preset dictionary")
            } else {
                corrupt(&format!("not a {} stream, or damaged", name(self.format)))
            }
        })?;
        *at += (self.inflate.total_in() - before) as usize;
        Ok(match status {
            Status::StreamEnd => Turn::End,
            _ if out.len() == out.capacity() => Turn::Full,
            _ => Turn::Idle,
        })
    }

    fn again(&mut self) -> bool {
        if self.format != Format::Gzip {
            return false;
        }
        self.inflate = Decoder::fresh(self.format);
        true
    }
}

fn name(format: Format) -> &'static str {
    match format {
        Format::Gzip => "gzip",
        Format::Zlib => "zlib",
        _ => "deflate",
    }
}
