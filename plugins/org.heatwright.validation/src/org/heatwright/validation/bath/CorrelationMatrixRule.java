// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.LocalOperators;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.MatrixText;
import org.heatwright.physics.coupling.CorrelationMatrix;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** The matrix of a coupling's correlations has a row for each channel and is real, symmetric and positive. Verified by {@code RuleExamplesTest}. */
public final class CorrelationMatrixRule extends Rule {

	/** A matrix that is repaired keeps this distance from one that is not positive, so that rounding its entries does not matter. */
	private static final double MARGIN = 0.999;

	public CorrelationMatrixRule() {
		super("coupling.matrix.positive", Severity.ERROR, "c_kl = c_lk real, sum_kl c_kl x_k x_l >= 0");
	}

	@Override
	public void check(RuleContext context) {
		for (Coupling coupling : context.all(Coupling.class)) {
			if (coupling.getMatrix() != null && !coupling.getMatrix().isBlank()) {
				try {
					check(context, coupling, MatrixText.parse(context.scope(), coupling.getMatrix()));
				} catch (ExpressionException e) {
					report(context, coupling, e.getMessage());
				}
			}
		}
	}

	private static org.heatwright.validation.Finding report(RuleContext context, Coupling coupling, String what, Measured... measured) {
		return context.report(coupling, "the matrix of " + RuleContext.nameOf(coupling) + ": " + what, measured).at(BathPackage.Literals.COUPLING__MATRIX);
	}

	private static void check(RuleContext context, Coupling coupling, MatrixText matrix) {
		double[][] c = matrix.real();
		int channels = coupling.getChannels().size();
		if (c.length != channels) {
			report(context, coupling, "it has " + c.length + " rows for " + channels + " channels", new Measured("rows", c.length, ""),
					new Measured("channels", channels, ""));
			return;
		}
		if (Arrays.stream(matrix.imaginary()).flatMapToDouble(Arrays::stream).anyMatch(entry -> entry != 0)) {
			report(context, coupling, "it has complex entries; detailed balance asks for c_kl = c_lk, so that they are real")
					.fix(Fix.of("Take the real part", set(context, coupling, c)));
			return;
		}
		for (int k = 0; k < channels; k++) {
			for (int l = 0; l < channels; l++) {
				if (k != l && c[k][l] != 0 && coupling.getChannels().get(k).getOperator() instanceof LocalOperators) {
					report(context, coupling, "the channel " + RuleContext.nameOf(coupling.getChannels().get(k))
							+ " is noise of its own on each qubit; its row holds zeros off the diagonal");
					return;
				}
			}
		}
		try {
			CorrelationMatrix.of(c);
		} catch (IllegalArgumentException e) {
			refused(context, coupling, c, e.getMessage());
		}
	}

	private static void refused(RuleContext context, Coupling coupling, double[][] c, String why) {
		int n = c.length;
		double[][] symmetric = new double[n][n];
		double difference = 0;
		for (int k = 0; k < n; k++) {
			for (int l = 0; l < n; l++) {
				symmetric[k][l] = (c[k][l] + c[l][k]) / 2;
				difference = Math.max(difference, Math.abs(c[k][l] - c[l][k]));
			}
		}
		if (why.contains("symmetric")) {
			report(context, coupling, why, new Measured("|c_kl - c_lk|", difference, ""))
					.fix(Fix.of("Replace c by (c + c^T)/2", set(context, coupling, symmetric)));
			return;
		}
		double least = CorrelationMatrix.smallestEigenvalue(symmetric);
		var finding = report(context, coupling, why, new Measured("smallest eigenvalue", least, ""));
		if (IntStream.range(0, n).allMatch(k -> symmetric[k][k] > 0)) {
			finding.fix(Fix.of("Lessen the entries off the diagonal", set(context, coupling, lessened(symmetric))));
		}
	}

	/** D + s (c - D) with the largest s for which it is positive, D the diagonal. */
	private static double[][] lessened(double[][] c) {
		int n = c.length;
		double[][] scaled = new double[n][n];
		IntStream.range(0, n * n).forEach(e -> scaled[e / n][e % n] = c[e / n][e % n] / Math.sqrt(c[e / n][e / n] * c[e % n][e % n]));
		double least = CorrelationMatrix.smallestEigenvalue(scaled);
		double s = MARGIN / (1 - Math.min(0, least));
		double[][] result = new double[n][n];
		IntStream.range(0, n * n).forEach(e -> result[e / n][e % n] = e / n == e % n ? c[e / n][e % n] : s * c[e / n][e % n]);
		return result;
	}

	private static Edit set(RuleContext context, Coupling coupling, double[][] c) {
		return Edit.set(coupling, BathPackage.Literals.COUPLING__MATRIX, Arrays.stream(c).map(
				row -> Arrays.stream(row).mapToObj(entry -> context.text().numberExpression(entry, RoundingMode.HALF_EVEN)).collect(Collectors.joining(", ")))
				.collect(Collectors.joining("; ")));
	}
}
