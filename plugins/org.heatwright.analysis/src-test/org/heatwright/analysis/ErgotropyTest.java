// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.heatwright.physics.thermo.Ergotropy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States that no design describes: matrices of the reference file. */
class ErgotropyTest {

	static Stream<ReferenceFile.Case> random() {
		return ReferenceFile.cases("battery").stream().filter(reference -> reference.id().startsWith("ergotropy_random"));
	}

	@ParameterizedTest
	@MethodSource("random")
	void ofMatrices(ReferenceFile.Case reference) {
		double[] energies = row(reference.inputs().get("energies"));
		Ergotropy ergotropy = Ergotropy.of(energies, matrix(reference.inputs().get("rho_re")), matrix(reference.inputs().get("rho_im")), 1e-12);
		assertEquals(reference.output("energy"), ergotropy.energy(), 1e-14);
		assertEquals(reference.output("ergotropy"), ergotropy.total(), 1e-13);
		assertEquals(reference.output("ergotropy_incoherent"), ergotropy.incoherent(), 1e-13);
		assertEquals(reference.output("ergotropy_coherent"), ergotropy.coherent(), 1e-13);
		assertEquals(reference.output("passive_energy"), ergotropy.passiveEnergy(), 1e-13);
	}

	private static double[] row(Object list) {
		return ((List<?>) list).stream().mapToDouble(value -> (Double) value).toArray();
	}

	private static double[] matrix(Object rows) {
		return ((List<?>) rows).stream().flatMapToDouble(row -> java.util.Arrays.stream(row(row))).toArray();
	}

	/** E = (omega/2)(r_z + |r|), basis (e, g). */
	@Test
	void ofABlochVector() {
		ReferenceFile.Case reference = ReferenceFile.cases("battery").stream().filter(each -> each.id().equals("ergotropy_qubit_bloch")).findFirst().orElseThrow();
		double omega = reference.input("omega");
		double[] r = row(reference.inputs().get("bloch"));
		double[] re = { (1 + r[2]) / 2, r[0] / 2, r[0] / 2, (1 - r[2]) / 2 };
		double[] im = { 0, -r[1] / 2, r[1] / 2, 0 };
		assertEquals(reference.output("ergotropy"), Ergotropy.of(new double[] { omega / 2, -omega / 2 }, re, im, 1e-12).total(), 1e-14);
	}
}
