//! Files that are read.

use crate::decoding::{Animation, Frame, Guest, Info};
use crate::error::{corrupt, failure, invalid, of_reading, too_large, unsupported};
use crate::picture::{color_type, picture};
use crate::{Failure, FailureKind, File, Format, Limits};
use image::codecs::gif::GifDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::{LoopCount, Orientation};
use image::{AnimationDecoder, DynamicImage, ImageDecoder, ImageFormat, ImageReader};
use std::io::Cursor;

fn format_of(format: ImageFormat) -> Option<Format> {
    Some(match format {
        ImageFormat::Png => Format::Png,
        ImageFormat::Jpeg => Format::Jpeg,
        ImageFormat::Gif => Format::Gif,
        ImageFormat::WebP => Format::Webp,
        ImageFormat::Bmp => Format::Bmp,
        ImageFormat::Tiff => Format::Tiff,
        ImageFormat::Ico => Format::Ico,
        ImageFormat::Tga => Format::Tga,
        ImageFormat::Dds => Format::Dds,
        ImageFormat::Pnm => Format::Pnm,
        ImageFormat::Qoi => Format::Qoi,
        ImageFormat::Farbfeld => Format::Farbfeld,
        ImageFormat::Hdr => Format::Hdr,
        ImageFormat::OpenExr => Format::OpenExr,
        ImageFormat::Avif => Format::Avif,
        _ => return None,
    })
}

fn image_format(format: Format) -> ImageFormat {
    match format {
        Format::Png => ImageFormat::Png,
        Format::Jpeg => ImageFormat::Jpeg,
        Format::Gif => ImageFormat::Gif,
        Format::Webp => ImageFormat::WebP,
        Format::Bmp => ImageFormat::Bmp,
        Format::Tiff => ImageFormat::Tiff,
        Format::Ico => ImageFormat::Ico,
        Format::Tga => ImageFormat::Tga,
        Format::Dds => ImageFormat::Dds,
        Format::Pnm => ImageFormat::Pnm,
        Format::Qoi => ImageFormat::Qoi,
        Format::Farbfeld => ImageFormat::Farbfeld,
        Format::Hdr => ImageFormat::Hdr,
        Format::OpenExr => ImageFormat::OpenExr,
        Format::Avif => ImageFormat::Avif,
    }
}

fn guess(bytes: &[u8]) -> Option<Format> {
    image::guess_format(bytes).ok().and_then(format_of)
}

fn format(file: &File) -> Result<Format, Failure> {
    let format = file.format.or_else(|| guess(&file.bytes));
    match format {
        Some(Format::Avif) => Err(unsupported("AVIF is not read")),
        Some(format) => Ok(format),
        None => Err(unsupported("The image format could not be determined")),
    }
}

fn decoder<'a>(bytes: &'a [u8], format: Format, limits: &Limits) -> Result<impl ImageDecoder + 'a, Failure> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), image_format(format));
    reader.limits(limits.of_reader());
    let decoder = reader.into_decoder().map_err(of_reading)?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(corrupt(format!("an image of {width} x {height} pixels")));
    }
    limits.check(width as u64, height as u64, decoder.color_type())?;
    Ok(decoder)
}

/// Whether the pixels of a JPEG file are followed by its end. The crate fills what is missing with
/// gray, and says nothing.
fn ends(jpeg: &[u8]) -> bool {
    let mut at = 2;
    while let Some(&[0xFF, marker, high, low]) = jpeg.get(at..at + 4) {
        if marker == 0xDA {
            return jpeg[at..].windows(2).any(|pair| pair == [0xFF, 0xD9]);
        }
        at += match marker {
            0xFF => 1, // a filler
            0x01 | 0xD0..=0xD8 => 2,
            _ => 2 + u16::from_be_bytes([high, low]) as usize,
        };
    }
    true // damaged: the crate says how
}

/// The image of a file.
pub fn image(file: &File, limits: &Limits) -> Result<DynamicImage, Failure> {
    let format = format(file)?;
    if format == Format::Jpeg && !ends(&file.bytes) {
        return Err(failure(FailureKind::Truncated, "the file of JPEG has no end"));
    }
    let mut decoder = decoder(&file.bytes, format, limits)?;
    let orientation = match file.oriented {
        true => decoder.orientation().map_err(of_reading)?,
        false => Orientation::NoTransforms,
    };
    let mut image = DynamicImage::from_decoder(decoder).map_err(of_reading)?;
    image.apply_orientation(orientation);
    Ok(image)
}

