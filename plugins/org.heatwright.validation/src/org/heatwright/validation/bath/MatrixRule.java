// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.MatrixOperator;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.MatrixText;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A matrix operator is Hermitian and as large as the space of its medium. */
public final class MatrixRule extends Rule {

	public MatrixRule() {
		super("operator.matrix.hermitian", Severity.ERROR, "A_ij = conj(A_ji)");
	}

	@Override
	public void check(RuleContext context) {
		for (MatrixOperator operator : context.all(MatrixOperator.class)) {
			try {
				check(context, operator, MatrixText.parse(context.scope(), operator.getRows()));
			} catch (ExpressionException e) {
				context.report(operator, RuleContext.idOf(operator) + ": " + e.getMessage()).at(BathPackage.Literals.MATRIX_OPERATOR__ROWS);
			}
		}
	}

	private static void check(RuleContext context, MatrixOperator operator, MatrixText matrix) {
		int size = matrix.real().length;
		if (context.mediumOf(operator).orElse(null) instanceof LevelSystem system && system.getLevels().size() != size) {
			context.report(operator, RuleContext.idOf(operator) + ": the matrix has " + size + " rows and the medium " + system.getLevels().size() + " levels",
					new Measured("rows", size, ""),
					new Measured("levels", system.getLevels().size(), "")).at(BathPackage.Literals.MATRIX_OPERATOR__ROWS);
			return;
		}
		for (int i = 0; i < size; i++) {
			for (int j = i; j < size; j++) {
				double difference = Math.hypot(matrix.real()[i][j] - matrix.real()[j][i], matrix.imaginary()[i][j] + matrix.imaginary()[j][i]);
				double scale = Math.hypot(matrix.real()[i][j], matrix.imaginary()[i][j]) + Math.hypot(matrix.real()[j][i], matrix.imaginary()[j][i]);
				if (difference > 1e-12 * scale) {
					context.report(operator,
							RuleContext.idOf(operator) + ": the matrix is not Hermitian: its entries (" + (i + 1) + "," + (j + 1) + ") and (" + (j + 1) + ","
									+ (i + 1) + ") are not conjugate",
							new Measured("|A_ij - conj(A_ji)|", difference, "")).at(BathPackage.Literals.MATRIX_OPERATOR__ROWS)
							.fix(Fix.of("Replace A by (A + A^+)/2", Edit.set(operator, BathPackage.Literals.MATRIX_OPERATOR__ROWS, hermitian(context, matrix))));
					return;
				}
			}
		}
	}

	private static String hermitian(RuleContext context, MatrixText matrix) {
		int size = matrix.real().length;
		return IntStream.range(0, size)
				.mapToObj(i -> IntStream.range(0, size)
						.mapToObj(
								j -> entry(context, (matrix.real()[i][j] + matrix.real()[j][i]) / 2, (matrix.imaginary()[i][j] - matrix.imaginary()[j][i]) / 2))
				.collect(Collectors.joining(", "))).collect(Collectors.joining("; "));
	}

	private static String entry(RuleContext context, double real, double imaginary) {
		String re = context.text().numberExpression(real, RoundingMode.HALF_EVEN);
		return imaginary == 0 ? re
				: (real == 0 ? "" : re) + (imaginary < 0 ? "-" : real == 0 ? "" : "+")
						+ context.text().numberExpression(Math.abs(imaginary), RoundingMode.HALF_EVEN) + "i";
	}
}
