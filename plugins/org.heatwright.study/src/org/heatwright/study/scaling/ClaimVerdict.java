// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.scaling;

import java.util.Locale;
import java.util.Optional;

import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.ScalingClaim;
import org.heatwright.physics.Progress;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.StudyException;

/**
 * What becomes of a design's claim that a quantity grows with some power: it holds when the fitted exponent is the claimed one within 0.05, is doubtful when
 * the local slopes still drift that far,
 * and fails otherwise. Verified by {@code ClaimVerdictTest}.
 *
 * @param claimed the exponent that the design states
 * @param scaling what was measured over the range that the claim names
 */
public record ClaimVerdict(ScalingClaim claim, double claimed, Scaling scaling, Verdict verdict) {

	private static final double TOLERANCE = 0.05;

	/** Three answers. */
	public enum Verdict {
		HOLDS, DOUBTFUL, FAILS
	}

	/**
	 * Measures what a claim of the design states.
	 *
	 * @throws StudyException when no study records its quantity
	 */
	public static ClaimVerdict of(LoadedDesign design, ScalingClaim claim, AnalysisOptions options, Progress progress) {
		RecordedQuantity quantity = quantity(claim).orElseThrow(() -> new StudyException("no study records the metric " + claim.getMetric()));
		Machine machine = Analyzer.changed(design.machine(), options);
		Scope scope = Scope.of(machine);
		double from = scope.evaluate(claim.getFrom(), Dimension.NONE).value();
		double to = scope.evaluate(claim.getTo(), Dimension.NONE).value();
		double claimed = scope.evaluate(claim.getExponent(), Dimension.NONE).value();
		ParameterRange range = ParameterRange.parse(parameter(claim) + "=" + ParameterRange.text(from) + ".." + ParameterRange.text(to));
		return judge(claim, claimed, Scaling.measure(design, options, range, quantity, progress));
	}

	static ClaimVerdict judge(ScalingClaim claim, double claimed, Scaling scaling) {
		double distance = Math.abs(scaling.fit().exponent() - claimed);
		Verdict verdict = distance <= TOLERANCE ? Verdict.HOLDS : distance <= 2 * scaling.fit().drift() ? Verdict.DOUBTFUL : Verdict.FAILS;
		return new ClaimVerdict(claim, claimed, scaling, verdict);
	}

	/** The name of the parameter that a claim runs over: L when it names none. */
	public static String parameter(ScalingClaim claim) {
		return claim.getParameter() == null ? "L" : claim.getParameter().getName();
	}

	private static Optional<RecordedQuantity> quantity(ScalingClaim claim) {
		String bath = claim.getBath() == null ? null : claim.getBath().getId();
		Metric metric = claim.getMetric();
		return switch (metric) {
			case POWER -> Optional.of(new RecordedQuantity("power"));
			case EFFICIENCY -> Optional.of(new RecordedQuantity("efficiency"));
			case COP -> Optional.of(new RecordedQuantity("cop"));
			case HEAT_CURRENT, COOLING_POWER -> Optional.ofNullable(bath).map(id -> new RecordedQuantity("heatCurrent:" + id));
			case ERGOTROPY, CHARGING_POWER, STORED_ENERGY -> Optional.empty();
		};
	}

	/** One sentence. */
	public String text() {
		String measured = String.format(Locale.ROOT, "%s ~ %s^%.3f (drift %.2g)", scaling.quantity().name(), scaling.range().name(), scaling.fit().exponent(),
				scaling.fit().drift());
		String said = String.format(Locale.ROOT, "claimed %.3g from %s = %s to %s", claimed, scaling.range().name(),
				ParameterRange.text(scaling.range().values().getFirst()),
				ParameterRange.text(scaling.range().values().getLast()));
		return "claim " + claim.getId() + " " + verdict.name().toLowerCase(Locale.ROOT) + ": " + measured + ", " + said;
	}
}
