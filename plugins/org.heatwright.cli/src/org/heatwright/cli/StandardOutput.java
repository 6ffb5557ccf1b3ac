// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The standard output; tells a reader that has seen enough, as {@code head} has, from a disk that is full. Verified by {@code PipesTest}. */
final class StandardOutput extends FilterOutputStream {

	/** How a shell reports a program that a closed pipe has ended: 128 and the number of SIGPIPE. */
	static final int BROKEN_PIPE = 141;

	private static final Path DEVICE = Path.of("/dev/stdout");
	private static final int KIND = 0170000;
	private static final int PIPE = 0010000;
	private static final int SOCKET = 0140000;

	private IOException failure;

	StandardOutput(OutputStream out) {
		super(out);
	}

	@Override
	public void write(int b) throws IOException {
		write(new byte[] { (byte) b }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		try {
			out.write(bytes, offset, length);
		} catch (IOException e) {
			failure = e;
			throw e;
		}
	}

	/** Whether writing failed because nobody reads. The system words the reason in the language of the user, so that the kind of file has to tell. */
	boolean readerHasGone() {
		if (failure == null) {
			return false;
		}
		try {
			int kind = (int) Files.getAttribute(DEVICE, "unix:mode") & KIND;
			return kind == PIPE || kind == SOCKET;
		} catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
			return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
		}
	}
}
