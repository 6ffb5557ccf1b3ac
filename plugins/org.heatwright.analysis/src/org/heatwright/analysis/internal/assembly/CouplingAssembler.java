// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.expression.MatrixText;
import org.heatwright.model.expression.Scope;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.CorrelationMatrix;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.Medium;

/** Builds the solver's couplings; a channel's operator is {@code strength * operator}. */
public final class CouplingAssembler {

	private final Scope scope;
	private final Values values;
	private final OperatorAssembler operators;

	public CouplingAssembler(Scope scope, Medium medium) {
		this.scope = scope;
		values = new Values(scope);
		operators = new OperatorAssembler(scope, medium);
	}

	public Coupling coupling(org.heatwright.model.bath.Coupling coupling) {
		if (coupling.getBath() == null) {
			throw new AssemblyException(coupling.getId(), "the coupling names no bath");
		}
		if (coupling.getChannels().isEmpty()) {
			throw new AssemblyException(coupling.getId(), "the coupling has no channel");
		}
		List<Channel> channels = coupling.getChannels().stream().map(this::channel).toList();
		Correlation correlation = Correlation.valueOf(coupling.getCorrelation().getLiteral());
		if (coupling.getMatrix() == null || coupling.getMatrix().isBlank()) {
			return new Coupling(coupling.getId(), coupling.getBath().getId(), channels, correlation);
		}
		try {
			return new Coupling(coupling.getId(), coupling.getBath().getId(), channels, correlation, Optional.of(matrix(coupling.getMatrix())));
		} catch (IllegalArgumentException e) {
			throw new AssemblyException(coupling.getId(), e.getMessage());
		}
	}

	private CorrelationMatrix matrix(String text) {
		try {
			MatrixText matrix = MatrixText.parse(scope, text);
			if (Arrays.stream(matrix.imaginary()).flatMapToDouble(Arrays::stream).anyMatch(entry -> entry != 0)) {
				throw new IllegalArgumentException("has complex entries; detailed balance asks for c_kl = c_lk, so that they are real");
			}
			return CorrelationMatrix.of(matrix.real());
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("the matrix of the correlations is of no use: " + e.getMessage(), e);
		}
	}

	/** The strength of a channel, in the scope of its machine. */
	public static double strength(Scope scope, org.heatwright.model.bath.Channel channel) {
		return new Values(scope).finite(channel, BathPackage.Literals.CHANNEL__STRENGTH);
	}

	private Channel channel(org.heatwright.model.bath.Channel channel) {
		if (channel.getOperator() == null) {
			throw new AssemblyException(channel.getId(), "the channel has no operator");
		}
		return new Channel(channel.getId(), values.finite(channel, BathPackage.Literals.CHANNEL__STRENGTH),
				operators.operator(channel), values.optional(channel, BathPackage.Literals.CHANNEL__TRANSFER_LIMIT));
	}
}
