// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.content.Phrases.number;
import static org.heatwright.report.content.Phrases.percent;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Inline;

/** The sentence that a chain of bounds proves, and for which states. */
final class BoundStatement {

	private static final double SATURATED = 1 - 1e-9;

	private BoundStatement() {
	}

	static Block of(Analysis analysis, BathAnalysis bath) {
		List<Inline> words = new ArrayList<>();
		if (Double.isInfinite(bath.bounds().bound1())) {
			vacuous(analysis, bath, words);
		} else {
			proof(analysis, bath, words);
		}
		BoundsChapter.state(analysis, bath).filter(state -> Double.isFinite(state.value())).ifPresent(state -> words.addAll(Inline.of(
				(state.coherent() ? " Nothing with these mean values in its state carries more than "
						: " Nothing with the same \u27e8A\u00b2\u27e9 in a state that commutes with H carries more than "),
				number(state.value(), analysis.units().powerUnit()), " (state bound, section 3 of the theory page); it uses no norm.")));
		if (bath.bounds().actTogether()) {
			words.addAll(Inline.of(" Channels of one common bath are one operator: with the norm of their sum, Bounds 1 and 2 are ",
					number(bath.bounds().bound1Acting(), analysis.units().powerUnit()), " and ", number(bath.bounds().bound2Acting(), analysis.units().powerUnit()), "."));
		}
		bath.bounds().absorptionCap().ifPresent(cap -> {
			if (Double.isFinite(cap)) {
				words.addAll(Inline.of(" At its temperature this bath can feed in at most ", number(cap, analysis.units().powerUnit()),
						" through these operators, whatever the medium is (GKSL)."));
			}
		});
		return new Block.Callout(Block.Tone.NEUTRAL, words);
	}

	private static void proof(Analysis analysis, BathAnalysis bath, List<Inline> words) {
		String unit = analysis.units().powerUnit();
		words.addAll(Inline.of(new Inline.Strong("What this proves. "),
				"No state of this medium, coherent or not, lets the Redfield heat current of " + bath.name() + " exceed ", number(bath.bounds().bound2(), unit),
				" (Bound 2, Eq. 14) or ",
				number(bath.bounds().bound1(), unit),
				" (Bound 1, Eq. 9) through these operators; the GKSL current obeys both in every state that commutes with H" + which(analysis)
						+ ". The exact range holds for the GKSL current in any state and is attained. "));
		bath.saturationBound2()
				.ifPresent(share -> words
						.addAll(share >= SATURATED ? Inline.of("Bound 2 is saturated: no design with the same norms, \u039e and \u0394E carries more heat.")
								: Inline.of("The machine uses ", percent(share), " of Bound 2, so that a factor of ", new Inline.Measure(1 / share, 3, ""),
										" is left for any design with the same norms, \u039e and \u0394E.")));
	}

	/** A cycle passes through states that need not commute with H. */
	private static String which(Analysis analysis) {
		return BoundsChapter.isCycle(analysis) ? "" : BoundsChapter.oneBath(analysis) ? ", and the initial state is one" : ", and the steady state is one";
	}

	private static void vacuous(Analysis analysis, BathAnalysis bath, List<Inline> words) {
		if (Double.isFinite(bath.xi().value()) && !bath.bounds().reason().isEmpty()) {
			words.addAll(Inline.of(new Inline.Strong("No bound with \u039e is printed, "), "for " + bath.bounds().reason()
					+ ". The exact range, where it is given, holds in any state."));
			return;
		}
		words.addAll(Inline.of(new Inline.Strong("Bounds 1 and 2 say nothing here, "),
				"because \u039e is infinite: " + bath.xi().reason()
						+ ". They are not satisfied, they cannot be evaluated. The spectral bound needs the rates alone: no state carries more than ",
				number(bath.bounds().spectral(), analysis.units().powerUnit()), " of GKSL current through these operators, and the exact range is attained."));
	}
}
