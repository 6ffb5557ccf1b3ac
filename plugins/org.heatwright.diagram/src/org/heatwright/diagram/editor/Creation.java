// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import org.eclipse.gef.requests.CreationFactory;
import org.heatwright.model.array.ArrayFactory;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.bath.WhiteNoise;
import org.heatwright.model.cycle.CycleFactory;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Note;

/** What the palette creates: elements with numbers that can be solved at once. */
enum Creation implements CreationFactory {

	QUBIT_ARRAY, LEVEL_SYSTEM, HOT_BATH, COLD_BATH, WORK_BATH, CYCLE, NOTE;

	@Override
	public Object getNewObject() {
		return switch (this) {
			case QUBIT_ARRAY -> ArrayFactory.eINSTANCE.createQubitArray();
			case LEVEL_SYSTEM -> levels();
			case HOT_BATH -> bath(BathRole.HOT, "5");
			case COLD_BATH -> bath(BathRole.COLD, "0.5");
			case WORK_BATH -> noise();
			case CYCLE -> CycleFactory.eINSTANCE.createContinuousCycle();
			case NOTE -> note();
		};
	}

	private static Element levels() {
		LevelSystem system = ArrayFactory.eINSTANCE.createLevelSystem();
		String[] names = { "ground", "middle", "upper" };
		String[] energies = { "0", "1", "3" };
		for (int i = 0; i < names.length; i++) {
			Level level = ArrayFactory.eINSTANCE.createLevel();
			level.setId(names[i]);
			level.setEnergy(energies[i]);
			system.getLevels().add(level);
		}
		return system;
	}

	private static Element bath(BathRole role, String temperature) {
		Bath bath = BathFactory.eINSTANCE.createBath();
		bath.setRole(role);
		bath.setTemperature(temperature);
		OhmicSpectrum spectrum = BathFactory.eINSTANCE.createOhmicSpectrum();
		spectrum.setStrength("0.1");
		spectrum.setCutoff("20");
		bath.setSpectrum(spectrum);
		return bath;
	}

	private static Element noise() {
		Bath bath = BathFactory.eINSTANCE.createBath();
		bath.setRole(BathRole.WORK);
		bath.setTemperature("inf");
		WhiteNoise spectrum = BathFactory.eINSTANCE.createWhiteNoise();
		spectrum.setRate("0.05");
		bath.setSpectrum(spectrum);
		return bath;
	}

	private static Element note() {
		Note note = MachineFactory.eINSTANCE.createNote();
		note.setText("A note");
		return note;
	}

	@Override
	public Object getObjectType() {
		return this;
	}
}
