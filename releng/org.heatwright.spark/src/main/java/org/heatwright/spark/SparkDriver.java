// SPDX-License-Identifier: EPL-2.0
package org.heatwright.spark;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.heatwright.study.job.StudyJob;
import org.heatwright.study.run.SparkExecutor;
import org.heatwright.study.run.SparkHome;

import scala.collection.immutable.Range;
import scala.reflect.ClassTag;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * The process between a study and a Spark cluster: takes a job and its chunks on stdin, has every chunk computed as one partition, and writes each result to
 * stdout as soon as it arrives. When stdin ends
 * the one who asked is gone, and so is this process.
 */
public final class SparkDriver {

	private SparkDriver() {
	}

	/** @param arguments master, then Spark's options as {@code name=value} */
	public static void main(String[] arguments) throws IOException {
		DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
		System.setOut(System.err);
		DataInputStream in = new DataInputStream(System.in);
		StudyJob job = StudyJob.read(in);
		List<Integer> chunks = new ArrayList<>();
		for (int count = in.readInt(); count > 0; count--) {
			chunks.add(in.readInt());
		}
		job.work();
		endWith(in);
		Optional<String> refusal = refusal(arguments);
		if (refusal.isPresent()) {
			out.writeInt(SparkExecutor.REFUSED);
			out.writeUTF(refusal.get());
			out.flush();
			Runtime.getRuntime().halt(0);
		}
		try (JavaSparkContext context = new JavaSparkContext(configuration(arguments))) {
			run(context, job, chunks, out);
			out.writeInt(SparkExecutor.END);
			out.flush();
		}
	}

	private static void endWith(InputStream in) {
		Thread watch = new Thread(() -> {
			try {
				while (in.read() >= 0) {
					// Nothing more is said; only the end matters.
				}
			} catch (IOException e) {
				// That is an end too.
			}
			Runtime.getRuntime().halt(0);
		}, "ends with its caller");
		watch.setDaemon(true);
		watch.start();
	}

	/** Why the cluster would not take the study. */
	private static Optional<String> refusal(String[] arguments) {
		try {
			return arguments[0].startsWith("local") ? Optional.empty() : MasterDoor.refusal(configuration(arguments), arguments[0]);
		} catch (IOException e) {
			return Optional.of(e.getMessage());
		}
	}

	static SparkConf configuration(String[] arguments) throws IOException {
		SparkConf configuration = new SparkConf().setAppName("Heatwright study").setMaster(arguments[0]).set("spark.ui.enabled", "false")
				.set("spark.authenticate", "true")
				.set("spark.network.crypto.enabled", "true").set("spark.scheduler.mode", "FIFO")
				.set("spark.executor.extraJavaOptions", String.join(" ", SparkHome.JAVA_OPTIONS));
		if (!arguments[0].startsWith("local")) {
			configuration.set("spark.jars", jobJars());
		}
		if (!arguments[0].startsWith("local")) {
			ClusterSecret.find().ifPresent(secret -> configuration.set("spark.authenticate.secret", secret));
		}
		Arrays.stream(arguments).skip(1).map(option -> option.split("=", 2)).filter(option -> option.length == 2)
				.forEach(option -> configuration.set(option[0], option[1]));
		return configuration;
	}

	/** Heatwright's half of the class path: what executors on other computers lack. */
	private static String jobJars() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
				.filter(entry -> entry.getParent() != null && entry.getParent().getFileName().toString().equals("lib")).map(Path::toString)
				.collect(Collectors.joining(","));
	}

	private static void run(JavaSparkContext context, StudyJob job, List<Integer> chunks, DataOutputStream out) {
		if (chunks.isEmpty()) {
			return;
		}
		ClassTag<byte[]> bytes = scala.reflect.ClassTag$.MODULE$.apply(byte[].class);
		context.sc().runJob(context.parallelize(chunks, chunks.size()).rdd(), new ChunkTask(job), new Range.Exclusive(0, chunks.size(), 1),
				new AbstractFunction2<Object, byte[], BoxedUnit>() {

			@Override
			public BoxedUnit apply(Object partition, byte[] result) {
				try {
					out.writeInt(result.length);
					out.write(result);
					out.flush();
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
				return BoxedUnit.UNIT;
			}
		}, bytes);
	}
}
