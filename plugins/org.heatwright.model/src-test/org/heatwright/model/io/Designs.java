// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.heatwright.model.machine.Machine;

/** Files for the tests of this package. */
final class Designs {

	private Designs() {
	}

	/** The three-level maser exactly as the metamodel's description prints it. */
	static String maser() {
		try (InputStream in = Designs.class.getResourceAsStream("maser.qtm")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A whole file around some content of a machine. */
	static String around(String attributes, String content) {
		return maser().substring(0, maser().indexOf("\n    id=")) + "\n    id=\"m\" purpose=\"ENGINE\"" + attributes
				+ (content.isEmpty() ? "/>\n" : ">\n" + content + "</machine:Machine>\n");
	}

	static LoadedDesign load(String text) throws IOException {
		return DesignFile.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.qtm");
	}

	static String text(Machine machine) {
		return new String(DesignFile.toBytes(machine), StandardCharsets.UTF_8);
	}
}
