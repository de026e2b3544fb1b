# Sourced by .ci/run: the public suites as archives in a directory. Needs setup.sh.
# shellcheck shell=bash
#
# data/spec-testsuite.tar.gz     .wast files of WebAssembly/testsuite
# data/wasi-testsuite.tar.gz     tests of WebAssembly/wasi-testsuite
# data/sightglass.tar.gz         programs of bytecodealliance/sightglass
# data/malformed-modules.tar.gz  hostile modules
# data/component-wast.tar.gz     scripts of the component model, converted
# data/canonical-abi.tar.gz      vectors of the canonical ABI
# data/components.tar.gz         components with known answers
# data/wit-tests.tar.gz          WIT of wasm-tools' and wit-bindgen's tests, and WASI's packages
# data/wasm_run-wit.tar.gz       WIT of 2023, of juancastillo0/wasm_run
# tools/wast2json                a converter: npm install && node wast2json.mjs FROM TO

suites=$root/target/suites

# unpack DIRECTORY NAME: an archive into target/suites/NAME; fails if there is none.
unpack() {
  local archive=$1/data/$2.tar.gz
  if [ ! -f "$archive" ]; then
    echo "no $archive"
    return 1
  fi
  rm -rf "${suites:?}/$2" &&
    mkdir -p "$suites/$2" &&
    tar -xzf "$archive" -C "$suites/$2" --strip-components=1 &&
    echo "$(find "$suites/$2" -type f | wc -l) files of $archive"
}

# convert DIRECTORY: the unpacked scripts of the specification into target/suites/spec; fails if a
# command is left out.
convert() {
  local converter=$suites/wast2json from=$suites/spec-testsuite to=$suites/spec scripts summary
  scripts=$(find "$from" -name '*.wast' | wc -l)
  rm -rf "$converter" "$to" &&
    cp -r "$1/tools/wast2json" "$converter" &&
    chmod -R u+w "$converter" &&
    (cd "$converter" && npm install --ignore-scripts --no-audit --no-fund --loglevel=error) &&
    summary=$(node "$converter/wast2json.mjs" "$from" "$to") || return 1
  echo "$summary"
  [[ $summary == *"$scripts files 0 with errors"* ]] && echo "$scripts scripts converted"
}
