// SPDX-License-Identifier: EPL-2.0
package org.heatwright.spark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The secret that a cluster of {@code releng/spark} shares with studies: from the environment, or from the file that the cluster reads, which nobody else may.
 */
final class ClusterSecret {

	private static final String VARIABLE = "HEATWRIGHT_SPARK_SECRET";
	private static final String FILE = "HEATWRIGHT_SPARK_CONF";
	private static final String PROPERTY = "spark.authenticate.secret";

	private ClusterSecret() {
	}

	/** @throws IOException when the file cannot be read, or others may read it */
	static Optional<String> find() throws IOException {
		String secret = System.getenv(VARIABLE);
		return secret != null ? Optional.of(secret) : ofFile(file());
	}

	private static Path file() {
		String named = System.getenv(FILE);
		String configuration = System.getenv("XDG_CONFIG_HOME");
		return named != null ? Path.of(named)
				: (configuration != null ? Path.of(configuration) : Path.of(System.getProperty("user.home"), ".config")).resolve("heatwright")
						.resolve("spark.conf");
	}

	static Optional<String> ofFile(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
				&& !Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE).containsAll(Files.getPosixFilePermissions(file))) {
			throw new IOException(file + " may be read by others; chmod 600 " + file);
		}
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		return Optional.ofNullable(properties.getProperty(PROPERTY)).map(String::strip);
	}
}
