// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.document;

import java.util.List;
import java.util.stream.Collectors;

import org.heatwright.analysis.Figures;

/** Lines and formulas as plain words, for formats that know nothing else. */
public final class PlainText {

	private PlainText() {
	}

	public static String of(List<Inline> line) {
		return line.stream().map(PlainText::of).collect(Collectors.joining());
	}

	private static String of(Inline part) {
		return switch (part) {
			case Inline.Text text -> text.text();
			case Inline.Strong strong -> strong.text();
			case Inline.Code code -> code.text();
			case Inline.Verdict verdict -> verdict.text();
			case Inline.Link link -> link.text();
			case Inline.Cite cite -> "[" + cite.key() + "]";
			case Inline.Measure measure -> Figures.of(measure.value(), measure.digits()) + measure.unit();
			case Inline.Maths maths -> of(maths.formula());
		};
	}

	/** On one line: {@code A_k^2}. */
	public static String of(Formula formula) {
		return switch (formula) {
			case Formula.Symbol symbol -> symbol.letter();
			case Formula.Word word -> word.text();
			case Formula.Number number -> Figures.of(number.value(), number.digits());
			case Formula.Sign sign -> " " + sign.sign() + " ";
			case Formula.Mark mark -> mark.sign();
		case Formula.Script script ->
			of(script.base()) + (script.below().isEmpty() ? "" : "_" + of(script.below())) + (script.above().isEmpty() ? "" : "^" + of(script.above()));
			case Formula.Fraction fraction -> "(" + of(fraction.above()) + ")/(" + of(fraction.below()) + ")";
			case Formula.Labelled labelled -> of(labelled.value()) + " (" + of(labelled.name()) + ")";
			case Formula.Row row -> row.parts().stream().map(PlainText::of).collect(Collectors.joining());
		};
	}
}
