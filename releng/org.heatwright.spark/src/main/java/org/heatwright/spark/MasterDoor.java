// SPDX-License-Identifier: EPL-2.0
package org.heatwright.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.spark.SecurityManager;
import org.apache.spark.SecurityManager$;
import org.apache.spark.SparkConf;
import org.apache.spark.rpc.RpcEnv;

import scala.Option;

/** Knocks at a master before a study is handed to it: Spark itself tries for a minute and says little. Verified by {@code SparkStudyTest}. */
final class MasterDoor {

	private static final int PATIENCE_MILLIS = 10_000;
	private static final String PATIENCE = "20s";
	private static final Pattern ADDRESS = Pattern.compile("(?:spark://)?([^:,]+):(\\d{1,5})");

	private MasterDoor() {
	}

	/** Why a cluster would not take a study, as a sentence; empty when one of its masters opens. */
	static Optional<String> refusal(SparkConf study, String url) {
		Optional<String> refusal = Optional.empty();
		for (String address : url.split(",")) {
			refusal = one(study, address);
			if (refusal.isEmpty()) {
				return refusal;
			}
		}
		return refusal;
	}

	private static Optional<String> one(SparkConf study, String url) {
		Matcher address = ADDRESS.matcher(url);
		if (!address.matches()) {
			return Optional.of(url + " is no Spark master; expected local[*], local[N] or spark://HOST:PORT");
		}
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2))), PATIENCE_MILLIS);
		} catch (IOException | IllegalArgumentException e) {
			return Optional.of("there is no Spark master at " + url + ": " + e.getMessage());
		}
		SparkConf conf = study.clone().set("spark.rpc.askTimeout", PATIENCE).set("spark.rpc.lookupTimeout", PATIENCE)
				.set("spark.network.auth.rpcTimeout", PATIENCE).set("spark.rpc.connect.timeout", PATIENCE)
				.set("spark.rpc.io.maxRetries", "0");
		RpcEnv knocking = null;
		try {
			SecurityManager security = new SecurityManager(conf, Option.empty(), SecurityManager$.MODULE$.$lessinit$greater$default$3());
			security.initializeAuth();
			knocking = RpcEnv.create("knocking", "localhost", 0, conf, security, true);
			knocking.setupEndpointRefByURI("spark://Master@" + address.group(1) + ":" + address.group(2));
			return Optional.empty();
		} catch (Exception e) {
			// Spark throws checked exceptions that Scala does not declare.
			return Optional.of("the Spark master at " + url
					+ " does not take this study: it has another secret, or none, or does not encrypt; start it with releng/spark master and give the study the same secret");
		} finally {
			if (knocking != null) {
				knocking.shutdown();
			}
		}
	}
}
