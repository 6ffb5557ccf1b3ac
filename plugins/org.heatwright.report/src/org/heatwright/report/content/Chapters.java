// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import org.heatwright.report.Part;

/** Which class writes which part. */
public final class Chapters {

	private Chapters() {
	}

	public static Chapter of(Part part) {
		return switch (part) {
			case SUMMARY -> new SummaryChapter();
			case PARAMETERS -> new ParametersChapter();
			case MODEL -> new ModelChapter();
			case BATHS -> new BathsChapter();
			case STEADY_STATE -> new SteadyStateChapter();
			case CURRENTS -> new CurrentsChapter();
			case CYCLE -> new CycleChapter();
			case BATTERY -> new BatteryChapter();
			case FLUCTUATIONS -> new FluctuationsChapter();
			case SENSITIVITIES -> new SensitivitiesChapter();
			case BOUNDS -> new BoundsChapter();
			case REQUIREMENTS -> new RequirementsChapter();
			case SCALING -> new ScalingChapter();
			case MAPS -> new MapsChapter();
			case VALIDITY -> new ValidityChapter();
			case FINDINGS -> new FindingsChapter();
			case CERTIFICATE -> new CertificateChapter();
			case PROVENANCE -> new ProvenanceChapter();
			case NUMBERS -> new NumbersChapter();
			case REFERENCES -> throw new IllegalArgumentException("references are collected from the whole report");
		};
	}
}
