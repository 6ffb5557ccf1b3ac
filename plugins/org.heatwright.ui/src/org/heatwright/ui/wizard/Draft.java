// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.gallery.Starter;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.expression.UnitConversion;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Purpose;
import org.heatwright.model.machine.Units;
import org.heatwright.ui.properties.UnitsQuestion;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.heatwright.validation.registry.Validator;

/** The machine that the wizard is about to make. Every change tells the listeners, so that pages and previews show what it is now. */
final class Draft {

	private final List<Runnable> listeners = new ArrayList<>();
	private Starter starter;
	private Units units = Units.NATURAL;
	private String unitOfEnergy = "5 GHz";
	private Machine machine;

	Draft(Starter starter) {
		begin(starter);
	}

	void onChange(Runnable listener) {
		listeners.add(listener);
	}

	/** Begins anew with another design; what was changed in the one before is lost. */
	void begin(Starter next) {
		starter = next;
		machine = next.open();
		machine.setId("machine");
		UnitConversion.apply(machine, units, unitOfEnergy);
		changed();
	}

	/** Begins anew with an empty sheet. */
	void beginEmpty(Purpose purpose) {
		starter = null;
		machine = Starter.empty(purpose);
		machine.setUnits(units);
		changed();
	}

	/** Why the machine would be rejected; null when it would not. An empty sheet is no mistake. */
	String trouble() {
		return machine.getMedium() == null ? null
				: Validator.validate(machine).stream().filter(finding -> finding.severity() == Severity.ERROR).map(Diagnostic::message).findFirst().orElse(null);
	}

	/**
	 * Converts the machine, and each that is begun after it.
	 *
	 * @param unit what one unit of energy is; the one of before is kept on the way back to natural units
	 */
	void setUnits(Units next, String unit) {
		if (units == Units.LABORATORY) {
			UnitConversion.apply(machine, Units.NATURAL, unitOfEnergy);
		}
		units = next;
		unitOfEnergy = unit;
		UnitConversion.apply(machine, units, unitOfEnergy);
		changed();
	}

	/** What is wrong with a unit of energy; null when it is right. */
	String trouble(String unit) {
		return UnitsQuestion.trouble(machine, Units.LABORATORY, unit);
	}

	Units units() {
		return units;
	}

	String unitOfEnergy() {
		return unitOfEnergy;
	}

	/** A copy that nobody changes, for what happens in the background. */
	Machine snapshot() {
		return EcoreUtil.copy(machine);
	}

	List<Bath> baths() {
		return machine.getBaths();
	}

	/** Whether the number of qubits may be chosen: where each site has a frequency of its own it follows from those. */
	boolean hasSize() {
		return machine.getMedium() instanceof QubitArray array && array.getSiteFrequencies().isEmpty();
	}

	/** The starter; null for an empty sheet. */
	Starter starter() {
		return starter;
	}

	/** The number of qubits; 1 for another medium. */
	String size() {
		return machine.getMedium() instanceof QubitArray array ? array.getSize() : "1";
	}

	void setSize(int size) {
		Starter.resize(machine, size);
		changed();
	}

	void setName(String name) {
		machine.setName(name);
	}

	void setRole(Bath bath, BathRole role) {
		bath.setRole(role);
		changed();
	}

	void setTemperature(Bath bath, String temperature) {
		bath.setTemperature(temperature);
		changed();
	}

	void setSpectrum(Bath bath, SpectrumKind kind) {
		UnitConversion.apply(machine, Units.NATURAL, unitOfEnergy);
		bath.setSpectrum(kind.create());
		UnitConversion.apply(machine, units, unitOfEnergy);
		changed();
	}

	/** The strength of the first channel between the medium and a bath; "" without a coupling. */
	String strength(Bath bath) {
		return channels(bath).stream().findFirst().map(Channel::getStrength).orElse("");
	}

	void setStrength(Bath bath, String strength) {
		channels(bath).forEach(channel -> channel.setStrength(strength));
		changed();
	}

	private List<Channel> channels(Bath bath) {
		return machine.getCouplings().stream().filter(coupling -> coupling.getBath() == bath).map(Coupling::getChannels).flatMap(List::stream).toList();
	}

	/** The file it becomes. */
	byte[] bytes() {
		return DesignFile.toBytes(machine);
	}

	private void changed() {
		listeners.forEach(Runnable::run);
	}
}
