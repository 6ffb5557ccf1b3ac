// SPDX-License-Identifier: EPL-2.0
package org.heatwright.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Citation;

/**
 * A published machine.
 *
 * @param name         of its file, without the ending; what {@code heatwright new --template} takes
 * @param expectations the numbers it must reproduce
 * @param openClaims   what its sources claim and what cannot be checked, with the reason
 */
public record GalleryMachine(String name, List<Expectation> expectations, List<String> openClaims) {

	public GalleryMachine {
		expectations = List.copyOf(expectations);
		openClaims = List.copyOf(openClaims);
	}

	/** The bytes of its file. */
	public byte[] bytes() {
		try (InputStream in = Gallery.resource(name + ".qtm")) {
			return in.readAllBytes();
		} catch (IOException e) {
			throw new IllegalStateException("the gallery machine " + name + " cannot be read", e);
		}
	}

	/** Its design, freshly read. */
	public LoadedDesign open() {
		try (InputStream in = Gallery.resource(name + ".qtm")) {
			return DesignFile.load(in, name + ".qtm");
		} catch (IOException e) {
			throw new IllegalStateException("the gallery machine " + name + " cannot be read", e);
		}
	}

	/** Its name as people read it. */
	public String title() {
		return open().machine().getName();
	}

	/** Its first source. */
	public String citation() {
		List<Citation> citations = open().machine().getCitations();
		return citations.isEmpty() ? "" : citations.get(0).getText();
	}
}
