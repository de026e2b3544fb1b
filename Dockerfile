# The command wasmrun: docker build -t wasmrun . && docker run --rm -i -v "$PWD:/work" wasmrun run program.wasm
FROM debian:bookworm AS build
RUN apt-get update -q && apt-get install -y -q --no-install-recommends openjdk-17-jdk-headless maven
WORKDIR /source
COPY . .
RUN ./mvnw -q -B -ntp package -DskipTests -pl cli -am \
    && cp cli/target/wasmrun-cli-*-all.jar /wasmrun.jar

FROM debian:bookworm-slim
RUN apt-get update -q && apt-get install -y -q --no-install-recommends openjdk-17-jre-headless \
    && rm -rf /var/lib/apt/lists/* && useradd --system --no-create-home wasmrun
COPY --from=build /wasmrun.jar /opt/wasmrun/wasmrun.jar
COPY contract-tests/src/main/resources/io/github/wasmrun/contract/harness/wasi_copy.wasm /tmp/
# An archive of the classes that a run loads.
RUN cd /opt/wasmrun && java -XX:ArchiveClassesAtExit=wasmrun.jsa -Xlog:disable -jar wasmrun.jar run /tmp/wasi_copy.wasm </dev/null
USER wasmrun
WORKDIR /work
ENTRYPOINT ["java", "-XX:SharedArchiveFile=/opt/wasmrun/wasmrun.jsa", "-Xshare:auto", "-jar", "/opt/wasmrun/wasmrun.jar"]
