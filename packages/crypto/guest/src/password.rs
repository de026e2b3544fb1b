//! Argon2, raw and in the PHC format.

use crate::passwords::{Algorithm, Guest, Parameters};
use crate::{failure, invalid, Failure, FailureKind};
use argon2::password_hash::phc::{Decimal, Output, ParamsString, PasswordHash, Salt};
use argon2::{Argon2, AssociatedData, Error, Params, ParamsBuilder, Version};
use zeroize::Zeroizing;

type Secret = Option<Zeroizing<Vec<u8>>>;

fn malformed(message: impl ToString) -> Failure {
    failure(FailureKind::Malformed, message)
}

/// What the crate refuses: most of it are arguments.
fn refused(error: Error) -> Failure {
    match error {
        Error::OutOfMemory => failure(FailureKind::TooLarge, "there is not enough memory"),
        other => invalid(other),
    }
}

fn algorithm(algorithm: Algorithm) -> argon2::Algorithm {
    match algorithm {
        Algorithm::Argon2d => argon2::Algorithm::Argon2d,
        Algorithm::Argon2i => argon2::Algorithm::Argon2i,
        Algorithm::Argon2id => argon2::Algorithm::Argon2id,
    }
}

fn run(given: &Parameters, secret: &Secret, password: &[u8], salt: &[u8]) -> Result<Vec<u8>, Failure> {
    let data = AssociatedData::new(&given.associated_data).map_err(refused)?;
    let params = ParamsBuilder::new()
        .m_cost(given.memory)
        .t_cost(given.passes)
        .p_cost(given.lanes)
        .data(data)
        .output_len(given.length as usize)
        .build()
        .map_err(refused)?;
    let version = Version::try_from(given.version).map_err(refused)?;
    let algorithm = algorithm(given.algorithm);
    let argon2 = match secret {
        Some(secret) => Argon2::new_with_secret(secret, algorithm, version, params).map_err(refused)?,
        None => Argon2::new(algorithm, version, params),
    };
    let mut out = vec![0; given.length as usize];
    argon2.hash_password_into(password, salt, &mut out).map_err(refused)?;
    Ok(out)
}

struct Parsed {
    parameters: Parameters,
    salt: Salt,
    hash: Output,
}

fn parse(text: &str) -> Result<Parsed, Failure> {
    let phc = PasswordHash::new(text).map_err(malformed)?;
    let algorithm = match phc.algorithm.as_str() {
        "argon2d" => Algorithm::Argon2d,
        "argon2i" => Algorithm::Argon2i,
        "argon2id" => Algorithm::Argon2id,
        other => return Err(malformed(format!("the algorithm {other} is not Argon2"))),
    };
    // The crate takes parameters that are missing, or there twice; the reference implementation does not.
    let names: Vec<String> = phc.params.iter().map(|(name, _)| name.as_str().to_string()).collect();
    let further = names.strip_prefix(&["m".to_string(), "t".to_string(), "p".to_string()]);
    if !matches!(further.map(|names| names.join(",")).as_deref(), Some("" | "keyid" | "data" | "keyid,data")) {
        return Err(malformed("the parameters are not m, t and p"));
    }
    let salt = phc.salt.ok_or_else(|| malformed("the salt is missing"))?;
    let hash = phc.hash.ok_or_else(|| malformed("the hash is missing"))?;
    // Without a version the text is of the time before there were several.
    let version = phc.version.unwrap_or(0x10);
    Version::try_from(version).map_err(malformed)?;
    let params = Params::try_from(&phc).map_err(malformed)?;
    let parameters = Parameters {
        algorithm,
        version,
        memory: params.m_cost(),
        passes: params.t_cost(),
        lanes: params.p_cost(),
        length: hash.len() as u32,
        associated_data: params.data().to_vec(),
    };
    Ok(Parsed { parameters, salt, hash })
}

fn too_large(what: &str, found: Decimal, limit: Decimal) -> Failure {
    failure(FailureKind::TooLarge, format!("{found} {what}: the limit is {limit}"))
}

impl Guest for crate::Guest {
    fn raw(
        parameters: Parameters,
        secret: Option<Vec<u8>>,
        password: Vec<u8>,
        salt: Vec<u8>,
    ) -> Result<Vec<u8>, Failure> {
        run(&parameters, &secret.map(Zeroizing::new), &Zeroizing::new(password), &salt)
    }

    fn hash(
        parameters: Parameters,
        secret: Option<Vec<u8>>,
        password: Vec<u8>,
        salt: Vec<u8>,
    ) -> Result<String, Failure> {
        let kept = Salt::new(&salt).map_err(invalid)?;
        if parameters.length as usize > Output::MAX_LENGTH || (parameters.length as usize) < Output::MIN_LENGTH {
            return Err(invalid(format!("a text holds hashes of {} to {} bytes", Output::MIN_LENGTH, Output::MAX_LENGTH)));
        }
        let out = run(&parameters, &secret.map(Zeroizing::new), &Zeroizing::new(password), &salt)?;
        let mut params = ParamsString::new();
        let mut add = |name: &str, value: u32| params.add_decimal(name, value).map_err(invalid);
        add("m", parameters.memory)?;
        add("t", parameters.passes)?;
        add("p", parameters.lanes)?;
        if !parameters.associated_data.is_empty() {
            params.add_b64_bytes("data", &parameters.associated_data).map_err(invalid)?;
        }
        let phc = PasswordHash {
            algorithm: algorithm(parameters.algorithm).ident(),
            version: Some(parameters.version),
            params,
            salt: Some(kept),
            hash: Some(Output::new(&out).map_err(invalid)?),
        };
        Ok(phc.to_string())
    }

    fn verify(
        hash: String,
        secret: Option<Vec<u8>>,
        password: Vec<u8>,
        max_memory: u32,
        max_passes: u32,
    ) -> Result<bool, Failure> {
        let password = Zeroizing::new(password);
        let secret = secret.map(Zeroizing::new);
        let parsed = parse(&hash)?;
        if parsed.parameters.memory > max_memory {
            return Err(too_large("KiB of memory", parsed.parameters.memory, max_memory));
        }
        if parsed.parameters.passes > max_passes {
            return Err(too_large("passes", parsed.parameters.passes, max_passes));
        }
        let out = run(&parsed.parameters, &secret, &password, &parsed.salt)?;
        // Output compares in constant time.
        Ok(Output::new(&out).map_err(invalid)? == parsed.hash)
    }

    fn parse(hash: String) -> Result<Parameters, Failure> {
        Ok(parse(&hash)?.parameters)
    }
}
