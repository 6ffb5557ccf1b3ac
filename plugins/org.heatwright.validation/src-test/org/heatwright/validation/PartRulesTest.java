// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.heatwright.model.io.DesignFile;
import org.heatwright.validation.registry.Validator;
import org.junit.jupiter.api.Test;

/** What is wrong with a machine of parts is found at its element, with its place in the text and a remedy. */
class PartRulesTest {

	private static final String VALVE = """
			<?xml version="1.0" encoding="UTF-8"?>
			<machine:Machine xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
			    xmlns:machine="http://www.heatwright.org/machine/1.0" xmlns:array="http://www.heatwright.org/array/1.0"
			    xmlns:bath="http://www.heatwright.org/bath/1.0" xmlns:cycle="http://www.heatwright.org/cycle/1.0" id="valve" purpose="VALVE">
			  <parameters id="g" name="g" expression="0.02*left.frequency"/>
			  <medium xsi:type="array:CompositeMedium" id="circuit">
			    <parts xsi:type="array:Oscillator" id="left" frequency="1"/>
			    <parts xsi:type="array:QubitArray" id="qubit" size="2" frequency="1"/>
			    <parts xsi:type="array:Oscillator" id="right" frequency="1"/>
			    <interactions id="in" strength="g" operator="left.ad*qubit.Jm + h.c."/>
			    <interactions id="out" strength="g/L" operator="right.ad*qubit.Jm + h.c."/>
			  </medium>
			  <baths id="hot" role="HOT" temperature="0.35"><spectrum xsi:type="bath:OhmicSpectrum" strength="0.01" cutoff="9"/></baths>
			  <baths id="cold" role="COLD" temperature="0.15"><spectrum xsi:type="bath:OhmicSpectrum" strength="0.01" cutoff="9"/></baths>
			  <couplings id="a" bath="hot"><channels id="a.0" part="left"><operator xsi:type="bath:ExpressionOperator" operator="x"/></channels></couplings>
			  <couplings id="b" bath="cold"><channels id="b.0"><operator xsi:type="bath:CollectiveOperator"/></channels></couplings>
			  <cycle xsi:type="cycle:ContinuousCycle" id="cycle"/>
			</machine:Machine>
			""";

	private static List<Diagnostic> found(String text) throws IOException {
		return Validator.validate(DesignFile.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "valve.qtm").machine());
	}

	private static Diagnostic error(String from, String to) throws IOException {
		List<Diagnostic> found = found(VALVE.replace(from, to));
		return found.stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR).findFirst().orElseThrow(() -> new AssertionError(to + ": " + found));
	}

	/** The collective operator of the cold bath can only be of the qubits; L is their number, and a part's number may be used in an expression. */
	@Test
	void theSoundMachinePasses() throws IOException {
		assertEquals(List.of(), found(VALVE));
	}

	@Test
	void aTextThatCannotBeReadIsShownWhere() throws IOException {
		Diagnostic unknown = error("left.ad*qubit.Jm", "left.ad*middle.Jm");
		assertEquals("operator.text in operator", unknown.rule() + " " + unknown.element() + " " + unknown.attribute());
		assertTrue(unknown.message().contains("at position 9: \"middle\" is unknown"), unknown.message());
		assertTrue(unknown.message().contains("left.a, qubit.Jx, right.a"), unknown.message());
		Diagnostic symbol = error("left.ad*qubit.Jm", "left.ad*qubit.Jq");
		assertTrue(symbol.message().contains("\"Jq\" is no symbol of qubit, expected one of Jx, Jy"), symbol.message());
		Diagnostic site = error("left.ad*qubit.Jm", "left.ad*qubit.sm[3]");
		assertTrue(site.message().contains("there is no site 3, expected 1 to 2"), site.message());
	}

	@Test
	void whatIsNotHermitianGetsItsAdjoint() throws IOException {
		Diagnostic half = error("right.ad*qubit.Jm + h.c.", "right.ad*qubit.Jm");
		assertEquals("operator.text", half.rule());
		assertEquals("Add its adjoint", half.fixes().get(0).label());
		assertEquals("|A - A^+|", half.numbers().get(0).name());
	}

	@Test
	void aBathThatCouldActOnSeveralPartsIsAsked() throws IOException {
		Diagnostic either = error("id=\"a.0\" part=\"left\"", "id=\"a.0\"");
		assertEquals("operator.text", either.rule());
		assertTrue(either.message().contains("\"x\" could be of left or of right"), either.message());
		assertEquals(List.of("Let it act on left", "Let it act on right"), either.fixes().stream().map(fix -> fix.label()).toList());
		Diagnostic whole = error("id=\"a.0\" part=\"left\"", "id=\"a.0\" part=\"circuit\"");
		assertEquals("channel.part a.0", whole.rule() + " " + whole.element());
	}

	@Test
	void anOperatorOfAnotherKindOfPartIsRefused() throws IOException {
		Diagnostic spins = error("id=\"b.0\"", "id=\"b.0\" part=\"right\"");
		assertEquals("operator.medium b.0", spins.rule() + " " + spins.element());
		assertTrue(spins.message().contains("right, which is an oscillator"), spins.message());
		assertEquals("Use the operator x", spins.fixes().get(0).label());
	}

	@Test
	void aPartThatIsNotThereIsUnknownInExpressionsToo() throws IOException {
		assertTrue(error("0.02*left.frequency", "0.02*lfet.frequency").message().contains("lfet"));
		Diagnostic number = error("0.02*left.frequency", "0.02*left.width");
		assertTrue(number.message().contains("\"width\" is no number of left"), number.message());
	}
}
