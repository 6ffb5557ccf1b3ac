// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.BatteryAnalysis;
import org.heatwright.analysis.Setting;
import org.heatwright.gallery.Gallery;
import org.heatwright.physics.Progress;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.report.book.DesignReport;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Document;
import org.heatwright.report.document.Inline;
import org.heatwright.report.document.PlainText;
import org.heatwright.report.document.Section;
import org.junit.jupiter.api.Test;

/** What the report of a machine says. */
class DesignReportTest {

	private static final Subject MASER = Subjects.of("three-level-maser");

	private static Document report(Subject subject) {
		return DesignReport.of(subject, ReportOptions.defaults(), Progress.NONE);
	}

	private static Section section(Document report, Part part) {
		return report.sections().stream().filter(section -> section.id().equals(part.id())).findFirst().orElseThrow(() -> new AssertionError("no section " + part));
	}

	private static String words(Section section) {
		StringBuilder words = new StringBuilder();
		for (Block block : section.blocks()) {
			words.append(switch (block) {
				case Block.Paragraph paragraph -> PlainText.of(paragraph.content());
				case Block.Callout callout -> PlainText.of(callout.content());
				case Block.Display display -> PlainText.of(display.formula());
				case Block.Heading heading -> heading.text();
			case Block.Table table -> String.join("\n",
					table.rows().stream().map(row -> String.join(" | ", row.stream().map(cell -> PlainText.of(cell.content())).toList())).toList());
				case Block.Listing listing -> listing.text();
			case Block.Facts facts -> String.join("\n",
					facts.facts().stream().map(fact -> fact.label() + ": " + PlainText.of(fact.content()) + " (" + PlainText.of(fact.note()) + ")").toList());
				case Block.Bullets bullets -> String.join("\n", bullets.items().stream().map(PlainText::of).toList());
				case Block.Picture picture -> PlainText.of(picture.caption());
			}).append('\n');
		}
		return words.toString();
	}

	/** For each bath the best coupling of its norm: never below the current of the machine, never above the value that none exceeds. */
	@Test
	void bestCouplingsStandBetweenTheCurrentAndTheirLimit() {
		Matcher lines = Pattern.compile("Couplings of the same norm: the best one (?:found )?carries (\\S+) in the steady state, "
				+ "and none more than (\\S+?)(?:: .*|\\.)?\n")
				.matcher(words(section(report(MASER), Part.BOUNDS)));
		int count = 0;
		while (lines.find()) {
			BathAnalysis bath = MASER.analysis().baths().get(count++);
			double lower = value(lines.group(1));
			assertTrue(lower >= Math.abs(bath.heatCurrent()) * (1 - 1e-3), lines.group());
			assertTrue(value(lines.group(2)) >= lower * (1 - 1e-3), lines.group());
		}
		assertEquals(3, count);
		String saturator = words(section(report(Subjects.of("many-body-saturator")), Part.BOUNDS));
		assertTrue(saturator.contains("in the initial state") && saturator.contains("it is the optimum"), saturator);
	}

	private static double value(String printed) {
		Matcher power = Pattern.compile("([0-9.]+)(?:\\s*[\u00d7x]\\s*10\\^?\\(?([-\u22120-9]+)\\)?)?").matcher(printed);
		assertTrue(power.find(), printed);
		return Double.parseDouble(power.group(1)) * (power.group(2) == null ? 1 : Math.pow(10, Integer.parseInt(power.group(2).replace('\u2212', '-'))));
	}

	/** The numbers that are put into the inequalities give the bounds: the product of the printed factors is the printed bound. */
	@Test
	void factorsOfTheBoundsMultiplyToTheBounds() {
		String text = words(section(report(MASER), Part.BOUNDS));
		Matcher lines = Pattern.compile("Bound ([12]) = [^=]+ = ([0-9.×\u00d7 ^]+) = ([0-9.]+)").matcher(text);
		int count = 0;
		while (lines.find()) {
			double product = 1;
			for (String factor : lines.group(2).split("\u00d7")) {
				String[] power = factor.strip().split("\\^");
				product *= Math.pow(Double.parseDouble(power[0]), power.length > 1 ? Double.parseDouble(power[1]) : 1);
			}
			double bound = Double.parseDouble(lines.group(3));
			assertEquals(bound, product, 1e-5 * bound, lines.group());
			count++;
		}
		assertEquals(6, count, text);
		BathAnalysis hot = MASER.analysis().bath("hot").orElseThrow();
		assertEquals(hot.bounds().bound2(), 2 * hot.xi().value() * 3 * 0.3 * 0.3, 1e-9);
	}

