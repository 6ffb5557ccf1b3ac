// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.result;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes the results of a study beside its journal; each file is the old or the whole new one at every moment. Verified by {@code ResultFilesTest}. */
public final class ResultFolder {

	/** A format of results. */
	public enum Format {
		/** {@code results.csv}. */
		csv,
		/** {@code results.npz}, for NumPy. */
		npz,
		/** {@code results.h5}, HDF5. */
		h5
	}

	private interface Content {

		void write(OutputStream out) throws IOException;
	}

	/** A study in the folder of its own results. */
	public static final String OWN_NAME = "study.qts";

	private final Path folder;

	public ResultFolder(Path folder) {
		this.folder = folder;
	}

	/** Where journal and results of a study file lie: where it lies when it is called {@code study.qts}, otherwise in a folder beside it. */
	public static Path of(Path study) {
		String name = study.getFileName().toString();
		int dot = name.lastIndexOf('.');
		return name.equals(OWN_NAME) ? study.toAbsolutePath().getParent() : study.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".results");
	}

	/**
	 * Writes the results in the formats given, and {@code failures.csv} when points failed.
	 *
	 * @return the files written
	 * @throws IOException when points are missing or a file cannot be written
	 */
	public List<Path> write(StudyTable table, Collection<Format> formats, long failed) throws IOException {
		table.requireComplete();
		List<Path> files = new ArrayList<>();
		for (Format format : formats) {
			files.add(switch (format) {
				case csv -> replace("results.csv", out -> CsvResult.write(table, out));
				case npz -> replace("results.npz", out -> NpzResult.write(table, out));
				case h5 -> HdfResult.write(table, folder.resolve("results.h5"));
			});
		}
		Files.deleteIfExists(folder.resolve("failures.csv"));
		if (failed > 0) {
			files.add(replace("failures.csv", out -> CsvResult.writeFailures(table, out)));
		}
		return files;
	}

	private Path replace(String name, Content content) throws IOException {
		Path file = folder.resolve(name);
		Path temporary = folder.resolve("." + name + ".tmp");
		try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
			OutputStream out = Channels.newOutputStream(channel);
			content.write(out);
			channel.force(true);
		} catch (IOException e) {
			Files.deleteIfExists(temporary);
			throw e;
		}
		Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		return file;
	}
}
