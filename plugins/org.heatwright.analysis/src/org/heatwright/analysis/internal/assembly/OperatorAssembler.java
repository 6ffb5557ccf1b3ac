// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.CollectiveOperator;
import org.heatwright.model.bath.ExpressionOperator;
import org.heatwright.model.bath.LocalOperators;
import org.heatwright.model.bath.ManyBodyOperator;
import org.heatwright.model.bath.MatrixOperator;
import org.heatwright.model.bath.PolynomialOperator;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.MatrixText;
import org.heatwright.model.expression.PolynomialText;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.medium.Part;
import org.heatwright.physics.medium.ProductMedium;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.validation.ChannelParts;
import org.heatwright.validation.MediumNames;

/** Builds the solver's noise operators; names of levels become indices, expressions of M become numbers. */
final class OperatorAssembler {

	private final Scope scope;
	private final Values values;
	private final Medium medium;

	OperatorAssembler(Scope scope, Medium medium) {
		this.scope = scope;
		this.values = new Values(scope);
		this.medium = medium;
	}

	/** The operator of a channel; on a part of the medium where the channel names one, or where only one could be meant. */
	NoiseOperator operator(Channel channel) {
		if (!(medium instanceof ProductMedium product)) {
			return operator(channel.getOperator(), channel);
		}
		WorkingMedium whole = ((Machine) EcoreUtil.getRootContainer(channel)).getMedium();
		List<WorkingMedium> parts = MediumNames.parts(whole);
		if (channel.getOperator() instanceof ExpressionOperator expression) {
			return expression(expression, whole, channel);
		}
		int part = ChannelParts.of(channel, whole).map(parts::indexOf).orElse(-1);
		if (channel.getOperator() instanceof MatrixOperator matrix && channel.getPart() == null) {
			return matrix(matrix.getRows(), channel.getId());
		}
		if (part < 0) {
			throw new AssemblyException(channel.getId(), "the medium has " + parts.size() + " parts ("
					+ String.join(", ", product.parts().stream().map(Part::name).toList()) + "); name the part that the operator acts on");
		}
		Medium own = switch (product.parts().get(part)) {
			case Part.Levels levels -> levels.system();
			case Part.Qubits qubits -> qubits.array();
			case Part.Oscillator oscillator -> medium;
			case Part.Spin spin -> medium;
		};
		return new NoiseOperator.OnPart(part, new OperatorAssembler(scope, own).operator(channel.getOperator(), channel));
	}

	private NoiseOperator expression(ExpressionOperator expression, WorkingMedium whole, Channel channel) {
		WorkingMedium own = channel.getPart() == null && !(whole instanceof CompositeMedium) ? whole : channel.getPart();
		return new NoiseOperator.Expression(OperatorTexts.parse(expression.getOperator(), MediumNames.of(scope, whole, own), channel.getId()));
	}

	private NoiseOperator operator(org.heatwright.model.bath.NoiseOperator operator, Channel of) {
		String channel = of.getId();
		return switch (operator) {
			case CollectiveOperator collective -> new NoiseOperator.Collective(Axis.valueOf(collective.getAxis().getLiteral()));
			case ManyBodyOperator manyBody -> new NoiseOperator.ManyBody(values.whole(manyBody, BathPackage.Literals.MANY_BODY_OPERATOR__ORDER));
			case PolynomialOperator polynomial -> polynomial(polynomial, channel);
			case LocalOperators local -> new NoiseOperator.Local(Axis.valueOf(local.getAxis().getLiteral()), SiteList.sites(local.getSites(), qubits(channel), channel));
			case TransitionOperator transition -> transition(transition.getUpper(), transition.getLower(), channel);
			case MatrixOperator matrix -> matrix(matrix.getRows(), channel);
			case ExpressionOperator expression -> expression(expression, ((Machine) EcoreUtil.getRootContainer(of)).getMedium(), of);
			default -> throw new AssemblyException(channel, "no solver knows an operator of the kind " + operator.eClass().getName());
		};
	}

	private NoiseOperator polynomial(PolynomialOperator operator, String channel) {
		qubits(channel);
		int degree = values.whole(operator, BathPackage.Literals.POLYNOMIAL_OPERATOR__DEGREE);
		try {
			return new NoiseOperator.Polynomial(PolynomialText.coefficients(scope, operator.getCoefficients(), degree));
		} catch (ExpressionException e) {
			throw new AssemblyException(channel, e.getMessage());
		}
	}

	private NoiseOperator matrix(String rows, String channel) {
		try {
			MatrixText matrix = MatrixText.parse(scope, rows);
			return new NoiseOperator.Matrix(matrix.real(), matrix.imaginary());
		} catch (ExpressionException e) {
			throw new AssemblyException(channel, e.getMessage());
		}
	}

	NoiseOperator.Transition transition(String upper, String lower, String channel) {
		return new NoiseOperator.Transition(end(upper, channel), end(lower, channel));
	}

	private int qubits(String channel) {
		if (medium instanceof QubitArray array) {
			return array.size();
		}
		throw new AssemblyException(channel, "local operators and polynomials need an array of qubits");
	}

	/** One end of a transition: the index of a level, or the Dicke quantum number M. */
	private double end(String text, String channel) {
		if (text == null || text.isBlank()) {
			throw new AssemblyException(channel, "a transition needs an upper and a lower end");
		}
		if (medium instanceof LevelSystem levels) {
			int index = levels.names().indexOf(text.strip());
			if (index < 0) {
				throw new AssemblyException(channel, "there is no level \"" + text + "\"; the levels are " + String.join(", ", levels.names()));
			}
			return index;
		}
		return scope.evaluate(text, Dimension.NONE).value();
	}
}
