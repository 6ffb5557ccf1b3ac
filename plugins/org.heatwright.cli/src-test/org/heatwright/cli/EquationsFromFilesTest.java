// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equations from file to command line: exact currents of {@code heom_strong_coupling.json}, and the verdict with a solve and along a sweep. */
class EquationsFromFilesTest {

	@TempDir
	Path folder;

	private Path qubit(double lambda, String equation) {
		return Terminal.write(folder, "qubit.qtm",
				machine("<medium xsi:type=\"array:QubitArray\" id=\"m\" size=\"1\" frequency=\"1\"/>", equation, lambda, 2, 2, 1, "1", "1"));
	}

	private static String machine(String medium, String equation, double lambda, double width, double hot, double cold, String first, String last) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<machine:Machine xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
				+ "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:machine=\"http://www.heatwright.org/machine/1.0\" "
				+ "xmlns:array=\"http://www.heatwright.org/array/1.0\" xmlns:bath=\"http://www.heatwright.org/bath/1.0\" "
				+ "xmlns:cycle=\"http://www.heatwright.org/cycle/1.0\" id=\"machine\" equation=\"" + equation + "\">" + medium + bath("hot", hot, lambda, width)
				+ bath("cold", cold, lambda, width) + coupling("hot", first) + coupling("cold", last)
				+ "<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/></machine:Machine>\n";
	}

	private static String bath(String id, double temperature, double lambda, double width) {
		return "<baths id=\"" + id + "\" role=\"" + id.toUpperCase(java.util.Locale.ROOT) + "\" temperature=\"" + temperature
				+ "\"><spectrum xsi:type=\"bath:DrudeLorentzSpectrum\" reorganization=\"" + lambda + "\" width=\"" + width + "\"/></baths>";
	}

	private static String coupling(String bath, String site) {
		return "<couplings id=\"" + bath + ".\" bath=\"" + bath + "\"><channels id=\"" + bath + ".c\">"
				+ "<operator xsi:type=\"bath:LocalOperators\" axis=\"X\" sites=\"" + site
				+ "\"/></channels></couplings>";
	}

	/** The file stops at two Pade terms, and says what a third one would change. */
	@Test
	void exactCurrentsAtStrongCoupling() {
		double[][] cases = { { 0.01, 0.0023734394717587226, 4.8e-8, 0.002457567085747986 }, { 0.2, 0.02873384180070996, 1.23e-5, 0.04915134171495977 } };
		for (double[] each : cases) {
			Json exact = Json.parse(Terminal.run("solve", qubit(each[0], "EXACT"), "--format", "json").out());
			Json hot = exact.get("baths").at(0);
			assertEquals(each[1], hot.get("heatCurrent").number(), 1.5 * each[2]);
			assertTrue(hot.get("heatCurrentError").number() < 2e-5 * each[1], () -> "error " + hot.get("heatCurrentError").number());
			Json weak = Json.parse(Terminal.run("solve", qubit(each[0], "GLOBAL"), "--format", "json").out());
			assertEquals(each[3], weak.get("baths").at(0).get("heatCurrent").number(), 1e-9 * each[3]);
		}
	}

	@Test
	void theVerdictStandsInTextAndJson() {
		Path file = qubit(0.2, "GLOBAL");
		Terminal.Outcome text = Terminal.run("solve", file);
		assertTrue(text.out().contains("Which equation?") && text.out().contains("beyond weak coupling"), text::out);
		Json json = Json.parse(Terminal.run("solve", file, "--format", "json").out());
		assertEquals("BEYOND_WEAK_COUPLING", json.get("verdict").get("kind").value());
	}

	/** Through resonance the estimated error stays, and the verdict changes where the gap passes the rate. */
	@Test
	void sweepsRecordTheVerdict() throws IOException {
		Path file = Terminal.write(folder, "pair.qtm", machine("<medium xsi:type=\"array:QubitArray\" id=\"m\" size=\"2\" frequency=\"1\" representation=\"FULL\">"
				+ "<terms xsi:type=\"array:PairInteraction\" id=\"x\" kind=\"EXCHANGE\" strength=\"0.002\"/></medium>", "GLOBAL", 0.003, 5, 1, 0.5, "1", "2"));
		Path results = folder.resolve("results");
		Terminal.Outcome run = Terminal.run("sweep", file, "--over", "x.strength=0.002,0.2",
				"--record", "equation.error,equation.verdict,heatCurrent:hot", "-o", results);
		assertEquals(0, run.exitCode(), run::err);
		String csv = Files.readString(results.resolve("results.csv"));
		String[] rows = csv.lines().skip(1).toArray(String[]::new);
		assertEquals(2, rows.length, csv);
		assertEquals(1, Double.parseDouble(rows[0].split(",")[2]), csv);
		assertEquals(0, Double.parseDouble(rows[1].split(",")[2]), csv);
		// b = R / w + 2 |J_Redfield / J_geometric - 1|
		assertEquals(0.00249722992263104 + 2 * (0.00014414553341243557 / 0.00014388945433106785 - 1), Double.parseDouble(rows[0].split(",")[1]), 1e-7, csv);
	}
}
