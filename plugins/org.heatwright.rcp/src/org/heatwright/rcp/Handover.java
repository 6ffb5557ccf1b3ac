// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.heatwright.model.io.AtomicFile;

/**
 * Hands files from a Heatwright that finds the workspace taken to the one that has it: a note in a folder of the workspace, which the other looks for twice a
 * second and takes away. Nothing listens on a
 * network, and whoever may write notes may write the workspace itself. Verified by {@code HandoverTest}.
 */
public final class Handover implements AutoCloseable {

	private static final String NOTES = ".metadata/.plugins/org.heatwright.rcp/open";
	private static final String ENDING = ".note";
	private static final long MILLIS_BETWEEN = 500;
	private static final int LOOKS = 20;

	private final Path folder;
	private final Consumer<List<Path>> opener;
	private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("Heatwright handover").factory());

	private Handover(Path workspace, Consumer<List<Path>> opener) {
		this.folder = workspace.resolve(NOTES);
		this.opener = opener;
	}

	/**
	 * Takes what others hand over, from now until it is closed.
	 *
	 * @param opener is given the files of each note, on a thread of its own; no files when somebody only wanted the window
	 */
	public static Handover taking(Path workspace, Consumer<List<Path>> opener) throws IOException {
		Handover handover = new Handover(workspace, opener);
		Files.createDirectories(handover.folder);
		// What nobody took before is out of date.
		handover.notes().forEach(Handover::remove);
		handover.looks.scheduleWithFixedDelay(handover::look, MILLIS_BETWEEN, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
		return handover;
	}

	/** Leaves a note for the one that has the workspace; true when it has taken it within ten seconds. */
	static boolean give(Path workspace, List<Path> files) throws IOException, InterruptedException {
		return give(workspace, files, LOOKS);
	}

	/** @param looks how often is looked, twice a second, whether the note was taken */
	public static boolean give(Path workspace, List<Path> files, int looks) throws IOException, InterruptedException {
		Path folder = Files.createDirectories(workspace.resolve(NOTES));
		Path note = folder.resolve(UUID.randomUUID() + ENDING);
		AtomicFile.write(note, String.join("\0", files.stream().map(file -> file.toAbsolutePath().toString()).toList()).getBytes(StandardCharsets.UTF_8));
		for (int look = 0; look < looks && Files.exists(note); look++) {
			Thread.sleep(MILLIS_BETWEEN);
		}
		// Whoever removes it has it: either the other has taken it, or it is taken back.
		return !Files.deleteIfExists(note);
	}

	private List<Path> notes() throws IOException {
		try (DirectoryStream<Path> notes = Files.newDirectoryStream(folder, "*" + ENDING)) {
			return StreamSupport.stream(notes.spliterator(), false).sorted().toList();
		}
	}

	private void look() {
		try {
			for (Path note : notes()) {
				String text = Files.readString(note);
				if (remove(note)) {
					opener.accept(text.isEmpty() ? List.of() : Stream.of(text.split("\0")).map(Path::of).toList());
				}
			}
		} catch (IOException | RuntimeException e) {
			// The next look comes; the other program says that nobody took its note.
		}
	}

	private static boolean remove(Path note) {
		try {
			return Files.deleteIfExists(note);
		} catch (IOException e) {
			return false;
		}
	}

	@Override
	public void close() {
		looks.shutdownNow();
	}
}
