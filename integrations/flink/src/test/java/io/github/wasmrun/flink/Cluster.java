package io.github.wasmrun.flink;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A cluster within this process: a job manager and two task managers of one slot. */
@SuppressWarnings("try") // closing may be interrupted
final class Cluster implements AutoCloseable {
  final MiniCluster cluster;

  Cluster() throws Exception {
    Configuration config = new Configuration();
    config.setString("taskmanager.memory.network.min", "16mb");
    config.setString("taskmanager.memory.network.max", "16mb");
    config.setString("taskmanager.memory.managed.size", "16mb");
    config.setString("heartbeat.interval", "1000");
    config.setString("heartbeat.timeout", "20000");
    config.setString("rest.bind-port", "0");
    cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(config)
                .setNumTaskManagers(2)
                .setNumSlotsPerTaskManager(1)
                .build());
    cluster.start();
  }

  /** For a job of two parallel parts that starts again when it fails. */
  static StreamExecutionEnvironment environment(int attempts, long checkpointMillis) {
    Configuration config = new Configuration();
    config.setString("restart-strategy.type", attempts > 0 ? "fixed-delay" : "none");
    config.setString("restart-strategy.fixed-delay.attempts", "" + Math.max(1, attempts));
    config.setString("restart-strategy.fixed-delay.delay", "100 ms");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(config);
    env.setParallelism(2);
    if (checkpointMillis > 0) {
      env.enableCheckpointing(checkpointMillis);
    }
    return env;
  }

  JobID submit(StreamExecutionEnvironment env, List<Path> jars) throws Exception {
    JobGraph graph = env.getStreamGraph().getJobGraph();
    for (Path jar : jars) {
      graph.addJar(new org.apache.flink.core.fs.Path(jar.toUri()));
    }
    cluster.submitJob(graph).get();
    return graph.getJobID();
  }

  /** Runs a job to its end; throws what it fails with. */
  JobExecutionResult run(StreamExecutionEnvironment env, List<Path> jars) throws Exception {
    return result(submit(env, jars));
  }

  JobExecutionResult result(JobID job) throws Exception {
    CompletableFuture<org.apache.flink.runtime.jobmaster.JobResult> result =
        cluster.requestJobResult(job);
    return result.get().toJobExecutionResult(Cluster.class.getClassLoader());
  }

  @Override
  public void close() throws Exception {
    cluster.close();
  }
}
