// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a Unix system knows about a file besides its bytes. Elsewhere a file has one name, and its rights come from its folder. Verified by {@code
 * AtomicFileTest}.
 *
 * @param mode  all twelve bits of it, or -1 where files have none
 * @param links how many names the file has
 */
record UnixFile(int mode, int owner, int group, int links) {

	private static final int RIGHTS = 07777;
	private static final int WRITE = 0222;

	static UnixFile of(Path file) throws IOException {
		if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
			return new UnixFile(-1, 0, 0, 1);
		}
		Map<String, Object> unix = Files.readAttributes(file, "unix:mode,uid,gid,nlink");
		return new UnixFile((int) unix.get("mode") & RIGHTS, (int) unix.get("uid"), (int) unix.get("gid"), (int) unix.get("nlink"));
	}

	/** Whether nobody may write it. */
	boolean isReadOnly() {
		return mode >= 0 && (mode & WRITE) == 0;
	}

	/** Gives another file the same owner, group and mode; false when this user may not. */
	boolean givenTo(Path file) throws IOException {
		if (mode < 0) {
			return true;
		}
		UnixFile now = of(file);
		try {
			if (now.group != group) {
				Files.setAttribute(file, "unix:gid", group);
			}
			if (now.owner != owner) {
				Files.setAttribute(file, "unix:uid", owner);
			}
			// Last: a change of owner takes away the bits that let others act as the owner.
			Files.setAttribute(file, "unix:mode", mode);
		} catch (IOException e) {
			return false;
		}
		return of(file).equals(new UnixFile(mode, owner, group, 1));
	}
}
