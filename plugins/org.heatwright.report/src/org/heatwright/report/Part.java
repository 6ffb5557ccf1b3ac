// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report;

import java.util.Locale;

/** The parts of a report that can be chosen. A part that does not apply to a design is left out of its report. */
public enum Part {
	SUMMARY("Summary"),
	PARAMETERS("Parameters"),
	MODEL("Hamiltonian and couplings"),
	BATHS("Baths"),
	STEADY_STATE("Steady state"),
	CURRENTS("Heat currents"),
	CYCLE("Cycle"),
	BATTERY("Battery"),
	FLUCTUATIONS("Fluctuations"),
	SENSITIVITIES("Sensitivities"),
	BOUNDS("Universal bounds"),
	REQUIREMENTS("Requirements"),
	SCALING("Scaling with the number of qubits"),
	MAPS("Maps and fronts"),
	VALIDITY("Validity of the theory"),
	FINDINGS("Findings"),
	CERTIFICATE("Certificate"),
	PROVENANCE("Provenance"),
	REFERENCES("References"),
	NUMBERS("All numbers");

	private final String title;

	Part(String title) {
		this.title = title;
	}

	/** The heading of its section. */
	public String title() {
		return title;
	}

	/** Its name on the command line and in links: "steady-state". */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
