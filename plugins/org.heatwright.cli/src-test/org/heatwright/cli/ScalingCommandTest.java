// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heatwright.gallery.Gallery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The exponents of the published engines: 3 for the L-body maser, 2 for superabsorption, 1 for independent qubits; the collapse at fixed temperature; verdicts
 * on claims.
 */
class ScalingCommandTest {

	private static final Pattern EXPONENT = Pattern.compile("\\^a with a = (-?[0-9.]+(?:e-?\\d+)?)");

	@TempDir
	Path folder;

	private Path machine(String name, String... replacements) throws IOException {
		String text = new String(Gallery.find(name).orElseThrow().bytes(), StandardCharsets.UTF_8);
		for (int i = 0; i < replacements.length; i += 2) {
			assertTrue(text.contains(replacements[i]), replacements[i]);
			text = text.replace(replacements[i], replacements[i + 1]);
		}
		return Files.writeString(folder.resolve(name + ".qtm"), text);
	}

	private static double exponent(String out) {
		Matcher matcher = EXPONENT.matcher(out);
		assertTrue(matcher.find(), out);
		return Double.parseDouble(matcher.group(1));
	}

	@Test
	void manyBodyMaserIsCubic() throws IOException {
		Path file = machine("many-body-maser");
		Terminal.Outcome power = Terminal.run("scaling", file, "--over", "L=2..100:log8");
		assertEquals(3, exponent(power.out()), 1e-3, power.out() + power.err());
		assertEquals(0, exponent(Terminal.run("scaling", file, "--over", "L=2..100:log8", "--quantity", "efficiency").out()), 1e-9);
		assertFalse(power.out().contains("warning"), power.out());
	}

	/** Together L times as fast as one by one: best mean powers L^2 and L, an advantage of L^1. In a cavity L^(3/2) against L, an advantage of L^(1/2). */
	@Test
	void batteriesChargeFasterTogether() throws IOException {
		Path field = machine("collective-battery");
		assertEquals(1, exponent(Terminal.run("scaling", field, "--over", "L=2..12:6", "--quantity", "battery.advantage").out()), 1e-6);
		assertEquals(2, exponent(Terminal.run("scaling", field, "--over", "L=2..12:6", "--quantity", "battery.bestMeanPower").out()), 1e-6);
		assertEquals(1, exponent(Terminal.run("scaling", machine("parallel-battery"), "--over", "L=2..12:6", "--quantity", "battery.bestMeanPower").out()), 1e-6);
		assertEquals(0.5, exponent(Terminal.run("scaling", machine("dicke-battery"), "--over", "L=4..9:6", "--quantity", "battery.advantage").out()), 5e-3);
	}

	@Test
	void atFixedTemperatureItCollapses() throws IOException {
		Path file = machine("many-body-maser", "temperature=\"L/0.3\"", "temperature=\"1/0.3\"", "temperature=\"L/4\"", "temperature=\"1/4\"");
		String out = Terminal.run("scaling", file, "--over", "L=4..80:20").out();
		assertTrue(exponent(out) < -1, out);
		assertTrue(out.contains("warning: the bath hot keeps its temperature"), out);
		assertTrue(out.contains("crossover near L"), out);
	}

	@Test
	void superabsorptionIsQuadratic() throws IOException {
		String out = Terminal.run("scaling", machine("superabsorption-maser"), "--over", "L=51..951:10").out();
		assertEquals(2, exponent(out), 0.02, out);
	}

	/** Local noise on every qubit: nothing is gained by putting them together. */
	@Test
	void independentQubitsAreLinear() throws IOException {
		Path file = machine("qubit-two-baths", "<operator xsi:type=\"bath:CollectiveOperator\"/>", "<operator xsi:type=\"bath:LocalOperators\"/>");
		assertEquals(1, exponent(Terminal.run("scaling", file, "--over", "L=2..40:log6", "--quantity", "heatCurrent:hot").out()), 1e-9);
	}

	@Test
	void claimsAreJudged() throws IOException {
		String claim = "<requirements xsi:type=\"machine:ScalingClaim\" id=\"claim\" metric=\"POWER\" exponent=\"%s\" from=\"2\" to=\"64\"/>\n  <citations\n      "
				+ "id=\"citation1\"";
		Terminal.Outcome holds = Terminal.run("scaling", machine("many-body-maser", "<citations\n      id=\"citation1\"", claim.formatted("3")));
		assertEquals(0, holds.exitCode(), holds.err());
		assertTrue(holds.out().contains("claim claim holds: power ~ L^3.000"), holds.out());
		Terminal.Outcome fails = Terminal.run("scaling", machine("many-body-maser", "<citations\n      id=\"citation1\"", claim.formatted("2")), "--over", "L=2..20");
		assertTrue(fails.out().contains("claim claim fails: power ~ L^3.000"), fails.out());
	}

	@Test
	void boundsStandBeside() throws IOException {
		String out = Terminal.run("scaling", machine("many-body-maser"), "--over", "L=2..64:log6").out();
		assertTrue(Pattern.compile("work +3 +3 +3 +-").matcher(out).find(), out);
	}
}
