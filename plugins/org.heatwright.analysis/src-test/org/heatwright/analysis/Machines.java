// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.Map;
import java.util.function.Consumer;

import org.heatwright.model.array.ArrayFactory;
import org.heatwright.model.array.CollectiveQuantity;
import org.heatwright.model.array.CollectiveTerm;
import org.heatwright.model.array.DickeState;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.Representation;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.ConstantRate;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.DrudeLorentzSpectrum;
import org.heatwright.model.bath.ManyBodyOperator;
import org.heatwright.model.bath.NoiseOperator;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.model.bath.UnderdampedSpectrum;
import org.heatwright.model.bath.WhiteNoise;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.CycleFactory;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;

/** Builds designs in memory, as an editor would. */
final class Machines {

	private static final BathFactory BATH = BathFactory.eINSTANCE;

	final Machine machine = MachineFactory.eINSTANCE.createMachine();

	private Machines(String id) {
		machine.setId(id);
		ContinuousCycle cycle = CycleFactory.eINSTANCE.createContinuousCycle();
		cycle.setId("cycle");
		machine.setCycle(cycle);
	}

	/** A level system; the arguments alternate between id and energy. */
	static Machines levels(String id, Object... levels) {
		Machines machines = new Machines(id);
		LevelSystem system = ArrayFactory.eINSTANCE.createLevelSystem();
		system.setId("medium");
		for (int i = 0; i < levels.length; i += 2) {
			Level level = ArrayFactory.eINSTANCE.createLevel();
			level.setId(levels[i].toString());
			level.setEnergy(levels[i + 1].toString());
			system.getLevels().add(level);
		}
		machines.machine.setMedium(system);
		return machines;
	}

	/** A Dicke ladder with H = ω J_z. */
	static Machines ladder(String id, double size, double frequency) {
		Machines machines = new Machines(id);
		QubitArray array = ArrayFactory.eINSTANCE.createQubitArray();
		array.setId("medium");
		array.setSize(Long.toString((long) size));
		array.setFrequency(Double.toString(frequency));
		array.setRepresentation(Representation.SYMMETRIC);
		machines.machine.setMedium(array);
		return machines;
	}

	/** Adds Ω J_z². */
	Machines squared(double coefficient) {
		CollectiveTerm term = ArrayFactory.eINSTANCE.createCollectiveTerm();
		term.setId("interaction");
		term.setOperator(CollectiveQuantity.JZ2);
		term.setCoefficient(Double.toString(coefficient));
		((QubitArray) machine.getMedium()).getTerms().add(term);
		return this;
	}

	/** Starts the ladder in |L/2, m>. */
	Machines start(double m) {
		DickeState state = ArrayFactory.eINSTANCE.createDickeState();
		state.setId("start");
		state.setM(Double.toString(m));
		machine.getMedium().setInitialState(state);
		return this;
	}

	/** Adds a bath and its coupling with one channel; the coupling's id is that of the bath with ".coupling" behind it. */
	Machines bath(String id, BathRole role, Map<String, Object> reference, double strength, NoiseOperator operator) {
		Bath bath = BATH.createBath();
		bath.setId(id);
		bath.setRole(role);
		bath.setTemperature(temperature(reference));
		bath.setSpectrum(spectrum(reference));
		machine.getBaths().add(bath);
		Channel channel = BATH.createChannel();
		channel.setId(id + ".channel");
		channel.setStrength(Double.toString(strength));
		channel.setOperator(operator);
		Coupling coupling = BATH.createCoupling();
		coupling.setId(id + ".coupling");
		coupling.setBath(bath);
		coupling.getChannels().add(channel);
		machine.getCouplings().add(coupling);
		return this;
	}

	static NoiseOperator collective() {
		return BATH.createCollectiveOperator();
	}

	static NoiseOperator manyBody(double order) {
		ManyBodyOperator operator = BATH.createManyBodyOperator();
		operator.setOrder(Long.toString((long) order));
		return operator;
	}

	static NoiseOperator transition(String upper, String lower) {
		TransitionOperator operator = BATH.createTransitionOperator();
		operator.setUpper(upper);
		operator.setLower(lower);
		return operator;
	}

	/** White noise has no temperature in the reference files: it is infinitely hot. */
	private static String temperature(Map<String, Object> reference) {
		if (!reference.containsKey("beta")) {
			return "inf";
		}
		return reference.get("beta") == null ? "0" : "1/" + reference.get("beta");
	}

	private static SpectralDensity spectrum(Map<String, Object> reference) {
		return switch ((String) reference.get("type")) {
			case "ohmic" -> with(BATH.createOhmicSpectrum(), (OhmicSpectrum s) -> {
				s.setStrength(text(reference, "eta"));
				s.setCutoff(text(reference, "wc"));
			});
			case "white" -> with(BATH.createWhiteNoise(), (WhiteNoise s) -> s.setRate(text(reference, "Gamma")));
			case "rate" -> with(BATH.createConstantRate(), (ConstantRate s) -> s.setRate(text(reference, "gamma0")));
			case "drude" -> with(BATH.createDrudeLorentzSpectrum(), (DrudeLorentzSpectrum s) -> {
				s.setReorganization(text(reference, "lambda"));
				s.setWidth(text(reference, "gamma_d"));
			});
			case "underdamped" -> with(BATH.createUnderdampedSpectrum(), (UnderdampedSpectrum s) -> {
				s.setStrength(text(reference, "lambda"));
				s.setResonance(text(reference, "w0"));
				s.setWidth(text(reference, "Gamma"));
			});
			default -> throw new IllegalArgumentException("no spectrum " + reference.get("type"));
		};
	}

	private static <S extends SpectralDensity> S with(S spectrum, Consumer<S> setter) {
		setter.accept(spectrum);
		return spectrum;
	}

	private static String text(Map<String, Object> reference, String name) {
		return reference.get(name).toString();
	}
}
