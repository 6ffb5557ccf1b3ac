// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import java.util.Optional;

import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.expression.Scope;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.CoherentDrive;

/** Builds the solver's coherent drive. */
public final class DriveAssembler {

	private final Scope scope;
	private final Medium medium;

	public DriveAssembler(Scope scope, Medium medium) {
		this.scope = scope;
		this.medium = medium;
	}

	/** The drive of a continuous machine, if it has one. */
	public Optional<CoherentDrive> drive(Cycle cycle) {
		if (!(cycle instanceof ContinuousCycle continuous) || continuous.getDrive() == null) {
			return Optional.empty();
		}
		org.heatwright.model.cycle.CoherentDrive drive = continuous.getDrive();
		Values values = new Values(scope);
		String id = Values.idOf(drive);
		NoiseOperator.Transition transition = new OperatorAssembler(scope, medium).transition(drive.getUpper(), drive.getLower(), id);
		return Optional.of(new CoherentDrive(id, values.finite(drive, CyclePackage.Literals.COHERENT_DRIVE__FREQUENCY),
				values.finite(drive, CyclePackage.Literals.COHERENT_DRIVE__AMPLITUDE), transition));
	}
}
