//! The guest of wasmrun-sql: sqlparser, the parser for SQL in Rust, as a component.

mod tree;

wit_bindgen::generate!({ world: "sql-guest", path: "../wit" });

use exports::wasmrun::sql::statements::{Dialect, Failure, FailureKind, Guest as Statements, Limits};
use sqlparser::ast::Statement;
use sqlparser::dialect;
use sqlparser::parser::{Parser, ParserError};
use sqlparser::tokenizer::Tokenizer;

struct Guest;

export!(Guest);

fn dialect_of(dialect: Dialect) -> Box<dyn dialect::Dialect> {
    match dialect {
        Dialect::Generic => Box::new(dialect::GenericDialect {}),
        Dialect::Ansi => Box::new(dialect::AnsiDialect {}),
        Dialect::Postgresql => Box::new(dialect::PostgreSqlDialect {}),
        Dialect::Mysql => Box::new(dialect::MySqlDialect {}),
        Dialect::Sqlite => Box::new(dialect::SQLiteDialect {}),
        Dialect::Mssql => Box::new(dialect::MsSqlDialect {}),
        Dialect::Oracle => Box::new(dialect::OracleDialect {}),
        Dialect::Bigquery => Box::new(dialect::BigQueryDialect {}),
        Dialect::Snowflake => Box::new(dialect::SnowflakeDialect {}),
        Dialect::Duckdb => Box::new(dialect::DuckDbDialect {}),
        Dialect::Clickhouse => Box::new(dialect::ClickHouseDialect {}),
        Dialect::Redshift => Box::new(dialect::RedshiftSqlDialect {}),
        Dialect::Databricks => Box::new(dialect::DatabricksDialect {}),
        Dialect::Spark => Box::new(dialect::SparkSqlDialect {}),
        Dialect::Hive => Box::new(dialect::HiveDialect {}),
        Dialect::Teradata => Box::new(dialect::TeradataDialect {}),
    }
}

fn too_deep(what: &str, limit: u32) -> Failure {
    Failure {
        kind: FailureKind::TooDeep,
        message: format!("{what} deeper than {limit}"),
        line: 0,
        column: 0,
    }
}

/// The parser has the place of an error in its text only: ` at Line: 1, Column: 8`.
fn malformed(text: String, otherwise: (u64, u64)) -> Failure {
    let mut message = text;
    let mut place = otherwise;
    if let Some(start) = message.rfind(" at Line: ") {
        let mut numbers = message[start + 10..].split(", Column: ").map(|number| number.trim().parse::<u64>());
        if let (Some(Ok(line)), Some(Ok(column)), None) = (numbers.next(), numbers.next(), numbers.next()) {
            place = (line, column);
            message.truncate(start);
        }
    }
    Failure {
        kind: FailureKind::Malformed,
        message,
        line: place.0.try_into().unwrap_or(0),
        column: place.1.try_into().unwrap_or(0),
    }
}

fn parse(dialect: Dialect, limits: Limits, sql: &str) -> Result<Vec<Statement>, Failure> {
    let dialect = dialect_of(dialect);
    let tokens = Tokenizer::new(&*dialect, sql)
        .tokenize_with_location()
        .map_err(|error| malformed(error.message, (error.location.line, error.location.column)))?;
    let mut parser = Parser::new(&*dialect)
        .with_recursion_limit(limits.nesting as usize)
        .with_tokens_with_locations(tokens);
    parser.parse_statements().map_err(|error| match error {
        ParserError::RecursionLimitExceeded => too_deep("nesting", limits.nesting),
        ParserError::ParserError(text) | ParserError::TokenizerError(text) => {
            let at = parser.peek_token_ref().span.start;
            malformed(text, (at.line, at.column))
        }
    })
}

impl Statements for Guest {
    fn parse(dialect: Dialect, limits: Limits, sql: String) -> Result<Vec<u8>, Failure> {
        let statements = parse(dialect, limits, &sql)?;
        match tree::write(&statements, limits.depth) {
            Some(bytes) => Ok(bytes),
            None => {
                // To free a tree that deep would take as much stack as to write it.
                std::mem::forget(statements);
                Err(too_deep("a tree", limits.depth))
            }
        }
    }

    fn print(dialect: Dialect, limits: Limits, sql: String) -> Result<Vec<String>, Failure> {
        let statements = parse(dialect, limits, &sql)?;
        Ok(statements.iter().map(Statement::to_string).collect())
    }
}
