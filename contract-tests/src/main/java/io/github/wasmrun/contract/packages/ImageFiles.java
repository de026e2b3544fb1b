package io.github.wasmrun.contract.packages;

import java.util.Base64;

/**
 * Files of another implementation, Pillow (with libjpeg, libwebp, libtiff), and their pixels as it
 * reads them. The image is of 24 by 17 pixels: red x * 10, green y * 15, blue x * y * 3, alpha x *
 * 7 + y * 11, gray x * 9 + y * 5, all modulo 256.
 */
final class ImageFiles {
  private ImageFiles() {}

  /** A file without losses: its name, type of pixels, CRC-32 of them, and itself. */
  record Exact(String name, String colorType, String crc32, String base64) {
    byte[] bytes() {
      return Base64.getDecoder().decode(base64);
    }
  }

  /** A file with losses: its name, type of pixels, and they and the file itself. */
  record Near(String name, String colorType, String pixelBase64, String base64) {
    byte[] bytes() {
      return Base64.getDecoder().decode(base64);
    }

    byte[] pixels() {
      return Base64.getDecoder().decode(pixelBase64);
    }
  }

  /** An animation: its name, for each frame the CRC-32 of its RGBA and milliseconds, and itself. */
  record Moving(String name, int loops, String frames, String base64) {
    byte[] bytes() {
      return Base64.getDecoder().decode(base64);
    }
  }

  /** The image in another size: filter, type of pixels, width, height, pixels. */
  record Resized(String filter, String colorType, int width, int height, String pixelBase64) {
    byte[] pixels() {
      return Base64.getDecoder().decode(pixelBase64);
    }
  }

