//! Images of the interface and of the crate.

use crate::error::{invalid, too_large};
use crate::{ColorType, Failure, Limits, Picture};
use image::{ColorType as Color, DynamicImage, ImageBuffer, Pixel};

pub fn color(color: ColorType) -> Color {
    match color {
        ColorType::L8 => Color::L8,
        ColorType::La8 => Color::La8,
        ColorType::Rgb8 => Color::Rgb8,
        ColorType::Rgba8 => Color::Rgba8,
        ColorType::L16 => Color::L16,
        ColorType::La16 => Color::La16,
        ColorType::Rgb16 => Color::Rgb16,
        ColorType::Rgba16 => Color::Rgba16,
        ColorType::Rgb32f => Color::Rgb32F,
        ColorType::Rgba32f => Color::Rgba32F,
    }
}

pub fn color_type(color: Color) -> ColorType {
    match color {
        Color::L8 => ColorType::L8,
        Color::La8 => ColorType::La8,
        Color::Rgb8 => ColorType::Rgb8,
        Color::Rgba8 => ColorType::Rgba8,
        Color::L16 => ColorType::L16,
        Color::La16 => ColorType::La16,
        Color::Rgb16 => ColorType::Rgb16,
        Color::Rgba16 => ColorType::Rgba16,
        Color::Rgb32F => ColorType::Rgb32f,
        _ => ColorType::Rgba32f,
    }
}

impl Limits {
    /// Refuses an image that is too large, or has no pixels.
    pub fn check(&self, width: u64, height: u64, color: Color) -> Result<(), Failure> {
        if width == 0 || height == 0 {
            return Err(invalid(format!("an image of {width} x {height} pixels")));
        }
        if width > self.max_width as u64 || height > self.max_height as u64 {
            return Err(too_large(format!(
                "{width} x {height} pixels: {} x {} are allowed",
                self.max_width, self.max_height
            )));
        }
        let bytes = width * height * color.bytes_per_pixel() as u64;
        if bytes > self.max_bytes {
            return Err(too_large(format!("{bytes} bytes of pixels: {} are allowed", self.max_bytes)));
        }
        Ok(())
    }

    /// What the crate's readers may take; some need as much again for work.
    pub fn of_reader(&self) -> image::Limits {
        let mut limits = image::Limits::no_limits();
        limits.max_alloc = Some(self.max_bytes.saturating_mul(2).saturating_add(1 << 20));
        limits
    }
}

fn buffer<P: Pixel>(picture: &Picture, samples: Vec<P::Subpixel>) -> Result<ImageBuffer<P, Vec<P::Subpixel>>, Failure> {
    ImageBuffer::from_raw(picture.width, picture.height, samples).ok_or_else(|| invalid("the number of pixels"))
}

pub fn image(mut picture: Picture, limits: &Limits) -> Result<DynamicImage, Failure> {
    let color = color(picture.color);
    limits.check(picture.width as u64, picture.height as u64, color)?;
    let expected = picture.width as usize * picture.height as usize * color.bytes_per_pixel() as usize;
    if picture.pixels.len() != expected {
        return Err(invalid(format!("{} bytes of pixels instead of {expected}", picture.pixels.len())));
    }
    let bytes = std::mem::take(&mut picture.pixels);
    let words = |bytes: &[u8]| bytemuck::pod_collect_to_vec::<u8, u16>(bytes);
    let floats = |bytes: &[u8]| bytemuck::pod_collect_to_vec::<u8, f32>(bytes);
    Ok(match color {
        Color::L8 => DynamicImage::ImageLuma8(buffer(&picture, bytes)?),
        Color::La8 => DynamicImage::ImageLumaA8(buffer(&picture, bytes)?),
        Color::Rgb8 => DynamicImage::ImageRgb8(buffer(&picture, bytes)?),
        Color::Rgba8 => DynamicImage::ImageRgba8(buffer(&picture, bytes)?),
        Color::L16 => DynamicImage::ImageLuma16(buffer(&picture, words(&bytes))?),
        Color::La16 => DynamicImage::ImageLumaA16(buffer(&picture, words(&bytes))?),
        Color::Rgb16 => DynamicImage::ImageRgb16(buffer(&picture, words(&bytes))?),
        Color::Rgba16 => DynamicImage::ImageRgba16(buffer(&picture, words(&bytes))?),
        Color::Rgb32F => DynamicImage::ImageRgb32F(buffer(&picture, floats(&bytes))?),
        _ => DynamicImage::ImageRgba32F(buffer(&picture, floats(&bytes))?),
    })
}

pub fn picture(image: DynamicImage) -> Picture {
    Picture {
        width: image.width(),
        height: image.height(),
        color: color_type(image.color()),
        pixels: image.into_bytes(),
    }
}

/// The image with pixels of another type; itself if it has it.
pub fn converted(image: DynamicImage, color: Color) -> DynamicImage {
    if image.color() == color {
        return image;
    }
    match color {
        Color::L8 => image.into_luma8().into(),
        Color::La8 => image.into_luma_alpha8().into(),
        Color::Rgb8 => image.into_rgb8().into(),
        Color::Rgba8 => image.into_rgba8().into(),
        Color::L16 => image.into_luma16().into(),
        Color::La16 => image.into_luma_alpha16().into(),
        Color::Rgb16 => image.into_rgb16().into(),
        Color::Rgba16 => image.into_rgba16().into(),
        Color::Rgb32F => image.into_rgb32f().into(),
        _ => image.into_rgba32f().into(),
    }
}
