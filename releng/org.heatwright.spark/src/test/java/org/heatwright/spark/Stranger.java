// SPDX-License-Identifier: EPL-2.0
package org.heatwright.spark;

import java.util.List;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Somebody who has found the port of a master and would like to compute there. */
public final class Stranger {

	static final String SUCCESS = "computed by a stranger: ";

	private Stranger() {
	}

	/** @param arguments the master */
	public static void main(String[] arguments) {
		SparkConf configuration = new SparkConf().setAppName("stranger").setMaster(arguments[0]).set("spark.ui.enabled", "false")
				.set("spark.driver.host", "127.0.0.1").set("spark.cores.max", "1");
		try (JavaSparkContext context = new JavaSparkContext(configuration)) {
			System.out.println(SUCCESS + context.parallelize(List.of(1, 2, 3)).count());
		}
		System.exit(0);
	}
}
