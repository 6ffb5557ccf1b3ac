// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.io.IOException;

/** A design file that cannot be read: which file, where in it, and why. */
public final class DesignFileException extends IOException {

	private static final long serialVersionUID = 1;

	private final String file;
	private final int line;
	private final int column;
	private final String reason;

	public DesignFileException(String file, int line, int column, String reason) {
		super(file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "") + ": " + reason);
		this.file = file;
		this.line = line;
		this.column = column;
		this.reason = reason;
	}

	public String file() {
		return file;
	}

	/** From 1; 0 when the trouble has no place in the file. */
	public int line() {
		return line;
	}

	public int column() {
		return column;
	}

	public String reason() {
		return reason;
	}
}
