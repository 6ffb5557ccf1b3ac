// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Tells when a journal in a folder has grown to some length: the moment to interrupt whoever writes it. Woken by the file system, not by a clock. */
final class GrowingJournal implements AutoCloseable {

	private final Path folder;
	private final WatchService watch;

	GrowingJournal(Path folder) throws IOException {
		this.folder = Files.createDirectories(folder);
		this.watch = folder.getFileSystem().newWatchService();
		folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
	}

	/** Returns as soon as the journal is that long, or the process that writes it has ended. */
	void await(long bytes, Process writer) throws IOException, InterruptedException {
		while (bytes() < bytes && writer.isAlive()) {
			WatchKey news = watch.poll(1, TimeUnit.SECONDS);
			if (news != null) {
				news.pollEvents();
				news.reset();
			}
		}
	}

	long bytes() throws IOException {
		return bytes(folder);
	}

	static long bytes(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			long bytes = 0;
			for (Path file : files.filter(each -> each.toString().endsWith(".journal")).toList()) {
				bytes += Files.size(file);
			}
			return bytes;
		}
	}

	@Override
	public void close() throws IOException {
		watch.close();
	}
}
