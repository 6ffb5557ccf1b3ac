// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.validation.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Published machines do the same whatever their thermal baths are called: no law is found broken, regime, efficiency, coefficient of performance and entropy
 * stay.
 */
class GalleryRolesTest {

	private static final List<BathRole> NAMES = List.of(BathRole.HOT, BathRole.COLD, BathRole.AUXILIARY);

	static List<String> names() {
		return Gallery.names();
	}

	@ParameterizedTest
	@MethodSource("names")
	void rolesDoNotDecide(String name) {
		Machine machine = Gallery.find(name).orElseThrow().open().machine();
		assumeTrue(machine.getBaths().stream().filter(bath -> bath.getRole() != BathRole.WORK).count() > 1 && !(machine.getCycle() instanceof IdealCycle));
		Analysis stated = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
		for (int turn = 1; turn < NAMES.size(); turn++) {
			Machine renamed = EcoreUtil.copy(machine);
			for (Bath bath : renamed.getBaths()) {
				if (bath.getRole() != BathRole.WORK) {
					bath.setRole(NAMES.get((NAMES.indexOf(bath.getRole()) + turn) % NAMES.size()));
				}
			}
			Analysis analysis = Analyzer.analyze(renamed, AnalysisOptions.defaults(), Progress.NONE);
			assertEquals(List.of(),
					analysis.diagnostics().stream().filter(found -> found.severity() == Severity.ERROR && found.rule().startsWith("result.")).toList(), name);
			assertEquals(stated.regime(), analysis.regime(), name);
			assertEquals(stated.efficiency(), analysis.efficiency(), name);
			assertEquals(stated.cop(), analysis.cop(), name);
			assertEquals(stated.carnotEfficiency(), analysis.carnotEfficiency(), name);
			assertEquals(stated.carnotCop(), analysis.carnotCop(), name);
			assertEquals(stated.entropyProduction(), analysis.entropyProduction(), name);
		}
	}
}
