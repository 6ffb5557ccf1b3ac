// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.qutip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.PartsAnalysis;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.Part;
import org.heatwright.physics.medium.ProductMedium;
import org.heatwright.physics.medium.ProductSpace;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.PartOperator;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.report.ExportException;

/** A medium of parts as the script's dictionaries: operators as trees of their symbols, so that the script builds their matrices itself. */
final class QutipParts {

	private QutipParts() {
	}

	/** The machine with the levels that it was solved with. */
	static Problem settled(Problem problem, Analysis analysis) {
		List<PartsAnalysis.KeptLevels> kept = analysis.parts().map(PartsAnalysis::kept).orElse(List.of());
		if (!(problem.medium() instanceof ProductMedium medium) || kept.isEmpty()) {
			return problem;
		}
		int[] levels = new int[medium.parts().size()];
		for (int p = 0, k = 0; p < levels.length; p++) {
			levels[p] = medium.parts().get(p) instanceof Part.Oscillator ? kept.get(k++).levels() : 0;
		}
		return new Problem(medium.withLevels(levels), problem.baths(), problem.couplings(), problem.initialState(), problem.drive());
	}

	/** @param problem with its levels */
	static Map<String, Object> medium(Problem problem, ProductMedium medium, Analysis analysis) {
		return medium(medium, (ProductSpace) problem.space(analysis.equation(), SolverOptions.defaults().memoryLimitBytes()));
	}

	private static Map<String, Object> medium(ProductMedium medium, ProductSpace space) {
		List<Object> parts = new ArrayList<>();
		for (int p = 0; p < medium.parts().size(); p++) {
			parts.add(part(medium.parts().get(p), space.levels(p)));
		}
		return QutipDesign.entries("kind", "parts", "parts", parts, "interactions", medium.interactions().stream()
				.map(each -> QutipDesign.entries("strength", each.strength(), "operator", operator(each.operator()))).toList());
	}

	/** A medium whose levels are typed, on its own: no bath singles out a qubit of it. */
	static Map<String, Object> medium(ProductMedium medium) {
		ProductSpace space = (ProductSpace) new Problem(medium, List.of(), List.of(), new InitialState.Ground()).space(Equation.GLOBAL,
				SolverOptions.defaults().memoryLimitBytes());
		return medium(medium, space);
	}

	private static Map<String, Object> part(Part part, int states) {
		return switch (part) {
		case Part.Oscillator oscillator -> QutipDesign.entries("kind", "oscillator", "levels", states, "frequency", oscillator.frequency(), "anharmonicity",
				oscillator.anharmonicity());
		case Part.Spin spin -> QutipDesign.entries("kind", "spin", "twice", spin.twiceSpin(), "frequency", spin.frequency(), "anisotropy", spin.anisotropy());
			case Part.Levels levels -> QutipDesign.medium(levels.system(), "");
			case Part.Qubits qubits -> QutipDesign.medium(qubits.array(),
					(states == qubits.array().size() + 1 ? Representation.SYMMETRIC : Representation.FULL).name());
		};
	}

	/** An operator as a tree of lists. */
	static List<Object> operator(PartOperator operator) {
		return switch (operator) {
			case PartOperator.Number number -> List.of("number", number.real(), number.imaginary());
			case PartOperator.Symbol symbol -> List.of("symbol", symbol.part(), symbol.kind().name(), symbol.site(), symbol.upper(), symbol.lower());
			case PartOperator.Sum sum -> List.of("sum", sum.terms().stream().map(QutipParts::operator).toList());
			case PartOperator.Product product -> List.of("product", product.factors().stream().map(QutipParts::operator).toList());
			case PartOperator.Power power -> List.of("power", operator(power.base()), power.exponent());
			case PartOperator.Adjoint adjoint -> List.of("adjoint", operator(adjoint.operand()));
		};
	}

	/** A noise operator of a medium of parts. */
	static Map<String, Object> noise(NoiseOperator operator) {
		return switch (operator) {
			case NoiseOperator.Expression expression -> QutipDesign.entries("kind", "Expression", "operator", operator(expression.operator()));
			case NoiseOperator.OnPart on -> QutipDesign.entries("kind", on.operator() instanceof NoiseOperator.Local ? "Local" : "OnPart", "part", on.part(), "own",
					QutipDesign.operator(on.operator()));
			default -> throw new ExportException("the script knows no matrix of a whole medium of parts; export the matrices with --to npz instead");
		};
	}

	static Map<String, Object> initial(InitialState.Parts parts) {
		return QutipDesign.entries("kind", "Parts", "states", parts.states().stream().map(QutipDesign::initial).toList());
	}

	/** Numbers of a Hamiltonian in a fixed order. */
	static double[] coefficients(ProductMedium medium) {
		List<double[]> all = new ArrayList<>();
		for (Part part : medium.parts()) {
			all.add(switch (part) {
				case Part.Oscillator oscillator -> new double[] { oscillator.frequency(), oscillator.anharmonicity() };
				case Part.Spin spin -> new double[] { spin.frequency(), spin.anisotropy() };
				case Part.Levels levels -> QutipDesign.coefficients(levels.system());
				case Part.Qubits qubits -> QutipDesign.coefficients(qubits.array());
			});
		}
		all.add(medium.interactions().stream().mapToDouble(interaction -> interaction.strength()).toArray());
		return all.stream().flatMapToDouble(Arrays::stream).toArray();
	}
}