  static final Exact[] EXACT = {
    new Exact(
        "PNG_RGB",
        "RGB8",
        "27e722f8",
        "iVBORw0KGgoAAAANSUhEUgAAABgAAAARCAIAAABIGvtnAAAApUlEQVR4nK3OXwdCMRiA8SclSoyIGIcR4zB2"
            + "dTh0Nfr+X6mL2rE/Z2u1+F28e8fj3QDHf9ghgG2/JbTvFIYOPZLQ6Wd5SHzPgVgNnRtMyaYUuhSY0lcldI3p"
            + "bBOphyRIUH4ocSA/hoayOXzWQwoGUGumZNNykYJbwMbPt0pIxyENGowfQg50+0Uaxsx9mUshk4UMjGACc/hs"
            + "vMj6iwxYsDD54eXxBA0PIEgB+fMbAAAAAElFTkSuQmCC"),
    new Exact(
        "PNG_RGBA",
        "RGBA8",
        "fcb21041",
        "iVBORw0KGgoAAAANSUhEUgAAABgAAAARCAYAAADHeGwwAAAAvklEQVR4nLWRXQfDMBSG39ns2M4oY4wywggl"
            + "5KqUXZX9/7+0i53aaZY0abUXD+85+XicZAcAZ4C24oAKDOxpK5TguAmB4LQ6EcFlVRKCagV6AqopwXUmbbSf"
            + "EdwyuOyeAsE9gk30/ykU1IJROUdPQD1H8CigC3tcKDBywEzQ6pqHPHMCQ8AzwIc91nWBwEYEVnAqW1ZZ/sAu"
            + "ncAS0Gj4l1+jtYzAJQROLnD8zQMdjWu3ZAIvz9HIJV5oVR540weJSivFy/dEkQAAAABJRU5ErkJggg=="),
    new Exact(
        "PNG_GRAY",
        "L8",
        "1fd2899a",
        "iVBORw0KGgoAAAANSUhEUgAAABgAAAARCAAAAADiEzPsAAAAFUlEQVR4nGNk4MQOmFhxgFGJAZEAAEdvCHE4"
            + "j14gAAAAAElFTkSuQmCC"),
    new Exact(
        "PNG_PALETTE",
        "RGB8",
        "95f242c2",
        "iVBORw0KGgoAAAANSUhEUgAAABgAAAARBAMAAAA1VnEDAAAAMFBMVEXI4YTIvICH0oQy4XQyvGrIj4OHj3ZL"
            + "j5YUjznIS4uHS5fIDzyHDykyWloyNTUyDw/wjEWaAAAAmElEQVR4nD3Pu00EQRQF0dOtNvCAzQDiIBSCIB+c"
            + "DoAI0EhMAggMTLQaE2+fhDe/hzES1i2rVLckbJ9kqOBgzbFin5TMYB1lUPaQ8Y6M+xYyNjid9tozdOrd+TzV"
            + "uZs39fUZzaL7+pFDe6zMXBFl7ZUnBa6pVm4mw+3LUWD9ntpi0Iy/ZZw8vKFKazJm5KUt4ePC/4U4dPwB/wFN"
            + "U7N1Mv0AAAAASUVORK5CYII="),
    new Exact(
        "PNG_L16",
        "L16",
        "ec6870b5",
        "iVBORw0KGgoAAAANSUhEUgAAABgAAAAREAAAAACyg++vAAAANElEQVR4nGNkYODkIgUysZIIRqAGNhrbwEaq"
            + "BhJtYGNlZWWhoQ0Q82nnB5j5tLIBYT4rKwCaIBDZYxs7CQAAAABJRU5ErkJggg=="),
    new Exact(
        "GIF",
        "RGBA8",
        "f3f2db89",
        "R0lGODdhGAARAIMAAMjhhMi8gIfShDLhdDK8asiPg4ePdkuPlhSPOchLi4dLl8gPPIcPKTJaWjI1NTIPDywA"
            + "AAAAGAARAEAIxAAfCBxI8AGDgwgPLli4EIFDBA0aHJg40YGBixcLaCyQYEEBBANCigwpQMCAkigBqFwJ4IGD"
            + "lzAjNlBAs2bNBDgbOiRAgCICnigFXAxAtGiAggJhJlS4EKdTBC9lRjxgk6ZCp08f9vSJAGPGAgY2atwZciLP"
            + "k0FLqiS6EinBpUwZLhwIs66DqgqwOrUrFW9NuQsSPJRKsSYDr3oFD6Y4savXjWE3at16wKHXkkMDiN1JYEBj"
            + "oCgNlDRaFOTIzmjTCmC5MiAAOw=="),
    new Exact(
        "WEBP_LOSSLESS",
        "RGBA8",
        "fcb21041",
        "UklGRsIAAABXRUJQVlA4TLYAAAAvFwAEELkyRPQ/dlH86H+AQdtGksxg+eOdd/cOwCjAjW1bdStNMysSfsjE"
            + "FFEBzMws2Y7MsG0bxzFe73f/E0AiqG0fiQXbf0HSCgEA4GBGAIAViANiwBCULZKAHiiJtAjQAk0eUBoE6IKc"
            + "MgYAEfAqkmiBlAjwAKjYAFVJGTOABPiAvIoYPQlN7AEaDpAF/KlymjhBBvxAFTsABQGGAmXsA+AC0MEXAJCR"
            + "pUSYFSwAAP4BAHXcAA=="),
    new Exact(
        "BMP",
        "RGB8",
        "27e722f8",
        "Qk3+BAAAAAAAADYAAAAoAAAAGAAAABEAAAABABgAAAAAAMgEAADEDgAAxA4AAAAAAAAAAAAAAPAAMPAKYPAU"
            + "kPAewPAo8PAyIPA8UPBGgPBQsPBa4PBkEPBuQPB4cPCCoPCM0PCWAPCgMPCqYPC0kPC+wPDI8PDSIPDcUPDm"
            + "AOEALeEKWuEUh+EetOEo4eEyDuE8O+FGaOFQleFawuFk7+FuHOF4SeGCduGMo+GW0OGg/eGqKuG0V+G+hOHI"
            + "seHS3uHcC+HmANIAKtIKVNIUftIeqNIo0tIy/NI8JtJGUNJQetJapNJkztJu+NJ4ItKCTNKMdtKWoNKgytKq"
            + "9NK0HtK+SNLIctLSnNLcxtLmAMMAJ8MKTsMUdcMenMMow8My6sM8EcNGOMNQX8NahsNkrcNu1MN4+8OCIsOM"
            + "ScOWcMOgl8OqvsO05cO+DMPIM8PSWsPcgcPmALQAJLQKSLQUbLQekLQotLQy2LQ8/LRGILRQRLRaaLRkjLRu"
            + "sLR41LSC+LSMHLSWQLSgZLSqiLS0rLS+0LTI9LTSGLTcPLTmAKUAIaUKQqUUY6UehKUopaUyxqU856VGCKVQ"
            + "KaVaSqVka6VujKV4raWCzqWM76WWEKWgMaWqUqW0c6W+lKXItaXS1qXc96XmAJYAHpYKPJYUWpYeeJYolpYy"
            + "tJY80pZG8JZQDpZaLJZkSpZuaJZ4hpaCpJaMwpaW4Jag/paqHJa0Opa+WJbIdpbSlJbcspbmAIcAG4cKNocU"
            + "UYcebIcoh4cyooc8vYdG2IdQ84daDodkKYduRId4X4eCeoeMlYeWsIegy4eq5oe0AYe+HIfIN4fSUofcbYfm"
            + "AHgAGHgKMHgUSHgeYHgoeHgykHg8qHhGwHhQ2Hha8HhkCHhuIHh4OHiCUHiMaHiWgHigmHiqsHi0yHi+4HjI"
            + "+HjSEHjcKHjmAGkAFWkKKmkUP2keVGkoaWkyfmk8k2lGqGlQvWla0mlk52lu/Gl4EWmCJmmMO2mWUGmgZWmq"
            + "emm0j2m+pGnIuWnSzmnc42nmAFoAEloKJFoUNloeSFooWloybFo8flpGkFpQolpatFpkxlpu2Fp46lqC/FqM"
            + "DlqWIFqgMlqqRFq0Vlq+aFrIelrSjFrcnlrmAEsAD0sKHksULUsePEsoS0syWks8aUtGeEtQh0talktkpUtu"
            + "tEt4w0uC0kuM4UuW8Eug/0uqDku0HUu+LEvIO0vSSkvcWUvmADwADDwKGDwUJDweMDwoPDwySDw8VDxGYDxQ"
            + "bDxaeDxkhDxukDx4nDyCqDyMtDyWwDygzDyq2Dy05Dy+8DzI/DzSCDzcFDzmAC0ACS0KEi0UGy0eJC0oLS0y"
            + "Ni08Py1GSC1QUS1aWi1kYy1ubC14dS2Cfi2Mhy2WkC2gmS2qoi20qy2+tC3IvS3Sxi3czy3mAB4ABh4KDB4U"
            + "Eh4eGB4oHh4yJB48Kh5GMB5QNh5aPB5kQh5uSB54Th6CVB6MWh6WYB6gZh6qbB60ch6+eB7Ifh7ShB7cih7m"
            + "AA8AAw8KBg8UCQ8eDA8oDw8yEg88FQ9GGA9QGw9aHg9kIQ9uJA94Jw+CKg+MLQ+WMA+gMw+qNg+0OQ++PA/I"
            + "Pw/SQg/cRQ/mAAAAAAAKAAAUAAAeAAAoAAAyAAA8AABGAABQAABaAABkAABuAAB4AACCAACMAACWAACgAACq"
            + "AAC0AAC+AADIAADSAADcAADm"),
    new Exact(
        "BMP_PALETTE",
        "RGB8",
        "95f242c2",
        "Qk0OAgAAAAAAAHYAAAAoAAAAGAAAABEAAAABAAgAAAAAAJgBAADEDgAAxA4AABAAAAAQAAAAhOHIAIC8yACE"
            + "0ocAdOEyAGq8MgCDj8gAdo+HAJaPSwA5jxQAi0vIAJdLhwA8D8gAKQ+HAFpaMgA1NTIADw8yAAgDAwMDAwMD"
            + "AwICAwICAgICAAAAAAAAAAgDAwMDAwQDAwICAgICAgICAAAAAAAAAAgIBAMDBwcEBAMCAgICAgICAAABAQAA"
            + "AAgIBAQDBwcIBAQCAgICBgICAQEBAQEBAQgICAQEBwcHCAQEAgICAgYGAQEBAQEBAQgICAQEBwcHCAgGBgYG"
            + "AgIGBgEBBQUFBQgICAgEBwcHBwgIBgYGBgYFBQYFBQUFBQgICAgNBwcHBwcIBgYGBgYFBQUGBQUFBQgICAgN"
            + "DQcHBwcHDgYGBgYGBQUFBQkLBQgICA0NDQ0HBwcKCgoMBgYGBgkJCQkJCQgODg0NDQ0NBwoKCgoKCgwMCwkJ"
            + "CQkJCQ4ODg4ODQ0NDQoKCgoKCgoKCgsLCwsLCQ8ODg4ODg4NDQ0KCgoKCgoKCgoJCQkLCw8PDw4ODg4ODg4O"
            + "CgoKCgoKCQkJCQkJCQ8PDw8PDw8ODg4MDAwMDAwLCwsJCQkJCQ8PDw8PDw8PDw8MDAwMDAwMCwsLCwsLCw8P"
            + "Dw8PDw8PDw8PDAwMDAwMDAwLCwsLCw=="),
    new Exact(
        "TIFF",
        "RGB8",
        "27e722f8",
        "SUkqAAgAAAAKAAABBAABAAAAGAAAAAEBBAABAAAAEQAAAAIBAwADAAAAhgAAAAMBAwABAAAAAQAAAAYBAwAB"
            + "AAAAAgAAABEBBAABAAAAjAAAABUBAwABAAAAAwAAABYBBAABAAAAEQAAABcBBAABAAAAyAQAABwBAwABAAAA"
            + "AQAAAAAAAAAIAAgACAAAAAAKAAAUAAAeAAAoAAAyAAA8AABGAABQAABaAABkAABuAAB4AACCAACMAACWAACg"
            + "AACqAAC0AAC+AADIAADSAADcAADmAAAADwAKDwMUDwYeDwkoDwwyDw88DxJGDxVQDxhaDxtkDx5uDyF4DySC"
            + "DyeMDyqWDy2gDzCqDzO0Dza+DznIDzzSDz/cD0LmD0UAHgAKHgYUHgweHhIoHhgyHh48HiRGHipQHjBaHjZk"
            + "HjxuHkJ4HkiCHk6MHlSWHlqgHmCqHma0Hmy+HnLIHnjSHn7cHoTmHooALQAKLQkULRIeLRsoLSQyLS08LTZG"
            + "LT9QLUhaLVFkLVpuLWN4LWyCLXWMLX6WLYegLZCqLZm0LaK+LavILbTSLb3cLcbmLc8APAAKPAwUPBgePCQo"
            + "PDAyPDw8PEhGPFRQPGBaPGxkPHhuPIR4PJCCPJyMPKiWPLSgPMCqPMy0PNi+POTIPPDSPPzcPAjmPBQASwAK"
            + "Sw8USx4eSy0oSzwyS0s8S1pGS2lQS3haS4dkS5ZuS6V4S7SCS8OMS9KWS+GgS/CqS/+0Sw6+Sx3ISyzSSzvc"
            + "S0rmS1kAWgAKWhIUWiQeWjYoWkgyWlo8WmxGWn5QWpBaWqJkWrRuWsZ4WtiCWuqMWvyWWg6gWiCqWjK0WkS+"
            + "WlbIWmjSWnrcWozmWp4AaQAKaRUUaSoeaT8oaVQyaWk8aX5GaZNQaahaab1kadJuaed4afyCaRGMaSaWaTug"
            + "aVCqaWW0aXq+aY/IaaTSabncac7maeMAeAAKeBgUeDAeeEgoeGAyeHg8eJBGeKhQeMBaeNhkePBueAh4eCCC"
            + "eDiMeFCWeGigeICqeJi0eLC+eMjIeODSePjceBDmeCgAhwAKhxsUhzYeh1Eoh2wyh4c8h6JGh71Qh9hah/Nk"
            + "hw5uhyl4h0SCh1+Mh3qWh5Wgh7Cqh8u0h+a+hwHIhxzShzfch1Lmh20AlgAKlh4UljwelloolngylpY8lrRG"
            + "ltJQlvBalg5klixulkp4lmiCloaMlqSWlsKgluCqlv60lhy+ljrIlljSlnbclpTmlrIApQAKpSEUpUIepWMo"
            + "pYQypaU8pcZGpedQpQhapSlkpUpupWt4pYyCpa2Mpc6Wpe+gpRCqpTG0pVK+pXPIpZTSpbXcpdbmpfcAtAAK"
            + "tCQUtEgetGwotJAytLQ8tNhGtPxQtCBatERktGhutIx4tLCCtNSMtPiWtBygtECqtGS0tIi+tKzItNDStPTc"
            + "tBjmtDwAwwAKwycUw04ew3Uow5wyw8M8w+pGwxFQwzhaw19kw4Zuw614w9SCw/uMwyKWw0mgw3Cqw5e0w76+"
            + "w+XIwwzSwzPcw1rmw4EA0gAK0ioU0lQe0n4o0qgy0tI80vxG0iZQ0lBa0npk0qRu0s540viC0iKM0kyW0nag"
            + "0qCq0sq00vS+0h7I0kjS0nLc0pzm0sYA4QAK4S0U4Voe4Yco4bQy4eE84Q5G4TtQ4Wha4ZVk4cJu4e944RyC"
            + "4UmM4XaW4aOg4dCq4f204Sq+4VfI4YTS4bHc4d7m4QsA8AAK8DAU8GAe8JAo8MAy8PA88CBG8FBQ8IBa8LBk"
            + "8OBu8BB48ECC8HCM8KCW8NCg8ACq8DC08GC+8JDI8MDS8PDc8CDm8FA="),
    new Exact(
        "TIFF_LZW",
        "RGB8",
        "27e722f8",
        "SUkqAKYFAACAACBAqBBSBB6BCiBDKBDyBEaBFCBFqBGSBG6BHiBIKBIyBJaBKCBKqBLSBL6BMiBNKBNyBOaB"
            + "AAHgAFA8BhQHgYPA8EigHgwZA8HjwHhIjA8KlAHhgtA8NmQHh43A8QngHiRBA8TowHipLA8WqAHjBVA8ZrQH"
            + "jZfA8csihtIHj9uA8hOYHkUAQgFB4DBQPAwPB4JCgPBgZYEeB4SEYPCooB4YFoPDYyB4eG4PEI8B4kIIPE5G"
            + "B4qJYPFpQB4wKoPGZaB42L4PHJkB48NIPH5uB5COYPIoAC2aC0EhQWhIPC0NigWiQZC0WjwWjYjC0flAWkgt"
            + "C0omQWlo3C0xngWmxBC06owWn5LC1DqAWpBVC1MrQWqJfC1VsgWrRpC1em4FpjHMFpngAhwFB4BgKB4DDLBI"
            + "FAeBgGQeQoHgkCMHgqCgHgwC0Hg2DIHg8DcHhCDwHhIEEHhOEYHhUEsHhaFAHhgFUHhmFoHhsF8HhyGQHh4G"
            + "kHh+G4HgEHMHiDCWmglgeCglsCJYWhQJYeBkJcqiWLQjCWNIoCWPAtCWQ4yCWSw3CWUo8CWWhBCWYZGCWaRL"
            + "CWcJQCWeBVCWf5aCWBxfCWDpkCWFhpCWHZuCWJRzCWLIAIoBQtAkCgtBI0obBQLQkBkLUPC0NgjC0PwoC0SF"
            + "OlEMgtFoNwtGNMJsEELR1EYLR+EsLQHFALQQFULQZFoLQiF8LQrGQLQ0GkLQ9G4LRGHMLRPAANKaDSCoKDSF"
            + "QPDSH4UDSKgZDSNIeDSPwjDSSYoDSVAtDSXoyDSaQ3DSc48DSfhBDSCJGDSExLDSHZQS8VQ0jKWg0j0Xw0ke"
            + "ZA0lIaQ0lybg0mccw0nGACNAUPAMAoPAYNoJAUDwMAZDxE48EgIw8FQKA8GALQ8GwMg8HgNw8ARkwQEEPAcE"
            + "YPAoEsPA0FAPBAFUPBMFoPBYF8PBkGQPBwGkPB8G4PAIHMPCFEOmhDg2ChDhsDxDiiFBDjYGRDkOHhDlEIxD"
            + "l6KBDmwLRDnmMhDgcNxDhSPBDiIQRDi+RhDj0SxDkqUBDlgVRDmWWhDnMXxDgCZBDg4aRDhubhDikcxDjaAC"
            + "QAU0gKRgD1bhRoIZEtGBLFoIxLGloB4C0SwHDISwWDcSwlDwSw0EESxDEYSxSdaYRQEscBVEsfxaEsDhfEsH"
            + "RkEsLE5jsbhLEocxLFkABSpoUoQgoUohA8UoxhQUpCBkUpSh4UpjCMUpzigUoEC0UoUjIUoSg3ClDWHgUojB"
            + "BClFaIwUozhLClHeKAUoEBVClBiLQUoUhfClDmMgUolBpClFqNwUo1hzClHuAAkwChaAkAoLQJAHhaBsBQLQ"
            + "SCv0ci0GwEYWg/AoC0BAqoIgZBaBoDcLRnwtBYCCFoNQRgtB8OvA4KAWgQBVC0iELQRAvhaCsGQLQaA0haD0"
            + "G4LQDA5kcgAGGTQYYJwKDDCcB4YYdQUDDE4DIYYwweDDHUEYYYEQoDDBwFoYYXwyDDEMG4YYrQ8DDGoIIYY+"
            + "xGDDBEJYYYSRQDDDgKoYYlxaDDF8L4YY5RkDDAYNIYYMxuDDC0OYYYgQAEsAUNIFQFBpBUA8NIPwKBpCoBkN"
            + "JIQ0h+BGGkCYKDswtDSD0GQaQpA3DSGcbUfAghpAiEYNIJjsg7CgGkKAVQ0hlH8HoL42wyBpBIl8HIbg0hOD"
            + "mGkMYAA4SaDhBaBQcJkhwiHBQOEWgMhwjhB4OEBwRhwg7CgOENAWhwiVDIOEYQbhwjvDwOEDgghwhJEYOEOw"
            + "lhwijFAOEaAqhwj9FoOEFQvhwhXGQOEQg0hwixG4OEbw5hwgLAAPAmg8AYAUHgGADw8BIAoHgMAGQ8B4JABA"
            + "EYeAUAoDwEAFoeAsAyDwHAG4eAEGaBAEEPAOAjB4PKHgNAUFNhVU4FpTsX1PhkVBGlUQbg8AQDmqSQEACgAA"
            + "AQMAAQAAABgAAAABAQMAAQAAABEAAAACAQMAAwAAACQGAAADAQMAAQAAAAUAAAAGAQMAAQAAAAIAAAARAQQA"
            + "AQAAAAgAAAAVAQMAAQAAAAMAAAAWAQMAAQAAABEAAAAXAQQAAQAAAJ0FAAAcAQMAAQAAAAEAAAAAAAAACAAI"
            + "AAgA"),
    new Exact(
        "TIFF_ADOBE_DEFLATE",
        "RGB8",
        "27e722f8",
        "SUkqACIEAAB4nA2T32vWVhzGv2MgmpVGS4SC3aFK0Vg80EXo3HpAERdezZAoZT/OjQWz0bAuiMNy6EVxoXjG"
            + "COyF6dkGMoLzQMkmdOPsYheGYqAEN5wcZPQiDMO2CN54YMKEdT/e5y94eJ7PBwAsAAcAAbgAHgAB8AFCAAoQ"
            + "ASQADCAFyAAEQA5QACiAEqAG0AANQAcANlj28469Ddk7XHvIs21ij/j27tAepfaeyEaJvZfZE6l9ILMnhY1z"
            + "e6qwDyt7urRfqW2i7aONfbyzXxv0sNA2Bw0hNOKiUQ8hgiZ8NBmiKYqmI0QSdJyhXopOZ2hWIJqjuQK9q9BC"
            + "iS7WiGm03KCVDn0MGCy8w8EjCO9x8YSHMcHTPj4a4h7FZyJME3ye4YUUX8rwssA8x/0Cf6HwjRJ/XWOl8e0G"
            + "b3T458EcFhlyyCgiEy6Z8sggPZ/MhmSOkoWIsISsMNJPyfWMrAqicrJekJ8U2SzJ7zUxmmw1ZHtHHAjACmwn"
            + "QCjAbkC8ICAB9YM4DBgNeBSIJJAsUGlQZYEWQZsHpgj+U8FwGbxYB4d0MNMEp7rg7cErFh1x6ASi0y7teZQS"
            + "uuDT5ZD2Kb0RUZXQDUY3U/o4o1uCDud0vKCeoidK+kZN5zVdamjW0S8hBive7cSTKD7qxrNeHJN42Y8/DeNV"
            + "Gt+OYp3Ej1i8lca7sni/iGfyOCzid1S8VMaf1PFNHf/QxPe6+LcBHBYbddgUYj2XzXmMEdb32WrI1inbjJhJ"
            + "2HbGxlN2JGOhYPM5u1ywzxVbK1lds4eaPWvYzo65wMHiexw+jfgZly94nBN+w+e3Q75J+Z8RH074QcZPpPxc"
            + "xpcEv5bztYL/qHhX8udqPqb5yw0/2/H3B4xaAjmCIEFdwTwhiFC+0KEwVAxH4lAiTjExn4ormbgpxJ1cPCzE"
            + "v0qMleLVWrylxWIjrnbiO5Bgyb2OPI7keVeueFISueHLR6HcTuXBSJ5K5HtMZqm8lcl7Qj7J5c5CvqTk2VJ+"
            + "UMurWn7fyF86+ddAFUtNOKqH1IKr+p5SRG36aitU41SdiNR8ojKm1lL1IFPPhBrL1bFCRUp9VKpvanVfq6eN"
            + "Gu0UgQqs6oBTnUbVJbe67lUVqR771a6wOkKrc1F1JalusepBWv2dVftEdTKvLhTVZ6oqy+qPuhrS1eGmol31"
            + "4cBYS086ehbpZVeveloTveXr/aEOqV6K9M1E32P6War3Zfp1oRdznRf6rtJPS41q3dP6YqOvd3oDWrBa7LQU"
            + "tdxtlde2pB3225mwnafttai9k7RPWDuWtiezdlG0X+Xt/aL9R7WTZftm3a7o9tum/bVrXwADlplyzBwyfdes"
            + "e8YQM+6bMDSXqVmLzMPE7GTmWGouZCYX5n5uoDBTysyVpl+bdW1MY8Y7E/4Px6wahwAKAAABAwABAAAAGAAA"
            + "AAEBAwABAAAAEQAAAAIBAwADAAAAoAQAAAMBAwABAAAACAAAAAYBAwABAAAAAgAAABEBBAABAAAACAAAABUB"
            + "AwABAAAAAwAAABYBAwABAAAAEQAAABcBBAABAAAAGQQAABwBAwABAAAAAQAAAAAAAAAIAAgACAA="),
    new Exact(
        "TIFF_PACKBITS",
        "RGB8",
        "27e722f8",
        "SUkqAOAEAAD+AEIKAAAUAAAeAAAoAAAyAAA8AABGAABQAABaAABkAABuAAB4AACCAACMAACWAACgAACqAAC0"
            + "AAC+AADIAADSAADcAADm/wBHAA8ACg8DFA8GHg8JKA8MMg8PPA8SRg8VUA8YWg8bZA8ebg8heA8kgg8njA8q"
            + "lg8toA8wqg8ztA82vg85yA880g8/3A9C5g9FRwAeAAoeBhQeDB4eEigeGDIeHjweJEYeKlAeMFoeNmQePG4e"
            + "QngeSIIeToweVJYeWqAeYKoeZrQebL4ecsgeeNIeftwehOYeikcALQAKLQkULRIeLRsoLSQyLS08LTZGLT9Q"
            + "LUhaLVFkLVpuLWN4LWyCLXWMLX6WLYegLZCqLZm0LaK+LavILbTSLb3cLcbmLc8PADwACjwMFDwYHjwkKDww"
            + "Mv08M0hGPFRQPGBaPGxkPHhuPIR4PJCCPJyMPKiWPLSgPMCqPMy0PNi+POTIPPDSPPzcPAjmPBRHAEsACksP"
            + "FEseHkstKEs8MktLPEtaRktpUEt4WkuHZEuWbkuleEu0gkvDjEvSlkvhoEvwqkv/tEsOvksdyEss0ks73EtK"
            + "5ktZRwBaAApaEhRaJB5aNihaSDJaWjxabEZaflBakFpaomRatG5axnha2IJa6oxa/JZaDqBaIKpaMrRaRL5a"
            + "VshaaNJaetxajOZankcAaQAKaRUUaSoeaT8oaVQyaWk8aX5GaZNQaahaab1kadJuaed4afyCaRGMaSaWaTug"
            + "aVCqaWW0aXq+aY/IaaTSabncac7maeNHAHgACngYFHgwHnhIKHhgMnh4PHiQRnioUHjAWnjYZHjwbngIeHgg"
            + "gng4jHhQlnhooHiAqniYtHiwvnjIyHjg0nj43HgQ5ngoRwCHAAqHGxSHNh6HUSiHbDKHhzyHokaHvVCH2FqH"
            + "82SHDm6HKXiHRIKHX4yHepaHlaCHsKqHy7SH5r6HAciHHNKHN9yHUuaHbUcAlgAKlh4UljwelloolngylpY8"
            + "lrRGltJQlvBalg5klixulkp4lmiCloaMlqSWlsKgluCqlv60lhy+ljrIlljSlnbclpTmlrJHAKUACqUhFKVC"
            + "HqVjKKWEMqWlPKXGRqXnUKUIWqUpZKVKbqVreKWMgqWtjKXOlqXvoKUQqqUxtKVSvqVzyKWU0qW13KXW5qX3"
            + "RwC0AAq0JBS0SB60bCi0kDK0tDy02Ea0/FC0IFq0RGS0aG60jHi0sIK01Iy0+Ja0HKC0QKq0ZLS0iL60rMi0"
            + "0NK09Ny0GOa0PEcAwwAKwycUw04ew3Uow5wyw8M8w+pGwxFQwzhaw19kw4Zuw614w9SCw/uMwyKWw0mgw3Cq"
            + "w5e0w76+w+XIwwzSwzPcw1rmw4FHANIACtIqFNJUHtJ+KNKoMtLSPNL8RtImUNJQWtJ6ZNKkbtLOeNL4gtIi"
            + "jNJMltJ2oNKgqtLKtNL0vtIeyNJI0tJy3NKc5tLGRwDhAArhLRThWh7hhyjhtDLh4TzhDkbhO1DhaFrhlWTh"
            + "wm7h73jhHILhSYzhdpbho6Dh0Krh/bThKr7hV8jhhNLhsdzh3ubhC0cA8AAK8DAU8GAe8JAo8MAy8PA88CBG"
            + "8FBQ8IBa8LBk8OBu8BB48ECC8HCM8KCW8NCg8ACq8DC08GC+8JDI8MDS8PDc8CDm8FAACgAAAQMAAQAAABgA"
            + "AAABAQMAAQAAABEAAAACAQMAAwAAAF4FAAADAQMAAQAAAAWAAAAGAQMAAQAAAAIAAAARAQQAAQAAAAgAAAAV"
            + "AQMAAQAAAAMAAAAWAQMAAQAAABEAAAAXAQQAAQAAANcEAAAcAQMAAQAAAAEAAAAAAAAACAAIAAgA"),
    new Exact(
        "ICO",
        "RGBA8",
        "ea9df306",
        "AAABAAEAEBAAAAAAIACyAAAAFgAAAIlQTkcNChoKAAAADUlIRFIAAAAQAAAAEAgGAAAAH/P/YQAAAHlJREFU"
            + "eJyd0WEHgDAQxvEnpanFiIiIEWPs+3+9XjRZdWt3e/Hn3tzPcQ0AjICqrYOBBlpVWwL0Vb2AQRwBTKIygGH3"
            + "A8ysCsBSKHCAlcjdMxPYYjaZrwTATsYEbFywn4QXWAUcjxiAIwAXY3+BArwCfAkIGSBEIOgTdbsX3FAP9iwA"
            + "AAAASUVORK5CYII="),
    new Exact(
        "TGA",
        "RGBA8",
        "fcb21041",
        "AAACAAAAAAAAAAAAGAARACAIAPAAsDDwCrdg8BS+kPAexcDwKMzw8DLTIPA82lDwRuGA8FDosPBa7+DwZPYQ"
            + "8G79QPB4BHDwggug8IwS0PCWGQDwoCAw8KonYPC0LpDwvjXA8Mg88PDSQyDw3EpQ8OZRAOEApS3hCqxa4RSz"
            + "h+EeurThKMHh4TLIDuE8zzvhRtZo4VDdleFa5MLhZOvv4W7yHOF4+UnhggB24YwHo+GWDtDhoBX94aocKuG0"
            + "I1fhviqE4cgxseHSON7h3D8L4eZGANIAmirSCqFU0hSoftIer6jSKLbS0jK9/NI8xCbSRstQ0lDSetJa2aTS"
            + "ZODO0m7n+NJ47iLSgvVM0oz8dtKWA6DSoArK0qoR9NK0GB7Svh9I0sgmctLSLZzS3DTG0uY7AMMAjyfDCpZO"
            + "wxSddcMepJzDKKvDwzKy6sM8uRHDRsA4w1DHX8NazobDZNWtw27c1MN44/vDguoiw4zxScOW+HDDoP+Xw6oG"
            + "vsO0DeXDvhQMw8gbM8PSIlrD3CmBw+YwALQAhCS0CotItBSSbLQemZC0KKC0tDKn2LQ8rvy0RrUgtFC8RLRa"
            + "w2i0ZMqMtG7RsLR42NS0gt/4tIzmHLSW7UC0oPRktKr7iLS0Aqy0vgnQtMgQ9LTSFxi03B48tOYlAKUAeSGl"
            + "CoBCpRSHY6UejoSlKJWlpTKcxqU8o+elRqoIpVCxKaVauEqlZL9rpW7GjKV4za2lgtTOpYzb76WW4hCloOkx"
            + "parwUqW093Olvv6UpcgFtaXSDNal3BP3peYaAJYAbh6WCnU8lhR8WpYeg3iWKIqWljKRtJY8mNKWRp/wllCm"
            + "DpZarSyWZLRKlm67aJZ4woaWgsmklozQwpaW1+CWoN7+lqrlHJa07DqWvvNYlsj6dpbSAZSW3AiyluYPAIcA"
            + "YxuHCmo2hxRxUYceeGyHKH+HhzKGooc8jb2HRpTYh1Cb84daog6HZKkph26wRId4t1+Hgr56h4zFlYeWzLCH"
            + "oNPLh6ra5oe04QGHvugch8jvN4fS9lKH3P1th+YEAHgAWBh4Cl8weBRmSHgebWB4KHR4eDJ7kHg8gqh4RonA"
            + "eFCQ2Hhal/B4ZJ4IeG6lIHh4rDh4grNQeIy6aHiWwYB4oMiYeKrPsHi01sh4vt3geMjk+HjS6xB43PIoeOb5"
            + "AGkATRVpClQqaRRbP2keYlRpKGlpaTJwfmk8d5NpRn6oaVCFvWlajNJpZJPnaW6a/Gl4oRFpgqgmaYyvO2mW"
            + "tlBpoL1laarEemm0y49pvtKkacjZuWnS4M5p3OfjaebuAFoAQhJaCkkkWhRQNloeV0haKF5aWjJlbFo8bH5a"
            + "RnOQWlB6olpagbRaZIjGWm6P2Fp4lupagp38WoykDlqWqyBaoLIyWqq5RFq0wFZavsdoWsjOelrS1Yxa3Nye"
            + "WubjAEsANw9LCj4eSxRFLUseTDxLKFNLSzJaWks8YWlLRmh4S1Bvh0tadpZLZH2lS26EtEt4i8NLgpLSS4yZ"
            + "4UuWoPBLoKf/S6quDku0tR1LvrwsS8jDO0vSykpL3NFZS+bYADwALAw8CjMYPBQ6JDweQTA8KEg8PDJPSDw8"
            + "VlQ8Rl1gPFBkbDxaa3g8ZHKEPG55kDx4gJw8goeoPIyOtDyWlcA8oJzMPKqj2Dy0quQ8vrHwPMi4/DzSvwg8"
            + "3MYUPObNAC0AIQktCigSLRQvGy0eNiQtKD0tLTJENi08Sz8tRlJILVBZUS1aYFotZGdjLW5ubC14dXUtgnx+"
            + "LYyDhy2WipAtoJGZLaqYoi20n6stvqa0LcitvS3StMYt3LvPLebCAB4AFgYeCh0MHhQkEh4eKxgeKDIeHjI5"
            + "JB48QCoeRkcwHlBONh5aVTweZFxCHm5jSB54ak4egnFUHox4Wh6Wf2AeoIZmHqqNbB60lHIevpt4Hsiifh7S"
            + "qYQe3LCKHua3AA8ACwMPChIGDxQZCQ8eIAwPKCcPDzIuEg88NRUPRjwYD1BDGw9aSh4PZFEhD25YJA94XycP"
            + "gmYqD4xtLQ+WdDAPoHszD6qCNg+0iTkPvpA8D8iXPw/SnkIP3KVFD+asAAAAAAAACgcAABQOAAAeFQAAKBwA"
            + "ADIjAAA8KgAARjEAAFA4AABaPwAAZEYAAG5NAAB4VAAAglsAAIxiAACWaQAAoHAAAKp3AAC0fgAAvoUAAMiM"
            + "AADSkwAA3JoAAOahAAAAAAAAAABUUlVFVklTSU9OLVhGSUxFLgA="),
    new Exact(
        "TGA_RLE",
        "RGB8",
        "27e722f8",
        "AAAKAAAAAAAAAAAAGAARABgAFwDwADDwCmDwFJDwHsDwKPDwMiDwPFDwRoDwULDwWuDwZBDwbkDweHDwgqDw"
            + "jNDwlgDwoDDwqmDwtJDwvsDwyPDw0iDw3FDw5hcA4QAt4Qpa4RSH4R604Sjh4TIO4Tw74UZo4VCV4VrC4WTv"
            + "4W4c4XhJ4YJ24Yyj4ZbQ4aD94aoq4bRX4b6E4cix4dLe4dwL4eYXANIAKtIKVNIUftIeqNIo0tIy/NI8JtJG"
            + "UNJQetJapNJkztJu+NJ4ItKCTNKMdtKWoNKgytKq9NK0HtK+SNLIctLSnNLcxtLmFwDDACfDCk7DFHXDHpzD"
            + "KMPDMurDPBHDRjjDUF/DWobDZK3DbtTDePvDgiLDjEnDlnDDoJfDqr7DtOXDvgzDyDPD0lrD3IHD5hcAtAAk"
            + "tApItBRstB6QtCi0tDLYtDz8tEYgtFBEtFpotGSMtG6wtHjUtIL4tIwctJZAtKBktKqItLSstL7QtMj0tNIY"
            + "tNw8tOYXAKUAIaUKQqUUY6UehKUopaUyxqU856VGCKVQKaVaSqVka6VujKV4raWCzqWM76WWEKWgMaWqUqW0"
            + "c6W+lKXItaXS1qXc96XmFwCWAB6WCjyWFFqWHniWKJaWMrSWPNKWRvCWUA6WWiyWZEqWbmiWeIaWgqSWjMKW"
            + "luCWoP6WqhyWtDqWvliWyHaW0pSW3LKW5hcAhwAbhwo2hxRRhx5shyiHhzKihzy9h0bYh1Dzh1oOh2Qph25E"
            + "h3hfh4J6h4yVh5awh6DLh6rmh7QBh74ch8g3h9JSh9xth+YXAHgAGHgKMHgUSHgeYHgoeHgykHg8qHhGwHhQ"
            + "2Hha8HhkCHhuIHh4OHiCUHiMaHiWgHigmHiqsHi0yHi+4HjI+HjSEHjcKHjmFwBpABVpCippFD9pHlRpKGlp"
            + "Mn5pPJNpRqhpUL1pWtJpZOdpbvxpeBFpgiZpjDtpllBpoGVpqnpptI9pvqRpyLlp0s5p3ONp5hcAWgASWgok"
            + "WhQ2Wh5IWihaWjJsWjx+WkaQWlCiWlq0WmTGWm7YWnjqWoL8WowOWpYgWqAyWqpEWrRWWr5oWsh6WtKMWtye"
            + "WuYXAEsAD0sKHksULUsePEsoS0syWks8aUtGeEtQh0talktkpUtutEt4w0uC0kuM4UuW8Eug/0uqDku0HUu+"
            + "LEvIO0vSSkvcWUvmFwA8AAw8Chg8FCQ8HjA8KDw8Mkg8PFQ8RmA8UGw8Wng8ZIQ8bpA8eJw8gqg8jLQ8lsA8"
            + "oMw8qtg8tOQ8vvA8yPw80gg83BQ85hcALQAJLQoSLRQbLR4kLSgtLTI2LTw/LUZILVBRLVpaLWRjLW5sLXh1"
            + "LYJ+LYyHLZaQLaCZLaqiLbSrLb60Lci9LdLGLdzPLeYXAB4ABh4KDB4UEh4eGB4oHh4yJB48Kh5GMB5QNh5a"
            + "PB5kQh5uSB54Th6CVB6MWh6WYB6gZh6qbB60ch6+eB7Ifh7ShB7cih7mFwAPAAMPCgYPFAkPHgwPKA8PMhIP"
            + "PBUPRhgPUBsPWh4PZCEPbiQPeCcPgioPjC0PljAPoDMPqjYPtDkPvjwPyD8P0kIP3EUP5hcAAAAAAAoAABQA"
            + "AB4AACgAADIAADwAAEYAAFAAAFoAAGQAAG4AAHgAAIIAAIwAAJYAAKAAAKoAALQAAL4AAMgAANIAANwAAOYA"
            + "AAAAAAAAAFRSVUVWSVNJT04tWEZJTEUuAA=="),
    new Exact(
        "PPM",
        "RGB8",
        "27e722f8",
        "UDYKMjQgMTcKMjU1CgAAAAoAABQAAB4AACgAADIAADwAAEYAAFAAAFoAAGQAAG4AAHgAAIIAAIwAAJYAAKAA"
            + "AKoAALQAAL4AAMgAANIAANwAAOYAAAAPAAoPAxQPBh4PCSgPDDIPDzwPEkYPFVAPGFoPG2QPHm4PIXgPJIIP"
            + "J4wPKpYPLaAPMKoPM7QPNr4POcgPPNIPP9wPQuYPRQAeAAoeBhQeDB4eEigeGDIeHjweJEYeKlAeMFoeNmQe"
            + "PG4eQngeSIIeToweVJYeWqAeYKoeZrQebL4ecsgeeNIeftwehOYeigAtAAotCRQtEh4tGygtJDItLTwtNkYt"
            + "P1AtSFotUWQtWm4tY3gtbIItdYwtfpYth6AtkKotmbQtor4tq8gttNItvdwtxuYtzwA8AAo8DBQ8GB48JCg8"
            + "MDI8PDw8SEY8VFA8YFo8bGQ8eG48hHg8kII8nIw8qJY8tKA8wKo8zLQ82L485Mg88NI8/Nw8COY8FABLAApL"
            + "DxRLHh5LLShLPDJLSzxLWkZLaVBLeFpLh2RLlm5LpXhLtIJLw4xL0pZL4aBL8KpL/7RLDr5LHchLLNJLO9xL"
            + "SuZLWQBaAApaEhRaJB5aNihaSDJaWjxabEZaflBakFpaomRatG5axnha2IJa6oxa/JZaDqBaIKpaMrRaRL5a"
            + "VshaaNJaetxajOZangBpAAppFRRpKh5pPyhpVDJpaTxpfkZpk1BpqFppvWRp0m5p53hp/IJpEYxpJpZpO6Bp"
            + "UKppZbRper5pj8hppNJpudxpzuZp4wB4AAp4GBR4MB54SCh4YDJ4eDx4kEZ4qFB4wFp42GR48G54CHh4IIJ4"
            + "OIx4UJZ4aKB4gKp4mLR4sL54yMh44NJ4+Nx4EOZ4KACHAAqHGxSHNh6HUSiHbDKHhzyHokaHvVCH2FqH82SH"
            + "Dm6HKXiHRIKHX4yHepaHlaCHsKqHy7SH5r6HAciHHNKHN9yHUuaHbQCWAAqWHhSWPB6WWiiWeDKWljyWtEaW"
            + "0lCW8FqWDmSWLG6WSniWaIKWhoyWpJaWwqCW4KqW/rSWHL6WOsiWWNKWdtyWlOaWsgClAAqlIRSlQh6lYyil"
            + "hDKlpTylxkal51ClCFqlKWSlSm6la3iljIKlrYylzpal76ClEKqlMbSlUr6lc8illNKltdyl1ual9wC0AAq0"
            + "JBS0SB60bCi0kDK0tDy02Ea0/FC0IFq0RGS0aG60jHi0sIK01Iy0+Ja0HKC0QKq0ZLS0iL60rMi00NK09Ny0"
            + "GOa0PADDAArDJxTDTh7DdSjDnDLDwzzD6kbDEVDDOFrDX2TDhm7DrXjD1ILD+4zDIpbDSaDDcKrDl7TDvr7D"
            + "5cjDDNLDM9zDWubDgQDSAArSKhTSVB7SfijSqDLS0jzS/EbSJlDSUFrSemTSpG7SznjS+ILSIozSTJbSdqDS"
            + "oKrSyrTS9L7SHsjSSNLSctzSnObSxgDhAArhLRThWh7hhyjhtDLh4TzhDkbhO1DhaFrhlWThwm7h73jhHILh"
            + "SYzhdpbho6Dh0Krh/bThKr7hV8jhhNLhsdzh3ubhCwDwAArwMBTwYB7wkCjwwDLw8DzwIEbwUFDwgFrwsGTw"
            + "4G7wEHjwQILwcIzwoJbw0KDwAKrwMLTwYL7wkMjwwNLw8NzwIObwUA=="),
    new Exact(
        "PGM",
        "L8",
        "1fd2899a",
        "UDUKMjQgMTcKMjU1CgAJEhskLTY/SFFaY2x1foeQmaKrtL3GzwUOFyApMjtETVZfaHF6g4yVnqewucLL1AoT"
            + "HCUuN0BJUltkbXZ/iJGao6y1vsfQ2Q8YISozPEVOV2BpcnuEjZafqLG6w8zV3hQdJi84QUpTXGVud4CJkpuk"
            + "rba/yNHa4xkiKzQ9Rk9YYWpzfIWOl6CpsrvEzdbf6B4nMDlCS1RdZm94gYqTnKWut8DJ0tvk7SMsNT5HUFli"
            + "a3R9ho+YoaqzvMXO1+Dp8igxOkNMVV5ncHmCi5Sdpq+4wcrT3OXu9y02P0hRWmNsdX6HkJmiq7S9xs/Y4erz"
            + "/DI7RE1WX2hxeoOMlZ6nsLnCy9Td5u/4ATdASVJbZG12f4iRmqOstb7H0Nni6/T9BjxFTldgaXJ7hI2Wn6ix"
            + "usPM1d7n8PkCC0FKU1xlbneAiZKbpK22v8jR2uPs9f4HEEZPWGFqc3yFjpegqbK7xM3W3+jx+gMMFUtUXWZv"
            + "eIGKk5ylrrfAydLb5O32/wgRGlBZYmt0fYaPmKGqs7zFztfg6fL7BA0WHw=="),
    new Exact(
        "QOI",
        "RGBA8",
        "fcb21041",
        "cW9pZgAAABgAAAARBAEA/woAAAf/FAAADv8eAAAV/ygAABz/MgAAI/88AAAq/0YAADH/UAAAOP9aAAA//2QA"
            + "AEb/bgAATf94AABU/4IAAFv/jAAAYv+WAABp/6AAAHD/qgAAd/+0AAB+/74AAIX/yAAAjP/SAACT/9wAAJr/"
            + "5gAAof8ADwAL/woPAxL/FA8GGf8eDwkg/ygPDCf/Mg8PLv88DxI1/0YPFTz/UA8YQ/9aDxtK/2QPHlH/bg8h"
            + "WP94DyRf/4IPJ2b/jA8qbf+WDy10/6APMHv/qg8zgv+0DzaJ/74POZD/yA88l//SDz+e/9wPQqX/5g9FrP8A"
            + "HgAW/woeBh3/FB4MJP8eHhIr/ygeGDL/Mh4eOf88HiRA/0YeKkf/UB4wTv9aHjZV/2QePFz/bh5CY/94Hkhq"
            + "/4IeTnH/jB5UeP+WHlp//6AeYIb/qh5mjf+0HmyU/74ecpv/yB54ov/SHn6p/9wehLD/5h6Kt/8ALQAh/wot"
            + "CSj/FC0SL/8eLRs2/ygtJD3/Mi0tRP88LTZL/0YtP1L/UC1IWf9aLVFg/2QtWmf/bi1jbv94LWx1/4ItdXz/"
            + "jC1+g/+WLYeK/6AtkJH/qi2ZmP+0LaKf/74tq6b/yC20rf/SLb20/9wtxrv/5i3Pwv8APAAs/wo8DDP/FDwY"
            + "Ov8ePCRB/yg8MEj/Mjw8T/88PEhW/0Y8VF3/UDxgZP9aPGxr/2Q8eHL/bjyEef94PJCA/4I8nIf/jDyojv+W"
            + "PLSV/6A8wJz/qjzMo/+0PNiq/7485LH/yDzwuP/SPPy//9w8CMb/5jwUzf8ASwA3/wpLDz7/FEseRf8eSy1M"
            + "/yhLPFP/MktLWv88S1ph/0ZLaWj/UEt4b/9aS4d2/2RLln3/bkulhP94S7SL/4JLw5L/jEvSmf+WS+Gg/6BL"
            + "8Kf/qkv/rv+0Sw61/75LHbz/yEssw//SSzvK/9xLStH/5ktZ2P8AWgBC/wpaEkn/FFokUP8eWjZX/yhaSF7/"
            + "MlpaZf88Wmxs/0ZafnP/UFqQev9aWqKB/2RatIj/blrGj/94WtiW/4Ja6p3/jFr8pP+WWg6r/6BaILL/qloy"
            + "uf+0WkTA/75aVsf/yFpozv/SWnrV/9xajNz/5lqe4/8AaQBN/wppFVT/FGkqW/8eaT9i/yhpVGn/MmlpcP88"
            + "aX53/0Zpk37/UGmohf9aab2M/2Rp0pP/bmnnmv94afyh/4JpEaj/jGkmr/+WaTu2/6BpUL3/qmllxP+0aXrL"
            + "/75pj9L/yGmk2f/Sabng/9xpzuf/5mnj7v8AeABY/wp4GF//FHgwZv8eeEht/yh4YHT/Mnh4e/88eJCC/0Z4"
            + "qIn/UHjAkP9aeNiX/2R48J7/bngIpf94eCCs/4J4OLP/jHhQuv+WeGjB/6B4gMj/qniYz/+0eLDW/754yN3/"
            + "yHjg5P/SePjr/9x4EPL/5ngo+f8AhwBj/wqHG2r/FIc2cf8eh1F4/yiHbH//MoeHhv88h6KN/0aHvZT/UIfY"
            + "m/9ah/Oi/2SHDqn/bocpsP94h0S3/4KHX77/jId6xf+Wh5XM/6CHsNP/qofL2v+0h+bh/76HAej/yIcc7//S"
            + "hzf2/9yHUv3/5odtBP8AlgBu/wqWHnX/FJY8fP8ellqD/yiWeIr/MpaWkf88lrSY/0aW0p//UJbwpv9alg6t"
            + "/2SWLLT/bpZKu/94lmjC/4KWhsn/jJak0P+WlsLX/6CW4N7/qpb+5f+0lhzs/76WOvP/yJZY+v/SlnYB/9yW"
            + "lAj/5payD/8ApQB5/wqlIYD/FKVCh/8epWOO/yilhJX/MqWlnP88pcaj/0al56r/UKUIsf9apSm4/2SlSr//"
            + "bqVrxv94pYzN/4KlrdT/jKXO2/+Wpe/i/6ClEOn/qqUx8P+0pVL3/76lc/7/yKWUBf/SpbUM/9yl1hP/5qX3"
            + "Gv8AtACE/wq0JIv/FLRIkv8etGyZ/yi0kKD/MrS0p/88tNiu/0a0/LX/ULQgvP9atETD/2S0aMr/brSM0f94"
            + "tLDY/4K01N//jLT45v+WtBzt/6C0QPT/qrRk+/+0tIgC/760rAn/yLTQEP/StPQX/9y0GB7/5rQ8Jf8AwwCP"
            + "/wrDJ5b/FMNOnf8ew3Wk/yjDnKv/MsPDsv88w+q5/0bDEcD/UMM4x/9aw1/O/2TDhtX/bsOt3P94w9Tj/4LD"
            + "++r/jMMi8f+Ww0n4/6DDcP//qsOXBv+0w74N/77D5RT/yMMMG//SwzMi/9zDWin/5sOBMP8A0gCa/wrSKqH/"
            + "FNJUqP8e0n6v/yjSqLb/MtLSvf880vzE/0bSJsv/UNJQ0v9a0nrZ/2TSpOD/btLO5/940vju/4LSIvX/jNJM"
            + "/P+W0nYD/6DSoAr/qtLKEf+00vQY/77SHh//yNJIJv/S0nIt/9zSnDT/5tLGO/8A4QCl/wrhLaz/FOFas/8e"
            + "4Ye6/yjhtMH/MuHhyP884Q7P/0bhO9b/UOFo3f9a4ZXk/2Thwuv/buHv8v944Rz5/4LhSQD/jOF2B/+W4aMO"
            + "/6Dh0BX/quH9HP+04Soj/77hVyr/yOGEMf/S4bE4/9zh3j//5uELRv8A8ACw/wrwMLf/FPBgvv8e8JDF/yjw"
            + "wMz/MvDw0/888CDa/0bwUOH/UPCA6P9a8LDv/2Tw4Pb/bvAQ/f948EAE/4LwcAv/jPCgEv+W8NAZ/6DwACD/"
            + "qvAwJ/+08GAu/77wkDX/yPDAPP/S8PBD/9zwIEr/5vBQUQAAAAAAAAAB"),
  };

