// SPDX-License-Identifier: EPL-2.0
package org.heatwright.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Published machines with their sources and the numbers they must reproduce. The list is explicit: nothing is searched for. Verified by {@code GalleryTest}.
 */
public final class Gallery {

	private static final List<String> NAMES = List.of("three-level-maser", "qubit-two-baths", "dicke-ladder-three-baths", "many-body-saturator", "superradiance",
			"superabsorption", "many-body-maser", "superabsorption-maser", "dicke-heat-valve", "maser-refrigerator", "maser-heat-pump", "driven-maser",
			"absorption-refrigerator", "two-qubit-rectifier", "levy-kosloff",
			"qubit-otto", "nmr-spin-otto", "collective-otto", "carnot-cycle", "stirling-cycle", "otto-friction", "otto-heat-pump", "superabsorption-otto",
			"many-body-otto",
			"resonator-valve", "coupled-oscillators", "tavis-cummings-valve", "spin-one-valve", "trilinear-refrigerator", "three-qubit-refrigerator",
			"oscillator-otto", "rabi-otto", "parallel-battery", "collective-battery", "dicke-battery", "white-noise-battery");

	/** Begins the line of a claim that cannot be checked. */
	private static final String OPEN = "open:";

	private Gallery() {
	}

	public static List<GalleryMachine> machines() {
		return NAMES.stream().map(name -> new GalleryMachine(name, expectations(name), openClaims(name))).toList();
	}

	public static List<String> names() {
		return NAMES;
	}

	public static Optional<GalleryMachine> find(String name) {
		return NAMES.contains(name) ? Optional.of(new GalleryMachine(name, expectations(name), openClaims(name))) : Optional.empty();
	}

	private static List<Expectation> expectations(String name) {
		return lines(name).stream().filter(line -> !line.startsWith(OPEN)).map(Expectation::parse).toList();
	}

	private static List<String> openClaims(String name) {
		return lines(name).stream().filter(line -> line.startsWith(OPEN)).map(line -> line.substring(OPEN.length()).strip()).toList();
	}

	private static List<String> lines(String name) {
		try (InputStream in = resource(name + ".expected")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
		} catch (IOException e) {
			throw new IllegalStateException("the numbers of the gallery machine " + name + " cannot be read", e);
		}
	}

	static InputStream resource(String file) {
		InputStream in = Gallery.class.getResourceAsStream("machines/" + file);
		if (in == null) {
			throw new IllegalStateException("the gallery has no file " + file);
		}
		return in;
	}
}