	@Test
	void saysWhatTheBoundsProveAndForWhichStates() {
		String text = words(section(report(MASER), Part.BOUNDS));
		assertTrue(text.contains("No state of this medium, coherent or not, lets the Redfield heat current of hot exceed"), text);
		assertTrue(text.contains("in every state that commutes with H, and the steady state is one"), text);
	}

	@Test
	void aSaturatedBoundIsCalledSaturated() {
		assertTrue(words(section(report(Subjects.of("many-body-saturator")), Part.BOUNDS)).contains("Bound 2 is saturated"));
	}

	@Test
	void aBoundThatCannotBeEvaluatedIsNotCalledSatisfied() {
		String text = Subjects.text("three-level-maser").replaceFirst("<spectrum xsi:type=\"bath:OhmicSpectrum\"[^>]*/>",
				"<spectrum xsi:type=\"bath:ConstantRate\" rate=\"0.1\"/>");
		String words = words(section(report(Subjects.ofText(text)), Part.BOUNDS));
		assertTrue(words.contains("They are not satisfied, they cannot be evaluated."), words);
		assertTrue(words.contains("no cut-off"), words);
	}

	@Test
	void requirementsGetTheirVerdicts() {
		String text = Subjects.text("three-level-maser").replaceFirst("<citations",
				"<requirements xsi:type=\"machine:LimitRequirement\" id=\"r1\" metric=\"POWER\" value=\"0.001\"/>\n"
				+ "  <requirements xsi:type=\"machine:LimitRequirement\" id=\"r2\" metric=\"EFFICIENCY\" relation=\"AT_LEAST\" value=\"0.7\"/>\n  <citations");
		String words = words(section(report(Subjects.ofText(text)), Part.REQUIREMENTS));
		assertTrue(words.contains("r1 | power at least | 0.001 | 0.00167903 | 0.009 (Bound 2) | met"), words);
		assertTrue(words.contains("r2 | efficiency at least | 0.7 | 0.666667 | 0.9 (Carnot) | not met"), words);
	}

	/** All metrics of a battery have verdicts, and a claim has that of the scaling study. */
	@Test
	void requirementsOfBatteriesGetTheirVerdicts() {
		String text = Subjects.text("collective-battery").replaceFirst("<citations",
				"<requirements xsi:type=\"machine:LimitRequirement\" id=\"r1\" metric=\"STORED_ENERGY\" value=\"0.1\"/>\n"
						+ "  <requirements xsi:type=\"machine:LimitRequirement\" id=\"r2\" metric=\"ERGOTROPY\" value=\"100\"/>\n  <requirements "
						+ "xsi:type=\"machine:LimitRequirement\" id=\"r3\" metric=\"CHARGING_POWER\" relation=\"AT_MOST\" value=\"0.1\"/>\n  <citations");
		Subject battery = Subjects.ofText(text);
		BatteryAnalysis numbers = battery.analysis().solved().flatMap(Analysis.Solved::battery).orElseThrow();
		Block.Table table = (Block.Table) section(report(battery), Part.REQUIREMENTS).blocks().get(0);
		double[] computed = { numbers.energy(), numbers.ergotropy(), numbers.chargingPower() };
		for (int i = 0; i < 3; i++) {
			assertEquals(computed[i], Double.parseDouble(PlainText.of(table.rows().get(i).get(3).content())), 1e-5 * computed[i]);
		}
		assertEquals(List.of("met", "not met, and cannot be", "not met"), table.rows().stream().map(row -> PlainText.of(row.get(5).content())).toList());
	}