  static final Near[] NEAR = {
    new Near(
        "JPEG_444",
        "RGB8",
        "AQAFCgADFQECIAABKAABMgAAPQAARgEAUgAQWgAAZAQAaQAAcwEBgAUAigICkAIAoQAFqQYAsAIAuQAAxAQA"
            + "zwED2wAG5wUAAA0DCQ8DFg8FIA8IKQ0MNA0QPw4SRw8SUQ0aWAwWZQ4fcxAleg0qgQ0WjgovmwtGnwonrAo8"
            + "uwo0xwdC0Q8y1gtC3g035QxQAB8AByADEx8JHR8SJh8ZMR4gPR4mRR8sTSEuVx86ZBtJcR82ehxRhx1dkB1i"
            + "lB5QqRxhsCBltB9xuB14wyJw0CBz3hqG7B2HAC4ACC4HEy0QHS4cJi4jMS0uPS04RC1BTjBMVyxXZStbcC5U"
            + "eCtvgSxwijJlkTF7kziIoDCusC6bvia5zSy61TGu2yrS4jDOAjwCCzwNFzwbIDwmKD0uMj05PjxHSDxSUjxg"
            + "WTpkZzxydj6VeT6OejabhzylmUa4njmvqDvKsj7Xv0DpzkDu1jD+2UoI3TkgA0sCC0oRF0kjH0ovKEo5MktH"
            + "PUtYRkpnUUh1XUiXZUyQa0mdd0y1iVHMkkvpkkPdrEr/r0D3s1gRuUsOyEkm00k+20pF5UtTAVwACVsRFFoo"
            + "HVo4JlxFL1xXPFtvRFqBTluIW1+cYlrBZVa9dlbbjVvwlU7yjmUNn1wYp1sqrlVNtlhWx1t71VyJ4liU7VWq"
            + "AGsACWkQFGgsHmlCJmpRL2pmO2mBRmiWT2iqU2PCYmvSdHHieF//d3QNiGYfnmVKoWhVrWpitmd9v2qByGqm"
            + "z2u012rD4GvdAXYEBXgTDnkxGnlPJ3peMnhwO3uFQHqoTHbAW3vgZHrgZnkOeHQrfXsujndOnXdqn3WNsnSd"
            + "tn6tunLIx3vd1YHx13cR5nQrAYIBCYgXE4kzHYVUJ4NqNoGgP4qdQYa9V4vhX4DzY4AWcZMjc4VHjYFbjYl9"
            + "joKOnpCfpITZu4TqtpUAyooo0X8t3IVQ5YV5AZkACpUgFJNOH5VbKZZvNJiOPpbEQ5jYUZXcWJATapotdpJF"
            + "d5Rcf5yKkpOokJzQpI3Trpb2rpQZupUrzo9m5JCF0Jx046SvAagCBqEhE6I5I6hZK6aJMKeUOaXCRajpTKkQ"
            + "UasYbaRHdJ5seaaPd6KyjrHRnJnmnqsVpaM8waZPxaeFxqmbzqOq36rU6pf/ALQLCbEmFrJFIbRmKbaMM7W3"
            + "PLDfRav/Ua4qXLxQX65bcbWQdbmuhLvaiab2m7sSmbhDrLRfsK6VuKmi0LjY0q7s3roc6rI5AMEADMgZGcNZ"
            + "GsBqIsGbNcfHQbzmP9USTskwYLxZX8eMZMG2dsjWiMH2jb8ek8JQnMNqr8CWts+vy73wu8EJyck14MFV4smJ"
            + "ANMADNMyFs9pGdRpI9WhNNLbP8PpQtQnTc9LVdZ6Z9CoZtbIesz8gc4ckN1Rk9V0ptKvss3gt8jkttcmztlP"
            + "0NNg39av2dO9BekACNc+Et1NH+aBKea8MtjmPe8TStk/WN9nVN6QX+fRetnre+QNgt9Qi99wk+Wnm+fJp+Ly"
            + "seYkv+VcxdyM3tuu6dzl4+MJA+4ACPIxFu9iHfGKK/DFLvHtQe8eRfBSTvCAXu+uX/LibvEReO5Ag/F0i++X"
            + "lu7Voe4AqfIxtfBivfKKy/DFzvHt4e8e4/FT",
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQ"
            + "DQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQU"
            + "FBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wAARCAARABgDAREAAhEBAxEB/8QAHwAAAQUBAQEB"
            + "AQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKB"
            + "kaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1"
            + "dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl"
            + "5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcF"
            + "BAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5"
            + "OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0"
            + "tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwD4j8M/CTz9"
            + "n7nP4VxZev7Qt1ueXlnEPJb3j1TQfgrDHEsk0axp6sOvsPU+1fbz4cwOGw7xeYTjTh3l1dm7Jbyk0naKTbto"
            + "mfrmU8TSk1GDuz0HQvhDaNxDZSTsMYO3ap/E8/pXgVMPkVXmhgMLOvJWs7KEJXtfWXvq2u9PVq2z5j9qyniK"
            + "qrc80v6/rqd34J+FiRW/nSQ/IgyeP0+tfL8G5lh8NgZZhi3+7px5ntd9krtLmk7KKurtpdT/ACkwWeuUlCL1"
            + "Z6NoPws37bq6h8yV+I4wMZ9h6Af55Nc0sx9r/wALedv2lappTprS9toxWvLCN/elra93zTklL9nynPrWp03Z"
            + "Ld/11/rY9D0j4WsWCzwlztBaFDtjUDn5v59/w4rxsxzSpKo6eYtzlyxcqUJclGEY2leo25JNq87yU5aK/LHk"
            + "Z+05PnqsnB/Pd/L8jA8L/wDIEf8A4B/6EK8XK/8AkkMR/wBwv/TsD/OXLf8AeI/P8mek6H/yErX/AK4r/wCh"
            + "Gt6v/JQ4P/rzD/05UP2PKP4T9f0R2/hf/kCP/wAA/wDQhX5hlf8AySGI/wC4X/p2B+5Zb/vEfn+TP//Z"),
    new Near(
        "JPEG_420",
        "RGB8",
        "CAAADAAAEQECGAIFIAMIKAINMwIVPgMZSQMbVAMUXwYMaAYDcQQAdwQAfwQJhQIQjAAblgAbowUTsggRwQYX"
            + "ygQd0QEj0wAnCwcAEAkBFQwDHQ4HJA8KLQ8ROA0eQw0kTQ0nWA0iYxAYbREUeRAVgREfiRAxkRA3oBhApxU8"
            + "rhI6uQ46xgw70Q0/2g1F3w5HDhcEEhoDGR8DICAEKCIKMSEUPR8pRx0zUh07XR04aCAuciAufh45hx1OkRtz"
            + "mRx4oiFhqh9gtBh5whiF0BmF3R2E6CF+7iN8DSYGECoFGC8DHzEHJzISMDEhPC84Ri1DUyxJXSxKaS1JdCxR"
            + "filiiSh5kiaWmSeZoSuBrS2AvS6YzTCj3TKk5TGc6jCR7C+LBzUGDDgFFT4EG0ANJD4jLj02OT1JQztTTztU"
            + "XDpbajpudjiBgTWXiTaikjmlmjqlqkCstEKhv0ePzEiE1kWA2z983Tl23jZ0BUQLCkcMEU0PGk4dIkw2LExL"
            + "OUtfQ0lpTkhsW0h2akmOekmihUivjUuvlE+gnFCbok2gqEuSr0l4t0hpw0VqzkZu2UV13kd6BVYUCVcZEVwj"
            + "Gl00I1xLLltgO1p3RliIUVeTX1iecFqsfFyvhl2pil6ZjV+Dk2Bzl1ppnVZmplJqsVBxwVB70VaF4VuQ6WCY"
            + "A2QXCWYgD2gwGWlCImpWLWhsOmeIRGSdU2SyYGW3cGqwem2igG2JgGp3gGVug2BkmW1qo2tur2mBvmqMz2uR"
            + "3G6T53GU7HOUBnQdCnUnE3g8HXpNJntcL3p1PXiaS3a6W3XSYXPFZ3aXa3ZucXhPendUhXZ9j3WQnHiSqXiW"
            + "tXihwXmf0nyV3H+J3Hpx1XBeA4EWB4MhEIU3GodOJIhkMIeBP4amSoW9WYbKXoOwYoN4ZoRSb4ZCeYdWhYOO"
            + "koKmpY2nso+juY2evIKOwXp+zH142YN034dzApIOCZUaEpcuG5dOJ5Z1M5eXQpe0Tpm2VJedV5Z7XZVUZZVJ"
            + "cpZZgJd7jparmJe2n5eVrJyDtJxwuJNnw41z05CI5Zel75u1A6IHCacVEqcvG6ZTKKSIN6erRKq4TaymR6Ft"
            + "T6RTW6RIaqdZeql9iKqckaqxmairk5uDoJ9xrKFpu6Vsz6qA4a2X6qqo6aSpAbIACbcXE7g4G7RiKLKbObe2"
            + "QrquR7uMP69JTLU+Ybhac7p+gLmoiLevireaj7SJkat+pLCItbOawrOczrSP17aB27Vu27JgAsECDMcgFsVQ"
            + "HcF6K8GmOse2QMmdQcV5Q8JRVcdVacp7ecubgcevg8KjhMN8iL9slb1+rceYwcuww8Kkw7eHy7dw2sJe5sxb"
            + "Bc8LENQyHNF0IcyXL9GoPdmpP9iGO8xvTNB8XdKOb9SoedSrfdKXf9F8htdfkNdhotWGstaYvdaSwc6Gxsd7"
            + "1Mx55dV979yAA9oQEeA4G916IdifL9yuO+akPOVyNtVeTtuMXtqkbd2vdNyfdtt7fN5niuZnmuxutvaGteiB"
            + "stp3utR5z9yM4uWU5+OA4dpwBOoWC+syHO9sIuqUNO3BPPOxMetcQfBXUuyKY+2iefmiY9xyeOxjhfBsj/CR"
            + "oPePmedGp+pDu+9zw+mS1+624vGs1+Zl4fFS",
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4n"
            + "ICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIy"
            + "MjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjL/wAARCAARABgDASIAAhEBAxEB/8QAHwAAAQUBAQEB"
            + "AQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKB"
            + "kaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1"
            + "dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl"
            + "5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcF"
            + "BAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5"
            + "OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0"
            + "tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDyyy0Hdj5K"
            + "6C18OKFDOoA966/TdDCpvZeAM1tWuh5xJIuWPRRUUa9GNGM5q7euuyXd/oupwZbnjvucfa6BEeFhZj9MCivS"
            + "bfRDkB0yccqOAPrRXNUx1FSs7L5L/wCRl+d+593hs6fs1qU7L/j0P4fzrctv9fH/ALg/maKK85fBS9If+lSP"
            + "xLLNzUsv+PQ/h/Oiiivnq/wUv8C/Nn6BhfgP/9k="),
    new Near(
        "JPEG_PROGRESSIVE",
        "RGB8",
        "BAAACQAAEgAAHQAAKAAANAAAPQAAQgABUAMAVgYAYQAmbAANdwQAggAJjAQAkgUAlgUAoQAYsQARvwYAyAEY"
            + "0gMN3gcA5gASBA4DCQ8FFBAHHg8IKg4KNQ0NPw8PRBASUwwSWgwcZAwibxIBewgxhgROkBEalg40oxUlrhAz"
            + "uBIcwA8swwdRzAtO2g1I5Q9DAB4EBx8HESANGx8RJx4XMR4aOx4gQCAjWBhKXSIeZx81bxxGfB1Jhx5JkSFJ"
            + "mRpxox9QrRpruRxpwBiFxB99zSZu2iGZ5iaLACwDBS0IDy4PGy4aJiwiMSsrOi00Qi45WCdpWzBBYzBRbTBa"
            + "dzFThC5vjiyBlTFxnienqCeluCqgxTKczTSm1jK13yvC5CHVAz0DCT4KFD4WHz0jKzwyNjs/Pz1LRT1SUD1R"
            + "Vjl5XT18aD2MdTybg0KGjz+WljXUoULSqUGytjLewjfIziz/1yr+3kco4kASA0sCCUsLEkwZHkssKko9NUlQ"
            + "QEtfRktoTE5bUkeWXEykaEy6eEvKhkrOkkXhmkjQnkrgozr2q1gktlUew01d0lgl30pM50kwAFoDBVwNEFwe"
            + "G1w0J1pLM1pfPFtwQlt6T1mUVVe7X2Cwa2Owd13ChU35kEvkl2womWsWomMwrVpMt104v1xXzl1x4GNn7Veu"
            + "AWoLB2sVEWwnHGs+KWpWNGltPWp/RGuKVmioXGfBZGvDbV7/d2HQgXUriW8SjmA8pGVUsmZqwWWMyGeayWid"
            + "z2i532fi7WX/AHkACnYTGW5NJG9rKXpRMn5aQHeWS3arSXC1Zn/RdHP1bHknbncAhXY/kXpqj3dfl3lxrXyS"
            + "vHaqxnHE1XbQ3Wb/3YQO3nMlAIsACYQcF4YgIYZCJ4N2LoSRPIG4SYPCYIzVW2//X5UAboo2fIVYhIRejYR9"
            + "lY2CpYbCtITaun3DuZIPvok5yodA14wn6oN+AJIgCJYeFpY1HphNI5l2LpqcPJyqR5m/YY34UaQAU4w/a5lB"
            + "fp1kgpONi5Ool5rPo4X/rIP/sKIns5JPvJRZyJxD25SQ9ZnKAKYJCqwBFaRKHadaI6mIL6m0PK+sRpv/TaMm"
            + "VqYzX6g/aaJbd6GJh6LAkKbPkqTSmbsAoqwyrqkzvaGMz6+Y1aW/3ZvL7Jf0ALYADLA3F7FPHbdXJbObMrXJ"
            + "QLbERqvXTLQAXrNWbLxjb7KJe620j7Hhk6v1jMI2l7U5qbF1u7SAybWd1LHZ06Ts1bws4blAAMAKC7pVF8JS"
            + "HsB1J8iFNcLMQrT9RNAzWcRCWsFYZL6IdMC+g8DfibraitMUiMBFmbt+s8qGwsG8wre/w80uyMVA18RL6sle"
            + "ANYAC9ceF9VPHtCEJ9aTNs7cQcPjQdsXV9VpVM91Xs2icdLLe8nwfeMVhtUulMmFm9aCsc30usXztdg2vdNN"
            + "ztJ94Myp78jJAOIACOAzFd1zHONvJ9nNNt3JQPElQNo8TN5hWOV/ZePNbuHUb+86eN5MkNmKp9+uo+Hest3/"
            + "s/cYsNlfxOpZ3eW+49XS3+oHAu8ADO40FO9XIPGdJe+9Ou7vNPQnSO9KUu+EUvSoae/mbe8VgfA8fvNvhvOg"
            + "nOvVofAArO40s/BXwPKbxfC72u7v1PQn6O9K",
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUf"
            + "GhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgo"
            + "KCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wgARCAARABgDAREAAhEBAxEB/8QAFgABAQEAAAAA"
            + "AAAAAAAAAAAABQQG/8QAGgEAAgIDAAAAAAAAAAAAAAAAAwUCBAEGB//aAAwDAQACEAMQAAABxEBK3GiAG99f"
            + "mqMWyIW04tDTy1tXOP/EABoQAAIDAQEAAAAAAAAAAAAAAAAEAgMyASH/2gAIAQEAAQUCrWIKkFuFK/kFyK5V"
            + "iGqsf//EABoRAAMAAwEAAAAAAAAAAAAAAAADBAExMkH/2gAIAQMBAT8BVSJrE05F0CaPMCKBXQnQro//xAAm"
            + "EQABAwEHBAMAAAAAAAAAAAABAAIDEQQhMTSBsfASEyNBcZHB/9oACAECAQE/AY/IjZWNb1SGgRbAbo2l3Oel"
            + "YZWtZ3HYBd2vmmvJwHPXMVLMa0k+hcNd1Fk3abhHMM+P0qLJu03C/8QAGRAAAgMBAAAAAAAAAAAAAAAAABAB"
            + "ESEx/9oACAEBAAY/AjTiuTVC/8QAGxAAAgMAAwAAAAAAAAAAAAAAAAERMUFRgaH/2gAIAQEAAT8hmwWlKQZn"
            + "YpSaMmXiOJ1haeQtP//aAAwDAQACAAMAAAAQJwji/wD/xAAaEQEBAQADAQAAAAAAAAAAAAABABEhMUGx/9oA"
            + "CAEDAQE/EM/ZlwuNrkqgN6l043Rfe6L/xAAiEQEAAgAFBAMAAAAAAAAAAAABESEAEDFRYUFxgaGRseH/2gAI"
            + "AQIBAT8QOEGnJ8wbvBbiQSVFQPlsj24vCNaJ/CerobuHs6D6Nh1fLKtCtYFaEIdSx3S6TBGUHrciD//EAB0Q"
            + "AQACAgIDAAAAAAAAAAAAAAEAESGxYaExQcH/2gAIAQEAAT8Qx/mFADmNw76xQzxihcvq6YA6OI9gq0KcA5mh"
            + "snT7ZobJ/9k="),
    new Near(
        "JPEG_GRAY",
        "L8",
        "AQgTHCQtNz9JUFtkbHV/h5GYo6y0vcfPBQ0XISgxPERNVV9pcHmEjJWdp7G4wczUCxMeJy43QkpTW2Zvdn+K"
            + "kpujrre+x9LaEBgiKzM8R05YYGpze4SPlqCosrvDzNfeFBwmLzdAS1JcZG53f4iTmqSstr/H0NviGSErNDxF"
            + "T1dhaXN8hI2Xn6mxu8TM1d/nHycxOkJLVl1nb3mCipOepa+3wcrS2+btJCs2P0dQWmJsc36Hj5iiqrS7xs/X"
            + "4OryKTA7RExVX2dxeIOMlJ2nr7jPvtrZ4vTwLTU/SFBZZGt1fYeQmKGss7e24s3f7/n+MztFTlZfanF7g42W"
            + "nqeyucnVyuDs7ekEOEBKU1tkb3aAiJKbo6y3vrrb4tPu9voSPENOV19ocnqEi5afp7C6wti84+7z+AAFQUhT"
            + "XGRtd3+JkJukrLW/x9Tl2eju+wwTR05ZYmpzfYWPlqGqsrvFzdLe6Pz7BA0PS1NdZm53gomTm6Wutr/K0dzn"
            + "6fb6Cw4cUFhjbHN8h4+YoKu0u8TP19/q8fsDDhQf",
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUf"
            + "GhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/wAALCAARABgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAEC"
            + "AwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAk"
            + "M2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJ"
            + "ipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3"
            + "+Pn6/9oACAEBAAA/APFvC2m/c+WvYPC2m/c+WvYPC2m/c+WvnTwtpv3Plr2Dwtpv3PlroPiZ4m/4QD4cX2qw"
            + "HbqU2LOw4z+/cHDcqw+VQz4YYOzbnkV474W/gr2Dwt/BXmn7X/8AzI3/AG+/+29f/9k="),
    new Near(
        "JPEG_CMYK",
        "RGB8",
        "AAAACgABFAAAHQAAKQABMgAAPAAARgABUAABWgAAZAABbQAAeQABggAHjAAAlgAFoAAAqgADtAAAvQAAyQAB"
            + "0gAA3AAA5gAAAA8ACg8DFA8FHQ8IKQ8NMg8PPA8RRg8WUA8WWg8eZA8cbQ8qeQ8egg8kjA8vlg8noA8yqg8r"
            + "tA85vQ82yQ8/0g9B3A9F5g9DAB8ACh8HFB8MHR8SKR8ZMh8fPB8kRh8rUB80Wh8yZB88bR89eR9Ggh9ajB9Q"
            + "lh9coB9dqh9stB9tvR9xyR940h9+3B9/5h+PAC0BCi0KFC0THS0bKS0lMi0sPC01Ri0/UC1KWi1PZC1YbS1n"
            + "eS1ugi1sjC16li2KoC2Qqi2etC2bvS2qyS220i2/3C3E5i3NAD0ACj0LFD0YHT0kKT0xMj08PD1JRj1WUD1c"
            + "Wj1yZD14bT2DeT2Qgj2hjD2rlj20oD3Bqj3JtD3ZvT3oyT3w0j353D0Q5j0SAEsACksOFEseHUstKUs8MktK"
            + "PEtaRktpUEt4WkuHZEuVbUumeUu1gkvEjEvPlkvgoEvwqkv/tEsKvUseyUsp0ks+3EtH5ktaAFoBCloSFFol"
            + "HVo3KVpIMlpaPFptRlp+UFqPWlqeZFq4bVrFeVrTglrtjFr/lloOoFoiqlovtFpGvVpWyVpo0lp93FqL5lqe"
            + "AGoBCmoUFGoqHWo/KWpUMmppPGp/RmqTUGqoWmq+ZGrSbWrneWr/gmoPjGoilmo7oGpMqmpotGp7vWqOyWqm"
            + "0mq63GrM5mrnAHgGCngUFHgsHXhHKXhmMnh1PHiURnioUHi9WnjcZHjvbXgEeXgjgng4jHhQlnhnoHiCqniV"
            + "tHiwvXjIyXjf0nj83HgQ5ngmAIcACockFIc5HYdNKYdtMoeFPIedRoe7UIfVWofzZIcMbYcueYdAgodgjId3"
            + "loeYoIesqofPtIfqvYcAyYch0ocv3IdP5odyAJcDCpcZFJc/HZdXKZd5MpeZPJezRpfVUJfwWpcRZJcrbZdJ"
            + "eZdlgpeIjJenlpfBoJfnqpf2tJcdvZc6yZdS0pd83Jeb5peuAKUACqUkFKVBHaVfKaWHMqWoPKXERqXpUKUJ"
            + "WqUkZKVPbaVreaWTgqWqjKXLlqXuoKUUqqUotKVZvaVyyaWX0qWw3KXQ5qX6ALUFCrUhFLVJHbVrKbWPMrWv"
            + "PLXVRrX/ULUgWrVFZLVobbWKebWrgrXUjLX7lrUcoLU7qrVmtLWIvbWrybXR0rX43LUb5rU6AMMACsMlFMNV"
            + "HcN0KcOdMsPFPMPvRsMQUMM2WsNbZMOGbcOzecPUgsP1jMMmlsNIoMN3qsOatMO8vcPmycMM0sMx3MNX5sOD"
            + "ANIACtIzFNJJHdKCKdKoMtLQPNL7RtIjUNJSWtJ8ZNKmbdLIedL5gtIpjNJHltJ1oNKcqtLCtNLyvdIfydJP"
            + "0tJw3NKh5tLEAOICCuIoFOJfHeKGKeKxMuLkPOIPRuI6UOJqWuKRZOLCbeLzeeIaguJGjOJ4luKkoOLOquL/"
            + "tOItveJVyeKC0uKw3OLf5uILAPAACvAvFPBiHfCPKfDBMvDwPPAfRvBQUPCAWvCvZPDhbfAPefBBgvBwjPCg"
            + "lvDQoPAAqvAvtPBivfCPyfDB0vDw3PAf5vBQ",
        "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0O"
            + "EQ4LCxAWEBETFBUVFQwPFxgWFBgSFBUU/8AAFAgAEQAYBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAA"
            + "AAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNC"
            + "scEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6"
            + "g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq"
            + "8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwD4H+En/LH8K+Nv+Gdv+nX/AMdr4M+D/wAH/wDhPvI/ceZvx2zX"
            + "6p19q/CT/lj+FH/DO3/Tr/47X1rpf7DXg/wz4VPiTxve6f4d0Vcj7TqDBPNcI0nlRL96WUrG5WNAzttO1SaK"
            + "+1vhJ/yx/Cj/AIZ2/wCnX/x2rdj8BvhBqf2218GfD3xB8QL+Pyfslz9jXT9Ou92wv+9lzOm0M45t+WTA+Uh6"
            + "K/FT4Sf8sfwr9QP+Gdv+nX/x2qn7DWl6H4Z+HF7438SHZoujWRvbjayLJLtHyxR72VWlkYrGilhud1XOTRX2"
            + "r8JP+WP4Uf8ADO3/AE6/+O12ukaR/am34s/Flf8AhIPFesf6LoPhmz/d+ds5S1tkO7ybaLeC8h3bd5ZvMllA"
            + "kK+1vhJ/yx/Cj/hnb/p1/wDHa1vEtrfT6rLY+OkuNYvG0y3ub/wRoN62l+HNMtYmSYSX7SO4Riu+4DSLM/yI"
            + "W8uMwkFfip8JP+WP4V9aV5l8Ev8AkxLxd/3CP/TpaUV9q/CT/lj+FFeq23/J0/w3/wCxMsf/AEuvqK+1vhJ/"
            + "yx/CivKvgl/yYl4u/wC4R/6dLSiv/9k="),
    new Near(
        "WEBP_LOSSY",
        "RGB8",
        "AAMABgUBEAcDGQQEIQECKAACMgIAPgEASwAAVwAAYAAHagAMdwARgQATigQRkAMOkgMKlwMHoQYIrAUMuQUS"
            + "wwYWzAkU0wsWAwwCCA4GExAKHA8LJQwMLgwMOQ4PQwwPTwoRWwkVZgobcAohewsohQsrkA0ulw0umw4roQ8q"
            + "rBEqthEwwhE6zBE+1xM+3BZABRoFCh0LFR4QHx4VKR4ZNB0ePh8jSB0pVBkxXhk5aRpAcxlFfhpOhxlXkhli"
            + "mxpmoxxnqx5ntiBnwB9vyx991x2F4CCI5yKJASgIByoMEioUHSsbKCwkMy0rPi4zRys8UShIWydSZShabydk"
            + "eyZxhSV8kCWJmiaSpSiWsCqVuy+JxS+L0C+c2i+d5TOU6zePAToOCT0VEj4dHD4lKDwwMDo3Ozs/RTxKTz1Y"
            + "Wj1lZD11cD6Ffj2XhzijjTaqmji3qDnFtj28wUiazk+R1UiY1EGB1D9R2EI+AEgQBkwZEUwjHEwuKUs7MkpG"
            + "PUpRR0teUE1sWU18Y0yRb02hfU2thkyvjUyomk2tqEq8rEerqkN/rkBvvEF6yUhx1FBU1lNBAVcVB1oeElkt"
            + "Hlo7LVxKOFtWQ1tjS1x0VF2KXF2fZ1uzcVu5dFarjmurkmuKglJil1ZupFdzsFp1uFd4wlaBzVaH2FmL3FmK"
            + "AWURCWccEmYxGWQ/LmpWOGhmQmh3SWiLVGijX2iuaWuvcm2ohHaheWV8eWNfi2tdoG9oqmpusmh4umaAxmWI"
            + "0miO32yT5nCVBHYECngVFHU0HndNJ3ZeMHR0N3OMQXCiVW+4bH63d4iOZHFYcnhWfHdbh3dqkXV4qnuQtnuV"
            + "uHaRy4Cc14Cb2XqB03RU1nZCBoQBCoYTFoY6IIVYKYZuMYWHOYOnRYGzXom4aoycWnxVaodEdYhLf4ZdioJ8"
            + "lH+Nr4yfs4aVxI+VsnR3wXeA0H9434xf4o9QB5IID5ceGJZAIJRfMZmBN5adP5O9S5W1YaKMUYlSYpdRapRU"
            + "f5pxiJaIk5OlnZOnsZ6Xtpt9p4hXwJdqyZF/1o+O5JaX6pibCKQPD6YjF6REHJ9jL6eMNaSoPaPBSaisP5hR"
            + "UqI+XaFPc6pwhKqUjqemmaiso6uknZx6p6BquapruqFn16+K3quW5qeh66enA7IMCrMfE7FFH7NvJq+RNrav"
            + "NK+vSb6dQ7FMVLdBZLdncbWKeKuljbewmMCShaZnmKtupa57s6+MwbWS2MOR276Ezadn37ZyAsIICMQgFMVO"
            + "H8F4J76dNsaxR9avN8B5RMJPVcVSZMR9csSahMivjcqjfbhljcBknL58q8CQucWaxsmYxcB+zsNw0b9e3stk"
            + "BNMFDtgkF9RWH8+BLtGqOdmuReeOMs1bStNhW9N0adSbdtekiOKRdshkh9VmkdBypc+esdKivNqFwtl2v8xx"
            + "zc5139t23tZuCOYLD+YpF+BdHNmFMuS4POmxLt9kPONUTeFvXOCIbeOgeumbbddhfeBdh+BtnuiJqeCVr9+L"
            + "tOJuuuBqy+WM1OKL7fSF3d9jA+0TDfAvGO5iJe6TL+/AO/S2N+1gR/JXUe6AZPOXc/iQZ+Fqeuxihe9rkPKR"
            + "nvWPm+VRqupMte9nv++Iy/Gy3vex1uVj5vBQ",
        "UklGRhABAABXRUJQVlA4IAQBAAAQBwCdASoYABEAPmkoj0WkIqEYBgBABoS2AE6ZQjgX70YgYYD+q6qTzzPs"
            + "xeUABrhbvh7Noa89X/x5Ld9zSgeEAAD+/fAqvaupmfGtfUwNLuFDOLzoH4A3v5fX3tylJBk0xlIodfzumpze"
            + "tewF7LdShY05rGj9U78hnL7DcC/+jhWqPTwiI4uJwHP1wQHPXW+9SNfWktHZDH0Upff/KRwLsx/SYTPNjt5c"
            + "lWcy/2jVXoVvi//JSz3/EbQGdO9PMnIJpuBMdBVuJBAgkg+Ct/Pqv/QmbQ8Fb+fVf+hpywZ+o6lUUMHep+wG"
            + "MI+lMguDn/RelgeOPZP/RelgeOGk5SlNgTgAAA=="),
    new Near(
        "WEBP_LOSSY_ALPHA",
        "RGBA8",
        "LjQgAA0OAAcIAAAOJBEMFSAAAxwqAAsjMwARKj8ADDFLAAA4VgAAP18ABkZoAApNcgAMVHwADFuFAApijgII"
            + "aZQHB3CbCQZ3pAwJfq0JDIW1AxSMvQAZk8YDHJrNBR2hChUACwgQABIRDwAZHREKICgOECcwDRYuOw0fNUcN"
            + "HzxTDRVDXg0WSmkOH1FyDCNYewsoX4ULK2aQDixtlhArdJ4UKnulFyuCsBguibkXNJDCEkCXyxBGntYSS6Xc"
            + "FEysABUAFgccAB0WIAskHh0SKyYbGjIzGiU5PBwuQEkcNEdXHDlOYh0+VW0eRFx2HUljfxtPaokaWXGUG2F4"
            + "nBxlf6QgY4asImONtyNnlMEic5vMHoei1h2SqeEel7DoIJq3CjMGIQgtAygQKQwvHCsYNiQnIT0sJCxENyU2"
            + "S0EkPlJUKkxZXilUYGcrXWdwKGVueiVvdYQke3yPJIiDlySNiqImkJGrKYuYtiyGn8EtjKbNK6Gt2CyotOMv"
            + "o7vqMqDCAj4DLAk/CjMSQBc6HD4jQSg7MkgyOkBPPTlNVkY7VV1PPVpkWj1la2Q9dXJuO4N5eDeSgIEynYeM"
            + "NamOmji3lac4wpyyPLajv0ebqsxMlLHSRJ+40jyMv9E5YcbXPVHNAEsENwVMDT4QTBxFG0srTCdJPFMySUxa"
            + "PUhbYUdJZmhPS29vWEx7dmJLkH1sSZ6Ef1Cvi4RLrpKOTaqZmU+soKxSvKesSaWuqEF9taY4aLy8QIDDyER8"
            + "ytRNYtHWT1LYAVkJQgZaE0kRWSVQG1c1Vy9cTV44WlxlQ1ltbEtafHNTW416W1ydgWZasohwWriPeVuwlpJu"
            + "rp2VbY2khldiq5hbZbKjWGS5qVdlwLJVbce/VX3OzVWJ1dlZktzdWZPjAGYGTQdmFFQQZSpbGGM8Yi9rWWk5"
            + "aWtwQ2iAd0tok35UaKWFX2iujGlrr5NybaiahnikoXpmfah5Y1+vimtYtp1vWr2na13Ermlqy7hmdNLHaIHZ"
            + "02qL4N9ulOfncZnuAnUAWAh2EV8UdTJmH3hObSh3YXQwdHZ7N3KRgkFvpIlVb7qQbH63l3eIjp5kcVilcnhW"
            + "rHx3W7OHd2q6kXV4wah9jMi0fJHPtniL1suClN3XgZXk13x969J1VPLVdkT5A4IAYwqGE2oXiDtxIodXeCuH"
            + "b38xhYmGOYOnjUWBs5Reibibaoycolp8Valqh0SwdYhLt3+GXb6KgnzFlH+NzK+ModOyhpXaw5CR4bF3b+jA"
            + "enLvzoJs9t6MX/3ijlYEB5IIbhCYH3UZl0F8IZVggzGZgYo3lp2RP5O9mEuVtZ9hooymUYlSrWKXUbRqlFS7"
            + "f5pxwoiWiMmTk6XQnZOn17Gel960nHvlp4lR7MCbWvPJl1361JZyAeSWlwjqlakPCaUReRCnJYAYpUWHHqBk"
            + "ji+njJU1pKicPaPBo0morKo/mFGxUqI+uF2hT79zqnDGhKqUzY6nptSZqKzbo6uk4p2ddumnoWjwuatp97qj"
            + "W/7XtmYF3rF3DOanoRPrpLcaAbAKhAexHYsQr0OSHK9rmSWuj6A1ta6nM66urki9nLVCsEu8U7ZAw2K2Zcpw"
            + "tInRgLOt2Iu1rt+YwJLmjK5q7ZqvaPSnsHb7tbCWAsa5mQnQv3UQ175pF86pZh7nvIIlAL8GjwXCHpYRwUqd"
            + "G751pCa9nKs0xbCyRtWtuTa/eMBDwU3HVMRQzmPDfNVxw5ncgcWr44zJouqEv2zxhrpb+J7Aef+pvowGtr+h"
            + "DcHDmxTBvm8bzsVkItfEZinp03YwAtECmgrVIaET0FOoG8x+ry3QqbY42K29Q+aNxDHMWstJ0l/SWtJz2WjT"
            + "muB11qPnftmI7nvNaPWE0WP8i8lwA6XQqwqxz64RtdSFGLfRbR++zGomzc9xLeLchTTj2IM7BuIIpQ3iJqwT"
            + "3VmzGdaCujHjt8E76LDILt1izzviU9ZM4GzdWuCF5Gzin+t555vydN5q+Vy+QACS63sHkt6EDq/nqxW246Ac"
            + "sN5tI6/YXyrG4IUxztyHOOfphj/U02pGBu0UsA/vL7ca7GG+JeySxTHvwcw887bTNelc2kLtT+FS8HvoX/GO"
            + "73D1j/Zp4nL9eOhnBITsdAuP75gSnvSVGZvkVyCq6VAnte9pLr/viDXO8bU84PaxQ9jjZUrp7lRR",
        "UklGRkgBAABXRUJQVlA4WAoAAAAQAAAAFwAAEAAAQUxQSBgAAAABuYzof0Bp2wZM2fz/58LCiAmYAKR13Q9W"
            + "UDggCgEAANAGAJ0BKhgAEQA+aSiQRaQioZgGAEAGhLYATplCOBhs+WISK/quqgc8z0qoGtk60FWgtHMzW+7w"
            + "KxToXNY3YAD+/aX1BAL7FHVlYWKRHgXhygAa6f0/VboaIP5RD0VzEaUZbPhiR6bG14O7j6cM0aMfm8ohx3OT"
            + "msYXNu6sCip/pbep/4cG11f2UuOVqORJ18YqwD07kepGvs/77OQuKj0Pu7QdWIXmT6A7Ff/lRa+m4jeZIVzj"
            + "cJFlo68CBOF+HHYxiphas4DZf2lKgy54ghNWx4Er97Db9CZtjwJX72G36GHS6TNP4pbxvteuX8bPpGwM2Yv9"
            + "F7Tt8cf15/sXtO3xxd3wsjisYZAA"),
    new Near(
        "DDS",
        "RGBA8",
        "AAAAAAAAAAoIDggKCA4IFSkAACYpAAAmMQ4TJjEOEzFSAABCUgAAQloOIUJaDiFNewAAXnsAAF6DDixegw4s"
            + "aaUAAHqlAAB6rQ45eq0OOYXOAACWzgAAltYORJbWDkShAAAACggOCBUIDggVEB0QIDEOEyYxDhMxMQ4TMTkd"
            + "JjxaDiFCWg4hTVoOIU1iHUJYgw4sXoMOLGmDDixpix1YdK0OOXqtDjmFrQ45hbUdc5DWDkSW1g5EodYORKHe"
            + "HYmsCA4IFQgOCCAQHRAgGCwYKzEOEzE5HSY8OR0mPEIsOUdaDiFNYh1CWGIdQlhiHUJjgw4saYsdWHSLHVh0"
            + "ix1Yf60OOYWtDjmQtR1zkLUdc5veHYmh1g5ErN4diazeHYm3CA4IIBAdECsYLBgrGCwYKzkdJjw5HSZHQiw5"
            + "R0IsOUdiHUJYYh1CY2ssY2NrLGNjix1YdIsdWH+ULIR/lCyEf7Udc5C1HXObvSytm70srZveHYms3h2Jt+cs"
            + "zrfnLM63ADwANghLEzYISxM2EFomQSk8MVIpPDFSMUtSUjlac11SPGNuUjxjblpLj25aS495ezyUins8lIqD"
            + "S3WKg0t1laU8xqalPMamrUuyprVan7HWS/HCzjz3wudp58LnaefNADwANghLE0EQWiZBEFomTCk8MVIxS1Jd"
            + "OVpzXTlac2haS49uWkuPeVpLj3liWruEg0t1ioNLdZWLWleVi1pXoK1Lsqa1Wp+xvWmMsb1pjLznaefC52nn"
            + "zedp583naefYCEsTQQhLE0wQWiZMGGk5VzFLUl0xS1JoOVpzaEJplHNaS495WkuPhGJau4RraeePi1pXlYta"
            + "V6CLWleglGk5q71pjLG9aYy8vWmMvL1pjMfnaefN52nn2Odp59jnaefjCEsTTBBaJlcYaTlXGGk5VzFLUmg5"
            + "WnNzQmmUc0JplHNiWruEYlq7j2tp549raeePi1pXoJRpOauUaTmrlGk5q71pjLy9aYzHvWmMx71pjMfnaefY"
            + "52nn4+dp5+PnaefjAHkAYgiIIWIIiCFiEJdCbSl5Y34xiI9+MYiPfjmXu4lSecaaWoinmlqIp5prpmule3kh"
            + "tnt5IbaDiGW2g4hlwaV5hNKtiH7SvaZz0r2mc93WiOzK1ojsyuem98rnpvfKAHkAYgiIIW0Ql0JtEJdCeCl5"
            + "Y34xiI+JOZe7iTmXu5RaiKeaWoinpWuma6Vrpmuwg4hltoOIZcGDiGXBi5eqzL2mc9K9pnPdvaZz3b2mc+jn"
            + "pvfK56b3yuem98rnpvczCIghbQiIIXgQl0J4GKZjgzGIj4kxiI+UOZe7lEKm559aiKela6ZrsGuma7Brpmu7"
            + "g4hlwYOIZcyLl6rMlKbv172mc929pnPovaZz6L2mc/PnpvfK56b3M+em9zPnpvczCIgheBCXQoMQl0KDGKZj"
            + "gzGIj5Q5l7ufOZe7n0Km559rpmuwa6Zru2uma7trpmu7i5eqzIuXqteLl6rXlKbv172mc+i9pnPzvaZz872m"
            + "c/Pnpvcz56b3M+em9zPnpvczALYAjgjFLI4IxSyOENRYmSm2lKoxxXWqOdRXqjnUV7VStiHGWsVlxlrFZcZi"
            + "1KrRe7a1yYvUqsmU46XJlOOlyaW2Qsy11EzMveNSNL3jUjTOttYazrbWGt7UTBre1EwlALYAjgjFLJkQ1FiZ"
            + "ENRYpCm2lKoxxXW1OdRXtULjOcBStiHGWsVl0VrFZdFi1Krci9SqyZTjpcmU46XJlOOlyb3jUv+941I0veNS"
            + "NL3jUjTe1Ewa1sWRJdbFkSXe1EwwCMUsmQjFLKQQ1FikGOOErzHFdbU51FfAQuM5wELjOctaxWXRWsVl3GLU"
            + "qtxr4+/nlOOlyZTjpcmU46XJlOOlMr3jUjS941I0veNSNL3jUjTe1Ewl1sWRMNbFkTDe1Ew7CMUspBDUWK8Q"
            + "1FivGOOErzHFdcA51FfLQuM5y0LjOctaxWXcYtSq52LUqudr4+/nlOOlyZTjpQCU46UylOOlMr3jUjS941I0"
            + "veNSNL3jUjTe1Eww1sWRO97UTDvn4wg7",
        "RERTIHwAAAAHEAgAEAAAABgAAABsAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            + "AAAAAAAAAAAAAAAAACAAAAAEAAAARFhUNSAAAAAAAAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAA"
            + "AAAANpamjSPLtmMZAAD1vS8LHFKSpo0jy7ZnQQAo9b8rCjhukqaNI8u2bGkAUPW/qwpUipKmjSPLtnCRAHj1"
            + "v6sKcKaSpo0jy7Z1uQCg9b+vCozCkqaNI8u2eeEAyPW/rgosYpKmjSPLtkcb4AG9rS8LSH6Spo0jy7ZSQ+Yp"
            + "ta0vC2SakqaNI8u2XGvsUfW/LwqAtpKmjSPLtkeT8nn1ryoCnNKSpo0jy7ZRu/ihtQsAALjukqaNI8u2XOP+"
            + "yQcAAABYjpKmjSPLtiwdwAO9rS8rdKqSpo0jy7Y8Rcwrva0vK5DGkqaNI8u2LW3YUz0PAwCs4pKmjSPLtj2V"
            + "xHv1vy8qyP6Spo0jy7YuvdCjDQAAAAH9bdtWlSRJPuXcyw8AAACEupKmjSPLthAfoAW9rS8roNaSpo0jy7YH"
            + "R7ItrS0LC7zykqaNI8u2HW+kVb29LysA/G3btm1VSxSXtn0JAgAAAv+tdEmSJEkKv6ilCQAAABBGkqaNI8u2"
            + "Aee6zaW+vi4="),
  };

