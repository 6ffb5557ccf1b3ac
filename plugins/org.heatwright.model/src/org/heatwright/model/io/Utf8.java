// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.io.CharArrayReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Designs are UTF-8, whatever their first line says: one encoding, checked byte by byte, leaves nothing to guess. Verified by {@code HostileDesignTest}. */
final class Utf8 {

	private Utf8() {
	}

	/** @throws DesignFileException with the line of the first byte that is no UTF-8 */
	static Reader decoded(byte[] bytes, String file) throws DesignFileException {
		CharBuffer text = CharBuffer.allocate(bytes.length + 1);
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CoderResult result = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(in, text, true);
		if (result.isError()) {
			throw new DesignFileException(file, line(bytes, in.position()), 0, "a byte that is no UTF-8; a design is a UTF-8 text");
		}
		text.flip();
		int start = text.hasRemaining() && text.charAt(0) == '\ufeff' ? 1 : 0;
		return new CharArrayReader(text.array(), start, text.limit() - start);
	}

	private static int line(byte[] bytes, int end) {
		int line = 1;
		for (int i = 0; i < end; i++) {
			line += bytes[i] == '\n' ? 1 : 0;
		}
		return line;
	}
}