/// How often a GIF is shown; 0 for without end. The crate does not distinguish a file that does not say it.
fn gif_loops(gif: &[u8]) -> u32 {
    let extension = b"\x21\xFF\x0BNETSCAPE2.0\x03\x01";
    let at = gif.windows(extension.len()).position(|window| window == extension);
    match at.and_then(|at| gif.get(at + extension.len()..at + extension.len() + 2)) {
        None => 1,
        Some(&[0, 0]) => 0,
        // How often after the first time.
        Some(count) => 1 + u16::from_le_bytes([count[0], count[1]]) as u32,
    }
}

fn loops(count: LoopCount) -> u32 {
    match count {
        LoopCount::Infinite => 0,
        LoopCount::Finite(count) => count.get(),
    }
}

/// The frames of a file, and how often they are shown; none if it is a still image.
fn frames<'a>(file: &'a File, format: Format, limits: &Limits) -> Result<Option<(u32, image::Frames<'a>)>, Failure> {
    let cursor = Cursor::new(&file.bytes[..]);
    let of_reader = limits.of_reader();
    Ok(match format {
        Format::Gif => {
            let mut decoder = GifDecoder::new(cursor).map_err(of_reading)?;
            decoder.set_limits(of_reader).map_err(of_reading)?;
            Some((gif_loops(&file.bytes), decoder.into_frames()))
        }
        Format::Png => {
            let decoder = PngDecoder::with_limits(cursor, of_reader).map_err(of_reading)?;
            match decoder.is_apng().map_err(of_reading)? {
                true => {
                    let decoder = decoder.apng().map_err(of_reading)?;
                    Some((loops(decoder.loop_count()), decoder.into_frames()))
                }
                false => None,
            }
        }
        Format::Webp => {
            let mut decoder = WebPDecoder::new(cursor).map_err(of_reading)?;
            decoder.set_limits(of_reader).map_err(of_reading)?;
            match decoder.has_animation() {
                true => Some((loops(decoder.loop_count()), decoder.into_frames())),
                false => None,
            }
        }
        _ => None,
    })
}

fn animation(file: &File, limits: &Limits, max_frames: u32) -> Result<Animation, Failure> {
    let format = format(file)?;
    decoder(&file.bytes, format, limits)?;
    let Some((loops, moving)) = frames(file, format, limits)? else {
        let frame = Frame { picture: picture(image(file, limits)?), delay_millis: 0 };
        return Ok(Animation { frames: vec![frame], loops: 1 });
    };
    let mut frames = Vec::new();
    let mut bytes = 0;
    for frame in moving {
        let frame = frame.map_err(of_reading)?;
        if frames.len() as u32 == max_frames {
            return Err(too_large(format!("more than {max_frames} frames")));
        }
        let (count, unit) = frame.delay().numer_denom_ms();
        let picture = picture(frame.into_buffer().into());
        bytes += picture.pixels.len() as u64;
        if bytes > limits.max_bytes {
            return Err(too_large(format!("frames of more than {} bytes", limits.max_bytes)));
        }
        frames.push(Frame { picture, delay_millis: count / unit.max(1) });
    }
    if frames.is_empty() {
        return Err(corrupt("an animation without frames"));
    }
    Ok(Animation { frames, loops })
}

impl Guest for crate::Guest {
    fn guess_format(bytes: Vec<u8>) -> Option<Format> {
        guess(&bytes)
    }

    fn probe(file: File, limits: Limits) -> Result<Info, Failure> {
        let format = format(&file)?;
        let mut decoder = decoder(&file.bytes, format, &limits)?;
        let (width, height) = decoder.dimensions();
        Ok(Info {
            format,
            width,
            height,
            color: color_type(decoder.color_type()),
            orientation: decoder.orientation().map_err(of_reading)?.to_exif(),
            icc_profile: decoder.icc_profile().map_err(of_reading)?,
            exif: decoder.exif_metadata().map_err(of_reading)?,
        })
    }

    fn decode_frames(file: File, limits: Limits, max_frames: u32) -> Result<Animation, Failure> {
        if max_frames == 0 {
            return Err(invalid("no frames are allowed"));
        }
        animation(&file, &limits, max_frames)
    }
}