  static final Moving[] MOVING = {
    new Moving(
        "GIF_ANIMATION",
        0,
        "b965f46b 50 1eaf5d6b 120 9c3eae69 200",
        "R0lGODlhEAAMAIQAAIyeuVWezUuAv2SeOnOHN4J4OC2ejjKHhwqeIA+HKR54SIBe74dLy2JkxHhaXUpXgC1i"
            + "WC1LRApiFApLD/8AAIw1k4weVIwIFWk1bmkeP0Y1SkYeKm4IEVoIDkYICwAAACH/C05FVFNDQVBFMi4wAwEA"
            + "AAAh+QQIBQAAACwAAAAAEAAMAAAIiQApCBzooWCHDhw4XFg4kKCHgwkVMmxIYYPFDBgzWNhIsaKGjxhCYqhQ"
            + "oeNHDSJJVmAwoWWElxEeyHywkoHNCRIkvIQws4HPBUAL5JSgAALPBwJ+LijANGeCogcOCEi6gADTAg4QJHga"
            + "VWqAAATCYgWAQKuCAwYEfB3AdgCAt2URGJi7tu3btwEBACH5BAgMAAAALAAAAAAQAAwAhIyeuVWezUuAv2Se"
            + "OnOHN4J4OC2ejjKHhwqeIA+HKR54SHpf52Riw4pIxoJdSng8kA9iHQ9LFw88Ev8oAIcmZYcPKYcAAGIjRl8P"
            + "HTwXG1AAABwkFAUmBBQPBhQAAAAAAAiJAD0IFKihoEELCBF2WLgwg0MMEDFUmFiBA4cNGB1mwHCh4wUKIC1i"
            + "nECy5EeQFB5wkMCyZMkHMGE2iEAzgkuSMhvojACh580JDBgsGFqgJwQFP4UuKMC0ZwIFCg4cEEB1AQGmBRwg"
            + "SPBU6tQAAQiIzQoAwdaoBgSAHcB2AIC3ZhEYmLu27du3AQEAIfkECBQAAAAsAAAAABAADACEloB//1AAlkvh"
            + "cqWrWqUpaYecdFG6WlRpLZ6OMoeHCp4gD4cpHnhILWJYLUtECmIUCksPjDWTczV5gh5OVTVZVR4zjAgVcwgR"
            + "WggORggLLTUvLR4bCjULCh4GLQgHCggCCI8APwj0QDCDQQwYLii0YEHgB4IeDiJcyLCDxQ0YN1TYWGGCR48c"
            + "Qm7QQLIChZMSUkaIEJIDSQ0OTlJQuTIChJswHTg4wFOCgZ8CBEB48EBngwYHAihdKsAC0QcMjiZIsHQpAQBE"
            + "F0SdWqCqUgAAFCzQOjVBV69gFYhlkAABggFeAwwYoFaBW7cDCOgtMHduQAA7"),
    new Moving(
        "GIF_ANIMATION_TWICE",
        2,
        "b965f46b 50 1eaf5d6b 120 9c3eae69 200",
        "R0lGODlhEAAMAIQAAIyeuVWezUuAv2SeOnOHN4J4OC2ejjKHhwqeIA+HKR54SIBe74dLy2JkxHhaXUpXgC1i"
            + "WC1LRApiFApLD/8AAIw1k4weVIwIFWk1bmkeP0Y1SkYeKm4IEVoIDkYICwAAACH/C05FVFNDQVBFMi4wAwEB"
            + "AAAh+QQABQAAACwAAAAAEAAMAAAIiQApCBzooWCHDhw4XFg4kKCHgwkVMmxIYYPFDBgzWNhIsaKGjxhCYqhQ"
            + "oeNHDSJJVmAwoWWElxEeyHywkoHNCRIkvIQws4HPBUAL5JSgAALPBwJ+LijANGeCogcOCEi6gADTAg4QJHga"
            + "VWqAAATCYgWAQKuCAwYEfB3AdgCAt2URGJi7tu3btwEBACH5BAEMAB8ALAAAAAAQAAoAhIyeuVWezUuAv2Se"
            + "OnOHN4J4OC2ejjKHhwqeIA+HKR54SHpf52Riw4pIxoJdSng8kA9iHQ9LFw88Ev8oAIcmZYcPKYcAAGIjRl8P"
            + "HTwXG1AAABwkFAUmBBQPBhQAAAAAAAhoAD0IFKihoEELCBF2WLgwg0MMEDFUmFiBA4cNGB1mwHCh4wUKIC1i"
            + "nECy5EeQFB5wkMCyZMkHMGE2iEAzgkuSMhvojACh580JDBgsGPqhJ4QPP4Uu+MC0J1MFTJkKWBrVQdSrWJla"
            + "DQgAIfkEARQAIAAsAAAAABAADACEloB//1AAlkvhcqWrWqUpaYecdFG6WlRpLZ6OMoeHCp4gD4cpHnhILWJY"
            + "LUtECmIUCksPjDWTczV5gh5OVTVZVR4zjAgVcwgRWggORggLLTUvLR4bCjULCh4GLQgHCggCCIYAPwj0QDCD"
            + "QQwYLii0YEHgB4IeDiJcyLCDxQ0YN1TYWGGCR48cQm7QQLIChZMSUkaIEJIDSQ0OTlJQuTIChJswHTg4wFOC"
            + "gZ8CBEB48EBngwYHAihdKsAC0QcgjiZIsHQpAQBEQUTVWqCqUgAAtIrl6jUA2LFaEQwoO2AAWhBqCcgt0LZt"
            + "QAA7"),
    new Moving(
        "PNG_ANIMATION",
        3,
        "d07732ac 50 8e0282c2 120 7cf41e37 200",
        "iVBORw0KGgoAAAANSUhEUgAAABgAAAARCAIAAABIGvtnAAAACGFjVEwAAAADAAAAA1fk63oAAAAaZmNUTAAA"
            + "AAAAAAAYAAAAEQAAAAAAAAAAAAEAFAAAxaSHMgAAALZJREFUeJyVztEGwzAUgOG/WqVVQhmjlDJCCbkqZbsp"
            + "u9r7P892sWWSZidr6rs4J+V3iif77wZtvirqgOqhzCWF6lxSqMklhbpcVfGgRe2QZwNVoYASamigAwX9Acvu"
            + "RQqdBEb6lQidQzp6CaRDAwwwuUGywfA3NMpWf02HJhhh+mXZvRy5aIKLx4brRyKkw5AGDcYNvg308Ys0zJHr"
            + "d5ZCJgoZmMF4Vn89eJF1FxmwYGFxw9v9BbEXIZGFnitCAAAAGmZjVEwAAAABAAAACgAAAAgAAAAAAAAAAAAD"
            + "ABkAAHkpGA4AAAA0ZmRBVAAAAAJ4nGNkYGDgwo1YGPgZGBiYcSG4NBtWhCzNef33UwZUgCLN8IaBEmkMQEAa"
            + "ABO/Bhjlv0NaAAAAGmZjVEwAAAADAAAACgAAAAgAAAAEAAAAAwABAAUAAHpyq4wAAAA8ZmRBVAAAAAR4nGPU"
            + "0FXhYuDEhVgY+HkYGHAiiDQ/LgSXFmJgEFr/rYkBFSBLizJ8Y8Ar/Ry/NAYgIA0AW9wIAQGbIUUAAAAASUVO"
            + "RK5CYII="),
    new Moving(
        "WEBP_ANIMATION",
        2,
        "d07732ac 50 8e0282c2 120 7cf41e37 200",
        "UklGRr4CAABXRUJQVlA4WAoAAAASAAAAFwAAEAAAQU5JTQYAAAAAAAAAAgBBTk1GZAEAAAAAAAAAABcAABAA"
            + "ADIAAAJWUDhMSwEAAC8XAAQAzXQhov8BhowkCSqDBnt/ot29V0DUto36NqfRPl5BcNAOYK1wPUREREREjDHG"
            + "2Kf3n58fdr8fQm3bNoxSNpc7fBgMBoPBAQAAAAAAAAAAAAAYFkUQBEEQBEEQBEEQBEHQAYZhGIZhGIZhGIZh"
            + "GD4gCIIgCIIgCIIgCIIgBxRFURRFURRFURRFUfR7TxiGYVgRhmEYhmEYhmHY0tYzjuN4AcdLcBzHcRzHcXy0"
            + "9ahngiCIAkEQpQRBEAQxNeoQBFHPJEmShaLRlZMkSZIkSU6JeqYoiioUFY9TBUVRFEVR06GeaZqu/0JRcQlN"
            + "0zRdRdM0vRrUM4NRP4tSBoPBYFQzGCugHvXMrM9DGZNZyWQyazKZTCaTWc/19qCcxWKxWKxaS/emgs1ms9ls"
            + "dh02m/2GU8nhcDgcDqcuh/PzKqu4XC6Xy+Vy6wEAQU5NRowAAAAAAAAAAAAJAAAHAAB4AAAAVlA4THMAAAAv"
            + "CcABENegqG0jad7Xmj+fIllUYsFkd/5aOamJJEmZg2fy7+2jj07AC5j/KAQAgAQMBoNJHxkZGVkKNDQ0NOli"
            + "YvoFDo7+AYNGkhQdMz/P+lf67CCi/6PAdKjzRkTETWzLfhI29fU4SZcHAADKl+nqDD8AAEFOTUaSAAAAAgAA"
            + "AQAACQAACAAAyAAAAFZQOEx5AAAALwkAAhDXYJaRpOrqIXl/gSV5KjJpm9xVMuPzqSYAkKYAG9yvJQ1mAAMY"
            + "gDbzH7cdAAAAKsFgMFh9GAwGUw8FBQVFXXR0X2Jh2Q8waCRJ0fEz87R/pc8OIvo/CgAAYGLZzdvJpqpf9pPL"
            + "6mE9Tj5vRkmSQtFOV2f4QQA="),
  };

