// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.internal.assembly.BathAssembler;
import org.heatwright.analysis.internal.assembly.CouplingAssembler;
import org.heatwright.analysis.internal.assembly.DriveAssembler;
import org.heatwright.analysis.internal.assembly.InitialStateAssembler;
import org.heatwright.analysis.internal.assembly.MediumAssembler;
import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.problem.Problem;

/**
 * Turns a design into the solver's problem: ħ = k_B = 1, every expression evaluated, every part carrying the id of the element it
 * came from. Laboratory units arrive here as angular frequencies (energies, ħω) and k_B T/ħ (temperatures).
 */
public final class ProblemAssembler {

	private ProblemAssembler() {
	}

	/**
	 * Assembles the machine as it stands; the machine is not modified.
	 *
	 * @throws AssemblyException with the element at fault, when the design describes no machine
	 * @throws org.heatwright.model.expression.ExpressionException when a parameter has no value, used or not
	 */
	public static Problem assemble(Machine machine) {
		if (machine.getMedium() == null) {
			throw new AssemblyException(machine.getId(), "the machine has no working medium");
		}
		Scope scope = Scope.of(machine);
		scope.parameters();
		Medium medium = new MediumAssembler(scope).medium(machine.getMedium());
		List<Bath> baths = machine.getBaths().stream().map(new BathAssembler(scope)::bath).toList();
		CouplingAssembler couplings = new CouplingAssembler(scope, medium);
		List<Coupling> coupled = machine.getCouplings().stream().map(couplings::coupling).toList();
		InitialState initialState = new InitialStateAssembler(scope, medium).initialState(machine.getMedium());
		return new Problem(medium, baths, coupled, initialState, new DriveAssembler(scope, medium).drive(machine.getCycle()));
	}

	/**
	 * One bath of a machine alone, whatever state the rest of the design is in.
	 *
	 * @param bath contained in the machine whose parameters it uses
	 * @throws AssemblyException when the bath has no spectrum or an impossible temperature
	 * @throws org.heatwright.model.expression.ExpressionException when one of its expressions has no value
	 */
	public static Bath bath(org.heatwright.model.bath.Bath bath) {
		return new BathAssembler(Scope.of((Machine) bath.eContainer())).bath(bath);
	}

	/**
	 * The strength of one channel alone.
	 *
	 * @param channel contained in the machine whose parameters it uses
	 * @throws AssemblyException when it has none, or it is not finite
	 * @throws org.heatwright.model.expression.ExpressionException when its expression has no value
	 */
	public static double strength(org.heatwright.model.bath.Channel channel) {
		return CouplingAssembler.strength(Scope.of((Machine) EcoreUtil.getRootContainer(channel)), channel);
	}
}
