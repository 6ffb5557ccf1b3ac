// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.qutip;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.spectrum.Spectrum;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.CorrelationMatrix;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.medium.ProductMedium;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.report.ExportException;

/** The parts of a machine as the script's dictionaries. */
final class QutipDesign {

	private QutipDesign() {
	}

	/** Names and values in turn; an order that stays. */
	static Map<String, Object> entries(Object... namesAndValues) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			map.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return map;
	}

	static Map<String, Object> medium(Medium medium, String space) {
		return switch (medium) {
			case ProductMedium parts -> QutipParts.medium(parts);
			case LevelSystem levels -> entries("kind", "levels", "names", levels.names(), "energies", levels.energies());
			case QubitArray array -> entries("kind", "qubits", "size", array.size(), "space", space, "frequencies", array.siteFrequencies(), "terms",
					array.terms().stream().map(QutipDesign::term).toList());
			default -> throw notWritten();
		};
	}

	/** Whether a machine can be written down for the script. */
	static void requireKnown(Problem problem, String space) {
		medium(problem.medium(), space);
		problem.couplings().forEach(QutipDesign::coupling);
	}

	/** Every number of a Hamiltonian in a fixed order. */
	static double[] coefficients(Medium medium) {
		return switch (medium) {
			case ProductMedium parts -> QutipParts.coefficients(parts);
			case LevelSystem levels -> levels.energies();
			case QubitArray array -> DoubleStream.concat(Arrays.stream(array.siteFrequencies()), array.terms().stream().mapToDouble(QutipDesign::coefficient)).toArray();
			default -> throw notWritten();
		};
	}

	private static double coefficient(HamiltonianTerm term) {
		return switch (term) {
			case HamiltonianTerm.Collective collective -> collective.coefficient();
			case HamiltonianTerm.Pair pair -> pair.strength();
			case HamiltonianTerm.Transition transition -> transition.amplitude();
			case HamiltonianTerm.Expression expression -> expression.coefficient();
		};
	}

	private static ExportException notWritten() {
		return new ExportException("the script knows no operators in symbols; export the matrices with --to npz instead");
	}

	private static Map<String, Object> term(HamiltonianTerm term) {
		return switch (term) {
		case HamiltonianTerm.Collective collective ->
			entries("kind", "Collective", "quantity", collective.quantity().name(), "coefficient", collective.coefficient());
		case HamiltonianTerm.Pair pair -> entries("kind", "Pair", "pair", pair.kind().name(), "strength", pair.strength(), "pairs",
				pair.pairs().stream().map(sites -> List.of(sites.first(), sites.second())).toList());
		case HamiltonianTerm.Transition transition ->
			entries("kind", "Transition", "ket", transition.ket(), "bra", transition.bra(), "amplitude", transition.amplitude());
		case HamiltonianTerm.Expression expression -> throw notWritten();
		};
	}

	static Map<String, Object> bath(Bath bath) {
		return entries("id", bath.id(), "beta", bath.inverseTemperature(), "convention", bath.convention().name(), "spectrum", spectrum(bath.spectrum()));
	}

	/** A spectrum is its numbers by their names; the script knows what they mean by its kind. */
	private static Map<String, Object> spectrum(Spectrum spectrum) {
		Map<String, Object> numbers = entries("kind", spectrum.getClass().getSimpleName());
		for (RecordComponent component : spectrum.getClass().getRecordComponents()) {
			try {
				Object value = component.getAccessor().invoke(spectrum);
				numbers.put(component.getName(), value instanceof Enum<?> named ? named.name() : value);
			} catch (ReflectiveOperationException e) {
				throw new IllegalStateException(e);
			}
		}
		return numbers;
	}

	static Map<String, Object> coupling(Coupling coupling) {
		return entries("bath", coupling.bathId(), "correlation", coupling.correlation().name(), "matrix", coupling.matrix().map(QutipDesign::rows)
				.orElse(List.of()), "channels",
				coupling.channels().stream().map(QutipDesign::channel).toList());
	}

	private static List<double[]> rows(CorrelationMatrix matrix) {
		return IntStream.range(0, matrix.size()).mapToObj(k -> IntStream.range(0, matrix.size()).mapToDouble(l -> matrix.entry(k, l)).toArray()).toList();
	}

	private static Map<String, Object> channel(Channel channel) {
		return entries("strength", channel.strength(), "operator", operator(channel.operator()));
	}

	static Map<String, Object> operator(NoiseOperator operator) {
		return switch (operator) {
			case NoiseOperator.Collective collective -> entries("kind", "Collective", "axis", collective.axis().name());
			case NoiseOperator.ManyBody manyBody -> entries("kind", "ManyBody", "order", manyBody.order());
			case NoiseOperator.Polynomial polynomial -> entries("kind", "Polynomial", "chebyshev", polynomial.chebyshev());
			case NoiseOperator.Local local -> entries("kind", "Local", "axis", local.axis().name(), "sites", Arrays.stream(local.sites()).boxed().toList());
			case NoiseOperator.Transition transition -> entries("kind", "Transition", "upper", transition.upper(), "lower", transition.lower());
			case NoiseOperator.Matrix matrix -> entries("kind", "Matrix", "real", matrix.real(), "imaginary", matrix.imaginary());
			case NoiseOperator.Expression expression -> QutipParts.noise(expression);
			case NoiseOperator.OnPart on -> QutipParts.noise(on);
		};
	}

	static Map<String, Object> initial(InitialState state) {
		String kind = state.getClass().getSimpleName();
		return switch (state) {
			case InitialState.Dicke dicke -> entries("kind", kind, "m", dicke.m());
			case InitialState.Thermal thermal -> entries("kind", kind, "temperature", thermal.temperature());
			case InitialState.Product product -> entries("kind", kind, "excitation", product.excitation());
			case InitialState.Parts parts -> QutipParts.initial(parts);
			case InitialState.Level level -> entries("kind", kind, "index", level.index());
			case InitialState.Ground ground -> entries("kind", kind);
			case InitialState.Excited excited -> entries("kind", kind);
			case InitialState.MaximallyMixed mixed -> entries("kind", kind);
		};
	}
}
