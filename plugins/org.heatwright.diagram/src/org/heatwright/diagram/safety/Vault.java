// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.safety;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that keeps, for every design, what was drawn and not saved, and its three earlier generations. Every file in it is the old or the new one at every
 * moment: written beside, forced to the disk
 * and put in its place. Knows nothing of a workbench. Verified by {@code SafetyTest} in the UI tests.
 */
public final class Vault {

	/** How many earlier generations are kept. */
	public static final int GENERATIONS = 3;

	private static final String JOURNAL = ".journal";
	private static final String ORIGIN = ".origin";

	private final Path folder;

	public Vault(Path folder) {
		this.folder = folder;
	}

	/** A file name that belongs to one design alone. */
	private static String key(String design) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(design.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 12);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private Path journal(String design) {
		return folder.resolve(key(design) + JOURNAL);
	}

	/**
	 * Keeps unsaved work; what was kept before is replaced.
	 *
	 * @param location where the file of the design is on the disk; empty when nobody knows
	 */
	public void keep(String design, String location, byte[] content) throws IOException {
		write(folder.resolve(key(design) + ORIGIN), (design + "\n" + location).getBytes(StandardCharsets.UTF_8));
		write(journal(design), content);
	}

	/** The unsaved work of a design. */
	public Optional<byte[]> unsaved(String design) throws IOException {
		Path journal = journal(design);
		return Files.exists(journal) ? Optional.of(Files.readAllBytes(journal)) : Optional.empty();
	}

	/** Where the file of a design with unsaved work is on the disk. */
	public Optional<String> location(String design) throws IOException {
		Path origin = folder.resolve(key(design) + ORIGIN);
		return Files.exists(origin) ? Files.readString(origin).lines().skip(1).filter(line -> !line.isBlank()).findFirst() : Optional.empty();
	}

	/** Forgets the unsaved work of a design: it was saved or let go. */
	public void forget(String design) throws IOException {
		Files.deleteIfExists(journal(design));
		Files.deleteIfExists(folder.resolve(key(design) + ORIGIN));
	}

	/** The design has another name and place from now on. */
	public void rename(String from, String to, String location) throws IOException {
		Optional<byte[]> content = unsaved(from);
		if (content.isPresent()) {
			keep(to, location, content.get());
			forget(from);
		}
		for (int i = 1; i <= GENERATIONS; i++) {
			if (Files.exists(generation(from, i))) {
				Files.move(generation(from, i), generation(to, i), StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	/** The designs with unsaved work. */
	public List<String> designs() throws IOException {
		List<String> designs = new ArrayList<>();
		if (Files.isDirectory(folder)) {
			try (Stream<Path> files = Files.list(folder)) {
				for (Path origin : files.filter(file -> file.getFileName().toString().endsWith(ORIGIN)).sorted().toList()) {
					String design = Files.readString(origin).lines().findFirst().orElse("");
					if (Files.exists(journal(design))) {
						designs.add(design);
					}
				}
			}
		}
		return designs;
	}

	private Path generation(String design, int age) {
		return folder.resolve(key(design) + "." + age);
	}

	/** Keeps what a design was before it is saved anew; the oldest of three makes room. The same content twice is kept once. */
	public void retire(String design, byte[] content) throws IOException {
		if (Files.exists(generation(design, 1)) && java.util.Arrays.equals(content, Files.readAllBytes(generation(design, 1)))) {
			return;
		}
		for (int age = GENERATIONS - 1; age >= 1; age--) {
			if (Files.exists(generation(design, age))) {
				Files.move(generation(design, age), generation(design, age + 1), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		write(generation(design, 1), content);
	}

	/** The files of the earlier generations, the youngest first. */
	public List<Path> generations(String design) {
		List<Path> generations = new ArrayList<>();
		for (int age = 1; age <= GENERATIONS; age++) {
			if (Files.exists(generation(design, age))) {
				generations.add(generation(design, age));
			}
		}
		return generations;
	}

	private void write(Path file, byte[] content) throws IOException {
		Files.createDirectories(folder);
		Path beside = file.resolveSibling(file.getFileName() + ".part");
		try (var channel = java.nio.channels.FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
			var buffer = java.nio.ByteBuffer.wrap(content);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
			channel.force(true);
		}
		Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}
}
