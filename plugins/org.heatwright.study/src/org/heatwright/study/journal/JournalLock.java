// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write a journal, against other processes and other threads of this one. It is held on an empty file of its own, {@code .NAME.lock}, which stays:
 * where POSIX locks are used, closing any
 * channel of a file ends all locks that the process has on it, so a look at the journal would end a lock on the journal itself.
 */
final class JournalLock implements Closeable {

	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path held;
	private final FileChannel channel;

	private JournalLock(Path held, FileChannel channel) {
		this.held = held;
		this.channel = channel;
	}

	/** @throws IOException when somebody else has it, or the folder cannot be written */
	static JournalLock on(Path journal) throws IOException {
		Path file = journal.toAbsolutePath().getParent().toRealPath().resolve("." + journal.getFileName() + ".lock");
		if (!HELD.add(file)) {
			throw taken(journal);
		}
		FileChannel channel = null;
		boolean locked = false;
		try {
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			locked = channel.tryLock() != null;
			if (!locked) {
				throw taken(journal);
			}
			return new JournalLock(file, channel);
		} catch (AccessDeniedException e) {
			// The user knows the folder, not the lock.
			throw new AccessDeniedException(file.getParent().toString(), null, "the folder cannot be written");
		} catch (FileSystemException e) {
			throw new FileSystemException(file.getParent().toString(), null, e.getReason());
		} finally {
			if (!locked) {
				HELD.remove(file);
				if (channel != null) {
					channel.close();
				}
			}
		}
	}

	private static IOException taken(Path journal) {
		return new IOException(journal + ": another run of this study writes it");
	}

	@Override
	public void close() throws IOException {
		channel.close();
		HELD.remove(held);
	}
}
