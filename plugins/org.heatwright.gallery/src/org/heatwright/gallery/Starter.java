// SPDX-License-Identifier: EPL-2.0
package org.heatwright.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Purpose;

/**
 * A design to begin with: the smallest machine of its purpose on one kind of medium. It solves at once and does what its purpose says, and every number in it
 * may be changed. Verified by
 * {@code StartersTest}.
 *
 * @param purpose what the machine is for
 * @param medium  the medium in words
 * @param idea    how it works, in a sentence
 * @param file    its resource below this package
 */
public record Starter(Purpose purpose, String medium, String idea, String file) {

	/** Name of the parameter that says on which rung of its ladder a machine works. */
	private static final String RUNG = "m";

	private static final List<Starter> ALL = List.of(
			new Starter(Purpose.ENGINE, "Three levels",
					"A maser: the hot bath pumps, the cold bath empties the middle level, work leaves at the frequency between.",
					"machines/three-level-maser.qtm"),
			new Starter(Purpose.ENGINE, "Array of qubits", "A maser on a Dicke ladder whose rungs have frequencies of their own; its power grows as L\u00b2.",
					"starters/array-maser.qtm"),
			new Starter(Purpose.REFRIGERATOR, "Three levels", "The maser run backwards: work goes in and heat leaves the cold bath.",
					"starters/driven-refrigerator.qtm"),
			new Starter(Purpose.REFRIGERATOR, "Three qubits", "An absorption refrigerator: heat of the hot bath drives it, no work is needed.",
					"starters/absorption-refrigerator.qtm"),
			new Starter(Purpose.HEAT_PUMP, "Three levels", "The maser run backwards, wanted for the heat that it gives to the hot bath.",
					"starters/driven-heat-pump.qtm"),
			new Starter(Purpose.HEAT_PUMP, "One qubit", "An Otto cycle run backwards: strokes of work lift heat from the cold to the hot bath.",
					"machines/otto-heat-pump.qtm"),
			new Starter(Purpose.BATTERY, "Array of qubits", "Qubits that are charged together by one field, L times as fast as one by one.",
					"starters/collective-battery.qtm"),
			new Starter(Purpose.VALVE, "Two levels", "Heat flows from hot to cold through one transition.", "starters/level-valve.qtm"),
			new Starter(Purpose.VALVE, "Array of qubits", "Qubits that conduct heat together: more than L times the heat of one.", "starters/array-valve.qtm"));

	/** All of them, grouped by purpose in the order of the metamodel. */
	public static List<Starter> all() {
		return ALL;
	}

	/** Those of one purpose; never empty. */
	public static List<Starter> of(Purpose purpose) {
		return ALL.stream().filter(starter -> starter.purpose == purpose).toList();
	}

	/** Nothing but a purpose: an empty sheet to draw on. */
	public static Machine empty(Purpose purpose) {
		Machine machine = MachineFactory.eINSTANCE.createMachine();
		machine.setId("machine");
		machine.setPurpose(purpose);
		return machine;
	}

	/** Another number of qubits; a machine that works on the rung m begins on the one in the middle of its ladder, which an even number has at 0. */
	public static void resize(Machine machine, int size) {
		if (machine.getMedium() instanceof QubitArray array) {
			array.setSize(Integer.toString(size));
			machine.getParameters().stream().filter(each -> RUNG.equals(each.getName())).forEach(each -> each.setExpression(size % 2 == 0 ? "0" : "-1/2"));
		}
	}

	/** Its design, freshly read; without the citations and the reasons of the published machine it may come from. */
	public Machine open() {
		try (InputStream in = Starter.class.getResourceAsStream(file)) {
			Machine machine = DesignFile.load(in, file).machine();
			machine.setPurpose(purpose);
			machine.getCitations().clear();
			machine.getAcceptances().clear();
			return machine;
		} catch (IOException e) {
			throw new IllegalStateException("the design " + file + " cannot be read", e);
		}
	}
}
