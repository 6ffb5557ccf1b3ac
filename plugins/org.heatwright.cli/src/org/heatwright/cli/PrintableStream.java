// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.heatwright.analysis.Printable;

/** Text for a terminal, or for a program that reads it line by line. In JSON the escapes mean the characters that they stand for. */
final class PrintableStream extends PrintStream {

	PrintableStream(PrintStream out) {
		super(out, false, StandardCharsets.UTF_8);
	}

	@Override
	public void print(String text) {
		super.print(Printable.text(String.valueOf(text)));
	}

	@Override
	public void print(Object object) {
		print(String.valueOf(object));
	}

	@Override
	public PrintStream append(CharSequence text) {
		print(String.valueOf(text));
		return this;
	}
}