  static final Resized[] RESIZED = {
    new Resized(
        "TRIANGLE",
        "RGB8",
        10,
        9,
        "CQoCHwoGNwoLTwoPZwoUfwoYlwodrwoixwom3QoqCSMHHyMWNyMmTyM3ZyNIfyNYlyNpryN6xyOJ3SONCT8M"
            + "Hz8nNz9FTz9jZz+Cfz+flz+4rz+sxz+c3T9iCVsRH1s5N1tkT1uQZ1u8f1u7l1ttr1tbx1tq3VuRCXgWH3hK"
            + "N3iET3i7Z3iPf3hKl3hqr3iax3ie3XhvCZUcH5VcN5WkT5WgZ5VFf5V6l5Wvr5WGx5VX3ZWSCbEgH7FuN7G7"
            + "T7FlZ7Ftf7G1l7F3r7Fwx7Gb3bGDCc0mH81/N82uT81bZ82if82Sl811r82px81n3c2BCeYqH+aPN+aHT+Zu"
            + "Z+acf+Zhl+aQr+Z0x+aR3eZ6"),
    new Resized(
        "TRIANGLE",
        "RGB8",
        31,
        20,
        "AAAABwAADgAAFgAAHgAAJgAALQAANQAAPQAARQAATAAAVAAAXAAAZAAAawAAcwAAewAAggAAigAAkgAAmgAA"
            + "oQAAqQAAsQAAuQAAwAAAyAAA0AAA2AAA3wAA5gAAAAwABwwCDgwDFgwFHgwHJgwJLQwLNQwMPQwORQwQTAwS"
            + "VAwTXAwWZAwXawwZcwwbewwdggweigwgkgwimgwkoQwlqQwosQwpuQwrwAwtyAwv0Aww2Awy3ww05gw1ABgA"
            + "BxgDDhgHFhgLHhgPJhgTLRgWNRgaPRgdRRgiTBglVBgpXBgtZBgxaxg0cxg4exg8ghg/ihhDkhhImhhLoRhP"
            + "qRhTsRhWuRhawBheyBhi0Bhl2Bhp3xht5hhwACUAByUFDiULFiUQHiUWJiUcLSUiNSUoPSUtRSUzTCU5VCU+"
            + "XCVEZCVKayVQcyVWeyVbgiVhiiVmkiVsmiVyoSV4qSV+sSWDuSWJwCWPyCWU0CWa2CWg3yWm5iWrADIABzIH"
            + "DjIOFjIWHjIeJjImLTItNTI1PTI9RTJFTDJMVDJUXDJcZDJjazJrczJzezJ6gjKCijKKkjKRmjKZoTKhqTKp"
            + "sTKwuTK4wDLAyDLI0DLP2DKo3zKM5jKSAD8ABz8IDj8SFj8cHj8mJj8vLT84NT9DPT9MRT9WTD9gVD9pXD9z"
            + "ZD98az+Hcz+Qez+Zgj+kij+tkj+3mj/AoT/KqT/UsT++uT+7wD/EyD/O0D/X2D9q3z8Y5j8gAEsAB0sKDksW"
            + "FkshHkstJks4LUtENUtQPUtbRUtoTEtzVEt/XEuLZEuWa0uic0uue0u5gkvFikvQkkvYmkvioUvtqUv5sUtX"
            + "uUsWwEsiyEsu0Es62EtF30tR5ktbAFgAB1gMDlgaFlgnHlg1JlhDLVhQNVhePVhrRVh5TFiGVFiUXFiiZFiv"
            + "a1i9c1jLe1jYgljmilj0klh8mlgvoVg9qVhLsVhBuVhFwFhTyFhh0Fhu2Fh831iK5liVAGUAB2UNDmUdFmUs"
            + "HmU9JmVMLWVbNWVrPWV7RWWKTGWaVGWpXGW5ZGXJa2XYc2Xoe2XFgmVOimVdkmVDmmU2oWVGqWVVsWVluWV1"
            + "wGWEyGWT0GWk2GWz32XD5mXQAHIAB3IPDnIgFnIyHnJEJnJVLXJnNXJ4PXKKRXKcTHKtVHK/XHLRZHLia3KJ"
            + "c3Jye3JmgnIoinI6knJMmnJdoXJvqXKAsXKSuXKkwHK1yHLH0HLZ2HKX33Jo5nJ3AH4AB34RDn4kFn44Hn5M"
            + "Jn5fLX5zNX6GPX6aRX6tTH7BVH7VXH7UZH6Ua344c34je342gn5Kin5dkn5xmn6FoX6YqX6ssX7AuX6gwH56"
            + "yH6N0H6h2H5h33405n5FAIsAB4sTDosoFos+HotTJotoLYt+NYuTPYupRYu/TIvUVIvOXIuYZIsea4src4tA"
            + "e4tVgotriouBkouWmousoYvBqYvXsYu8uYtlwIsYyIst0ItC2ItY34tt5ouAAJgAB5gUDpgsFphDHphbJphy"
            + "LZiKNZihPZi4RZjRTJjUVJiFXJgXZJgva5hGc5hde5h1gpiMipikkpi8mpjHoZjKqZjisZheuZgxwJhIyJhg"
            + "0Jh42JiP35im5pi7AKUAB6UWDqUvFqVJHqViJqV8LaWWNaWvPaXJRaXhTKVeVKUYXKUuZKVHa6Vhc6V7e6WU"
            + "gqWuiqXHkqXhmqWdoaUaqaUzsaVJuaVgwKV6yKWT0KWs2KXG36Xf5qX1ALEAB7EYDrEzFrFPHrFpJrGFLbGh"
            + "NbG8PbHYRbHzTLFuVLEqXLFFZLFha7F8c7GYe7G0grHPirHrkrGImrE9obE9qbFYsbF0ubGPwLGryLHH0LHh"
            + "2LGG37FF5rFdAL4AB74ZDr43Fr5UHr5xJr6PLb6sNb7KPb7aRb5xTL5BVL5AXL5dZL56a76Yc762e77Tgr7o"
            + "ir6Akr5Nmr5Iob5mqb6Dsb6hub6+wL6yyL5N0L5q2L5Y375R5r5rAMsAB8sbDss6FstaHst5JsuZLcu4NcvX"
            + "PcviRcs8TMs2VMtVXMt0ZMuUa8uzc8vTe8vNgsuFistHkstQmstwocuPqcuvscvOucuuwMtpyMst0MtM2Mtr"
            + "38uK5sulANgAB9gdDtg+FthfHtiAJtiiLdjDNdjHPdiaRdg/TNhJVNhqXNiMZNita9jOc9jAe9iFgtgzithU"
            + "kth2mtiXodi4qdjasdi5udhywNg+yNhg0NiB2Nii39ij5tiAAOQAB+QeDuRCFuRlHuSIJuSrLeTPNeSkPeQW"
            + "ReQ5TORcVOSAXOSjZOTHa+TAc+Rxe+QwguRUiuR3kuSbmuSpoeSoqeTLseRlueRLwORvyOSS0OS22OS43+SA"
            + "5uQbAPAAB/AgDvBFFvBqHvCPJvC0LfDaNfCwPfAkRfBJTPBuVPCTXPC5ZPDea/BJc/Aoe/BNgvByivCXkvC9"
            + "mvCDofAHqfAssfBRufB2wPCcyPDB0PDm2PB73/Aw5vBQ"),
    new Resized(
        "TRIANGLE",
        "RGBA8",
        7,
        6,
        "FRUKGC0WFi1QEiBGdBIrXpYTOHW3E0SO1xJRoxM+EzUwPjpKTztfY3I6hnuWOZ6StzqWq9c5gMAPZCFULmZh"
            + "aVBknoJzY52alWRxsbdjecrWYofcD48uci+PiIdRjZWgc45huJaOk8+1jHrV04Rihw+4O5EvuaGmUbhtv3O3"
            + "l9eSs3zLr6xfXdS4cSQQ3kauL9+Ww1Hed9xv25O5j9FiPrfedSfW34E5"),
    new Resized(
        "CATMULL_ROM",
        "RGB8",
        10,
        9,
        "BwcBHwcENwcITwcMZwcPfwcTlwcWrwcaxwcd3wchByIFHyIVNyImTyI2ZyJHfyJXlyJoryJ+xyKU3yKaBz8J"
            + "Hz8nNz9GTz9kZz+Cfz+mlz/Jrz+0xz+f3z9YB1wNH1w4N1xlT1yQZ1zHf1zEl1xmr1xQx1xn31yZB3gSH3hJ"
            + "N3iET3jKZ3iTf3g7l3hjr3ihx3ik33hsB5QWH5RbN5SqT5SrZ5Qzf5R2l5S/r5SIx5RI35SXB7EbH7FtN7HI"
            + "T7FdZ7Fjf7HIl7Fxr7Fjx7Gr37GEB84fH86DN864T85KZ86vf86Ul85qr866x85a386AB+kjH+mZN+mDT+lr"
            + "Z+mif+lWl+mYr+lsx+ma3+l5"),
    new Resized(
        "CATMULL_ROM",
        "RGBA8",
        7,
        6,
        "DAwAFC8REStODxZEcg4hW5YPLnO3Dj+M1w9Oow84DzItNzRJUDZYYnE2i3mVOKqRuDecqtg3gMEMYRlRLmJa"
            + "aFFiqoFzYqmYlWNpsLhjeMvZZYroDYskcS6MiohQjJ6hc45Pt5WOm9W4jXvm1YRYgQy4MZAvuKunUbhjwHS5"
            + "oN2Vtnvbta9PU+XYjBQN4UOuLeGaxVHhdeRv3Zi9k9c+Lb/1kRzZ4YE9"),
    new Resized(
        "LANCZOS3",
        "RGB8",
        10,
        9,
        "BwcBHwcENwcITwcLZwcOfwcRlwcVrwcVxwcW3wcdByMFHyMVNyMmTyM2ZyNIfyNWlyNlryOBxyOd3yOgB0AJ"
            + "H0AnN0BGT0BlZ0B/f0Col0DUr0C2x0Ca30BVB1wNH1w4N1xlT1yNZ1zMf1zKl1xjr1xHx1xk31ydB3gRH3hJ"
            + "N3iAT3jRZ3iYf3gwl3hdr3iox3ip33hrB5QVH5RYN5SvT5SuZ5Qnf5R0l5TNr5SFx5Q935ScB7AZH7BpN7DS"
            + "T7BZZ7BYf7DYl7Brr7BXx7C237CFB80bH82HN827T81CZ827f82Tl81jr83Jx81T3817B+kcH+mjN+mAT+lo"
            + "Z+mnf+lOl+mhr+ljx+mc3+mA"),
    new Resized(
        "LANCZOS3",
        "RGBA8",
        7,
        6,
        "DQ0AEzASEipPDxZDcg4cW5UNJnK3DkKL2g5Rog8zDzItNzRJUDZTYnA2jnqVOLGRuDebqdk1gr4MYBhSLmNX"
            + "aVBiroJyY62alGNjr7hiesrZZojwC40dcC+Nj4dQi6OhcotAtZSNnte3j37w2IVZfgy4LJAvuLSnULldvnO5"
            + "ouGVt4Djt7A0Tuf/uQsN4UWvLOKZw1Ljd+hw3ZvAlOIjJL//vxjY3H1D"),
    new Resized(
        "NEAREST",
        "RGB8",
        10,
        9,
        "CgAAHgAAPAAAUAAAZAAAggAAlgAAtAAAyAAA3AAACh4GHh4SPB4kUB4wZB48gh5Olh5atB5syB543B6ECjwM"
            + "HjwkPDxIUDxgZDx4gjycljy0tDzYyDzw3DwICloSHlo2PFpsUFqQZFq0glrqlloOtFpEyFpo3FqMCngYHnhI"
            + "PHiQUHjAZHjwgng4lnhotHiwyHjg3HgQCpYeHpZaPJa0UJbwZJYsgpaGlpbCtJYcyJZY3JaUCrQkHrRsPLTY"
            + "ULQgZLRogrTUlrQctLSIyLTQ3LQYCtIqHtJ+PNL8UNJQZNKkgtIiltJ2tNL0yNJI3NKcCvAwHvCQPPAgUPCA"
            + "ZPDggvBwlvDQtPBgyPDA3PAg"),
    new Resized(
        "NEAREST",
        "RGBA8",
        7,
        6,
        "Cg8DEjIPDy5QDxhDeA8kX5YPLXS0DzaJ3A9CpQo8DDMyPDxPUDxgZHg8kICWPLSVtDzYqtw8CMYKaRVUMmlp"
            + "cFBpqIV4afyhlmk7trRpesvcac7nCocbajKHh4ZQh9ibeIdEt5aHlcy0h+bh3IdS/Qq0JIsytLSnULQgvHi0"
            + "sNiWtBzttLSIAty0GB4K4S2sMuHhyFDhaN144Rz5luGjDrThKiPc4d4/"),
  };

