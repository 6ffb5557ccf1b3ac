// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.validity;

import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.LocalOperators;
import org.heatwright.physics.Assessment;
import org.heatwright.physics.bath.Spectrum;
import org.heatwright.validation.PhysicsRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/**
 * The bath forgets faster than it acts. The memory time is one over the width of the bath's spectrum: the cut-off of an Ohmic one, the width of the others, half of it for a resonance.
 */
public final class MarkovRule extends PhysicsRule {

	public MarkovRule() {
		super("validity.markov", Severity.WARNING, "R tau_B << 1, R = 2 Xi ||A||^2");
	}

	@Override
	protected void check(RuleContext context, Assessment assessment) {
		for (Assessment.BathLimits limits : assessment.baths()) {
			double width = width(limits.bath().spectrum());
			double rate = 2 * limits.bath().correlationNorm().value() * squaredNorms(context, assessment, limits.bath().id());
			if (width > 0 && Double.isFinite(rate)) {
				EObject element = context.element(limits.bath().id()).map(EObject.class::cast).orElse(context.machine());
				ValidityLimits.report(context, element, limits.bath().id(), "the memoryless (Markov) approximation", rate / width,
						"R = " + context.text().number(rate) + " should be far below " + context.text().number(width) + ", the inverse memory time of the bath");
			}
		}
	}

	/** sum of ||A||^2; a channel of local operators counts once per qubit. */
	private static double squaredNorms(RuleContext context, Assessment assessment, String bath) {
		double sum = 0;
		for (Channel channel : context.all(Channel.class)) {
			org.heatwright.model.bath.Bath own = ((Coupling) channel.eContainer()).getBath();
			double times = channel.getOperator() instanceof LocalOperators ? context.number("L").orElse(1) : 1;
			if (own != null && bath.equals(own.getId())) {
				sum += times * assessment.operators().stream().filter(operator -> operator.channelId().equals(channel.getId())).mapToDouble(operator -> operator.norm() * operator.norm()).sum();
			}
		}
		return sum;
	}

	/** 0 for a bath without memory or without a width. */
	private static double width(Spectrum spectrum) {
		return switch (spectrum) {
			case Spectrum.Ohmic ohmic -> ohmic.cutoff();
			case Spectrum.DrudeLorentz drude -> drude.width();
			case Spectrum.Underdamped resonance -> resonance.width() / 2;
			case Spectrum.ExponentialNoise noise -> noise.width();
			case Spectrum.Line line -> line.width();
			default -> 0;
		};
	}
}