	/** d ln P / d ln T and dJ/dT of the table against machines that are solved a little hotter. */
	@Test
	void sensitivitiesAreThoseOfMachinesSolvedAnew() {
		Section section = section(report(MASER), Part.SENSITIVITIES);
		List<Block.Table> tables = section.blocks().stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast).toList();
		double step = 1e-4;
		Analysis hotter = hot(5 + step);
		Analysis colder = hot(5 - step);
		double power = Math.log(hotter.power().orElseThrow() / colder.power().orElseThrow()) / Math.log((5 + step) / (5 - step));
		assertEquals("hot.temperature", PlainText.of(tables.get(0).rows().get(0).get(0).content()));
		assertEquals(power, value(tables.get(0).rows().get(0).get(1)), 1e-8 * Math.abs(power));
		double conductance = (hotter.bath("cold").orElseThrow().heatCurrent() - colder.bath("cold").orElseThrow().heatCurrent()) / (2 * step);
		assertEquals(conductance, value(tables.get(1).rows().get(0).get(2)), 1e-7 * Math.abs(conductance));
		assertTrue(section.blocks().stream().anyMatch(block -> block instanceof Block.Picture picture && picture.figure().name().equals("sensitivities")),
				"the bars");
	}

	private static Analysis hot(double temperature) {
		return Subject
				.analyzed(Gallery.find("three-level-maser").orElseThrow().open(),
						AnalysisOptions.defaults().withSettings(List.of(new Setting("hot.temperature", Double.toString(temperature)))), Progress.NONE)
				.analysis();
	}

	private static double value(Block.Cell cell) {
		return ((Inline.Measure) cell.content().get(0)).value();
	}

	/** A machine of several steady states has no derivatives, and says nothing about them. */
	@Test
	void noSensitivitiesWithoutDerivatives() {
		assertTrue(report(Subjects.of("superabsorption")).sections().stream().noneMatch(section -> section.id().equals(Part.SENSITIVITIES.id())));
	}

	@Test
	void valuesStandInBothSystemsOfUnits() {
		String words = words(section(report(MASER), Part.PARAMETERS));
		assertTrue(words.contains("hot.temperature | 5 | 5 | 239.962 mK"), words);
		assertTrue(words.contains("upper.energy | 3 | 3 | h \u00d7 3 GHz"), words);
	}

	@Test
	void exponentsOfTheSaturator() {
		String words = words(section(report(Subjects.of("many-body-saturator")), Part.SCALING));
		Matcher exponent = Pattern.compile("Bound 1 of \\w+ \\| ([0-9.]+)").matcher(words);
		assertTrue(exponent.find(), words);
		assertEquals(3, Double.parseDouble(exponent.group(1)), 1e-6);
	}

	/** The local equation of these qubits carries heat from cold to hot: nothing in the report may say that the second law holds. */
	@Test
	void aBrokenLawIsCalledBroken() {
		Subject local = Subject.analyzed(Gallery.find("levy-kosloff").orElseThrow().open(),
				new AnalysisOptions(Equation.LOCAL, LambShift.NONE, Optional.empty(), List.of()), Progress.NONE);
		Document report = report(local);
		assertTrue(words(section(report, Part.SUMMARY)).contains("negative: the second law is broken"));
		assertTrue(words(section(report, Part.CURRENTS)).contains("which is negative"));
		assertTrue(words(section(report, Part.CERTIFICATE)).contains("weaker than wanted"));
		assertTrue(words(section(report(MASER), Part.SUMMARY)).contains("not negative: the second law holds"));
	}

	/** An accepted warning stands with its reason and no more among the open findings; an acceptance of something that is found no more says so. */
	@Test
	void acceptedWarningsStandWithTheirReasons() {
		String box = Subjects.text("three-level-maser").replaceFirst("<spectrum xsi:type=\"bath:OhmicSpectrum\"[^>]*/>",
				"<spectrum xsi:type=\"bath:BoxSpectrum\" height=\"0.1\" from=\"2\" to=\"4\"/>");
		String accepted = box.replace("</machine:Machine>",
				"<acceptances id=\"a1\" rule=\"bath.xi.infinite\" reason=\"measured with this filter\"/><acceptances id=\"a2\" rule=\"validity.markov\" reason=\"was so "
						+ "once\"/></machine:Machine>");
		assertTrue(words(section(report(Subjects.ofText(box)), Part.FINDINGS)).contains("warning | hot | "));
		String words = words(section(report(Subjects.ofText(accepted)), Part.FINDINGS));
		assertFalse(words.contains("warning | hot | "), words);
		assertTrue(words.lines().anyMatch(line -> line.startsWith("hot | ") && line.endsWith(" | measured with this filter | bath.xi.infinite")), words);
		assertTrue(words.contains("machine | not found any more | was so once | validity.markov"), words);
	}

	@Test
	void aRejectedDesignHasAReportOfItsErrors() {
		Document report = report(Subjects.ofText(Subjects.text("three-level-maser").replace("temperature=\"0.5\"", "temperature=\"-1\"")));
		assertTrue(words(section(report, Part.SUMMARY)).contains("The design has errors, so there are no numbers"));
		assertTrue(words(section(report, Part.FINDINGS)).contains("cold"));
		assertTrue(report.sections().stream().noneMatch(section -> section.id().equals(Part.CURRENTS.id())));
	}

	private static final String HEAD = """
			<?xml version="1.0" encoding="UTF-8"?>
			<machine:Machine xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
			xmlns:machine="http://www.heatwright.org/machine/1.0"
			    xmlns:array="http://www.heatwright.org/array/1.0" xmlns:bath="http://www.heatwright.org/bath/1.0" xmlns:cycle="http://www.heatwright.org/cycle/1.0" \
			    id="m" name="M" purpose="%s">
			""";

	/** Work and heat of a qubit whose frequency doubles: the efficiency is 1 - 1/2 at any speed. */
	@Test
	void aCycleShowsItsStrokes() {
		Document report = report(Subjects.ofText(HEAD.formatted("ENGINE") + """
				  <parameters id="omega" name="omega" expression="1"/>
				  <medium xsi:type="array:QubitArray" id="medium" size="1" frequency="omega"/>
				  <baths id="hot" role="HOT" temperature="4"><spectrum xsi:type="bath:OhmicSpectrum" strength="0.05" cutoff="20"/></baths>
				  <baths id="cold" role="COLD" temperature="0.5"><spectrum xsi:type="bath:OhmicSpectrum" strength="0.05" cutoff="20"/></baths>
				  <couplings id="heat" bath="hot"><channels id="heat.0"><operator xsi:type="bath:CollectiveOperator"/></channels></couplings>
				  <couplings id="cool" bath="cold"><channels id="cool.0"><operator xsi:type="bath:CollectiveOperator"/></channels></couplings>
				  <cycle xsi:type="cycle:StrokeCycle" id="cycle">
				    <strokes xsi:type="cycle:ThermalStroke" id="cooling" duration="4" couplings="cool"/>
				    <strokes xsi:type="cycle:WorkStroke" id="compress" duration="1"><changes id="up" parameter="omega" to="2"/></strokes>
				    <strokes xsi:type="cycle:ThermalStroke" id="heating" duration="4" couplings="heat"/>
				    <strokes xsi:type="cycle:WorkStroke" id="expand" duration="1"><changes id="down" parameter="omega" to="1"/></strokes>
				  </cycle>
				</machine:Machine>
				"""));
		String words = words(section(report, Part.CYCLE));
		assertTrue(words.contains("limit cycle of 4 strokes"), words);
		assertTrue(words.contains("efficiency | 0.5\n"), words);
		assertTrue(words.contains("compress | linear | 1 | 0 | "), words);
		assertTrue(words(section(report, Part.BOUNDS)).contains("the average over a cycle"));
		assertTrue(words(section(report, Part.PROVENANCE)).contains("--to qutip"), "the check with QuTiP");
	}

	/** Collective charging: E(t) = L w sin^2(L V t). */
	@Test
	void aBatteryShowsItsCharging() {
		Document report = report(Subjects.ofText(HEAD.formatted("BATTERY") + """
				  <medium xsi:type="array:QubitArray" id="medium" size="4" frequency="1"/>
				  <cycle xsi:type="cycle:ChargingProtocol" id="cycle" kind="UNITARY_COLLECTIVE" amplitude="0.1" duration="2"/>
				</machine:Machine>
				"""));
		Block.Table table = (Block.Table) section(report, Part.BATTERY).blocks().stream().filter(Block.Table.class::isInstance).findFirst().orElseThrow();
		double energy = Double.parseDouble(PlainText.of(table.rows().get(0).get(1).content()));
		assertEquals(4 * Math.pow(Math.sin(4 * 0.1 * 2), 2), energy, 1e-5);
	}

	@Test
	void onlyTheChosenPartsAreWritten() {
		Document report = DesignReport.of(MASER,
				ReportOptions.defaults().withParts(EnumSet.of(Part.BOUNDS, Part.PROVENANCE)).signed("A. Leader", Optional.of("today")), Progress.NONE);
		assertEquals(List.of("bounds", "provenance"), report.sections().stream().map(Section::id).toList());
		assertEquals("A. Leader", report.author());
		assertTrue(words(section(report, Part.PROVENANCE)).contains("heatwright solve three-level-maser.qtm --format json"));
		assertFalse(report.date().isEmpty());
	}

	@Test
	void canBeCancelled() {
		Progress cancelled = new Progress() {

			@Override
			public boolean cancelled() {
				return true;
			}

			@Override
			public void report(double fraction, String task) {
				// cancelled from the beginning
			}
		};
		assertThrows(CancellationException.class, () -> DesignReport.of(MASER, ReportOptions.defaults(), cancelled));
	}
}
