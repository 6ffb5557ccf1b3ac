// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.heatwright.analysis.Analyzer;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.problem.Problem;

/**
 * Which compiled solver computes: the SHA-256 over name and bytes of every class of the physics, of the model with its expressions, of the analysis and of the
 * study's own way to a number or an optimum. The same
 * classes give the same identity from a jar, a bundle or a folder; whatever changes a number changes it, and some changes that do not change any (a line
 * number) change it too. What does not compute
 * (journals, tables, figures) does not count. Costs about a tenth of a second, once. Verified by {@code SolverBuildTest}.
 *
 * @param hex 64 digits
 */
public record SolverBuild(String hex) {

	/** Of journals that do not say which build wrote them. */
	public static final SolverBuild UNKNOWN = new SolverBuild("0".repeat(64));

	private static final int SHORT = 8;
	private static final String STUDY = "org/heatwright/study/";
	private static final List<String> OF_STUDY = List.of(STUDY + "plan/", STUDY + "solve/", STUDY + "optimum/", STUDY + "RecordedQuantity");

	private static final class OfThisProgram {
		static final SolverBuild VALUE = compute();
	}

	/** Of the running program. */
	public static SolverBuild current() {
		return OfThisProgram.VALUE;
	}

	public static SolverBuild of(byte[] bytes) {
		return new SolverBuild(HexFormat.of().formatHex(bytes));
	}

	/** 32 bytes. */
	public byte[] bytes() {
		return HexFormat.of().parseHex(hex);
	}

	/** Enough of it to tell two builds apart. */
	public String abbreviated() {
		return equals(UNKNOWN) ? "unknown" : hex.substring(0, SHORT);
	}

	private static SolverBuild compute() {
		Map<String, byte[]> classes = new TreeMap<>();
		try {
			for (Class<?> anchor : List.of(Problem.class, Machine.class, Analyzer.class, StudyPlan.class)) {
				collect(anchor, classes);
			}
		} catch (IOException e) {
			throw new UncheckedIOException("the program cannot read its own classes", e);
		}
		MessageDigest digest = sha256();
		classes.forEach((name, hash) -> {
			digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
			digest.update(hash);
		});
		return of(digest.digest());
	}

	/** The classes that lie where one of them does: a folder or a jar. */
	static void collect(Class<?> anchor, Map<String, byte[]> classes) throws IOException {
		Path place;
		try {
			place = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
		} catch (URISyntaxException | IllegalArgumentException e) {
			throw new IOException(anchor + " does not come from a file", e);
		}
		String own = anchor.getName().replace('.', '/') + ".class";
		if (!Files.isDirectory(place)) {
			try (FileSystem jar = FileSystems.newFileSystem(place, (ClassLoader) null)) {
				collect(jar.getPath("/"), classes);
			}
		} else {
			// An unpacked bundle of a workbench under development keeps its classes one or two folders below.
			Path root = Stream.of(place, place.resolve("target/classes"), place.resolve("bin")).filter(folder -> Files.exists(folder.resolve(own))).findFirst()
					.orElseThrow(() -> new IOException(place + " holds no " + own));
			collect(root, classes);
		}
	}

	private static void collect(Path root, Map<String, byte[]> classes) throws IOException {
		List<Path> files;
		try (Stream<Path> walk = Files.walk(root)) {
			files = walk.filter(file -> file.toString().endsWith(".class")).toList();
		}
		for (Path file : files) {
			String name = root.relativize(file).toString().replace('\\', '/');
			if (!name.startsWith(STUDY) || OF_STUDY.stream().anyMatch(name::startsWith)) {
				classes.put(name, hash(file));
			}
		}
	}

	private static byte[] hash(Path file) throws IOException {
		MessageDigest digest = sha256();
		try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
			in.transferTo(java.io.OutputStream.nullOutputStream());
		}
		return digest.digest();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