  /** JPEG, to be turned by 90 degrees (EXIF). */
  static final String JPEG_TURNED =
      "/9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDAAMC"
          + "AgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/"
          + "2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU"
          + "FBQUFBT/wAARCAARABgDAREAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAA"
          + "AgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJico"
          + "KSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWm"
          + "p6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEB"
          + "AQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEI"
          + "FEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0"
          + "dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk"
          + "5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwD4j8M/CTz9n7nP4VxZev7Qt1ueXlnEPJb3j1TQfgrDHEsk"
          + "0axp6sOvsPU+1fbz4cwOGw7xeYTjTh3l1dm7Jbyk0naKTbtomfrmU8TSk1GDuz0HQvhDaNxDZSTsMYO3ap/E"
          + "8/pXgVMPkVXmhgMLOvJWs7KEJXtfWXvq2u9PVq2z5j9qyniKqrc80v6/rqd34J+FiRW/nSQ/IgyeP0+tfL8G"
          + "5lh8NgZZhi3+7px5ntd9krtLmk7KKurtpdT/ACkwWeuUlCL1Z6NoPws37bq6h8yV+I4wMZ9h6Af55Nc0sx9r"
          + "/wALedv2lappTprS9toxWvLCN/elra93zTklL9nynPrWp03ZLd/11/rY9D0j4WsWCzwlztBaFDtjUDn5v59/"
          + "w4rxsxzSpKo6eYtzlyxcqUJclGEY2leo25JNq87yU5aK/LHkZ+05PnqsnB/Pd/L8jA8L/wDIEf8A4B/6EK8X"
          + "K/8AkkMR/wBwv/TsD/OXLf8AeI/P8mek6H/yErX/AK4r/wChGt6v/JQ4P/rzD/05UP2PKP4T9f0R2/hf/kCP"
          + "/wAA/wDQhX5hlf8AySGI/wC4X/p2B+5Zb/vEfn+TP//Z";

  /** PNG, to be turned by 90 degrees (EXIF), with 21 bytes as its color profile. */
  static final String PNG_TURNED =
      "iVBORw0KGgoAAAANSUhEUgAAABgAAAARCAIAAABIGvtnAAAAHmlDQ1BJQ0MgUHJvZmlsZQAAeJwrKMpPy8xJ"
          + "LUChAGG/CNR8MyyaAAAAGmVYSWZNTQAqAAAACAABARIAAwAAAAEABgAAAAAAANZnS2kAAAClSURBVHicrc5f"
          + "B0IxGIDxJyVKjIgYhxHjMHZ1OHQ1+v5fqYvasT9na7X4Xbx7x+PdAMd/2CGAbb8ltO8Uhg49ktDpZ3lIfM+B"
          + "WA2dG0zJphS6FJjSVyV0jelsE6mHJEhQfihxID+GhrI5fNZDCgZQa6Zk03KRglvAxs+3SkjHIQ0ajB9CDnT7"
          + "RRrGzH2ZSyGThQyMYAJz+Gy8yPqLDFiwMPnh5fEEDQ8gSAH58xsAAAAASUVORK5CYII=";
}
