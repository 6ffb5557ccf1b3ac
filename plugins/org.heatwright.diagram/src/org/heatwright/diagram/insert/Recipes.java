// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.insert;

import java.util.List;

import org.heatwright.model.array.*; // every kind of element is made here
import org.heatwright.model.bath.*;
import org.heatwright.model.cycle.*;
import org.heatwright.model.machine.*;

/** New elements with the numbers that they begin with. */
final class Recipes {

	private static final ArrayFactory ARRAY = ArrayFactory.eINSTANCE;
	private static final BathFactory BATH = BathFactory.eINSTANCE;
	private static final CycleFactory CYCLE = CycleFactory.eINSTANCE;
	private static final MachineFactory MACHINE = MachineFactory.eINSTANCE;

	private Recipes() {
	}

	static LevelSystem levels() {
		LevelSystem system = ARRAY.createLevelSystem();
		String[] names = { "ground", "middle", "upper" };
		String[] energies = { "0", "1", "3" };
		for (int i = 0; i < names.length; i++) {
			Level level = ARRAY.createLevel();
			level.setId(names[i]);
			level.setEnergy(energies[i]);
			system.getLevels().add(level);
		}
		return system;
	}

	static Level level() {
		Level level = ARRAY.createLevel();
		level.setEnergy("2");
		return level;
	}

	static CollectiveTerm collectiveTerm() {
		CollectiveTerm term = ARRAY.createCollectiveTerm();
		term.setCoefficient("0.1");
		return term;
	}

	static PairInteraction pairInteraction() {
		PairInteraction term = ARRAY.createPairInteraction();
		term.setStrength("0.1");
		return term;
	}

	/** Flips the first two of two qubits; what it acts on is written in the Properties. */
	static TransitionTerm transitionTerm() {
		TransitionTerm term = ARRAY.createTransitionTerm();
		term.setKet("10");
		term.setBra("01");
		term.setAmplitude("0.1");
		return term;
	}

	static Bath bath(BathRole role, String temperature) {
		Bath bath = BATH.createBath();
		bath.setRole(role);
		bath.setTemperature(temperature);
		bath.setSpectrum(ohmic());
		return bath;
	}

	static Bath workBath() {
		Bath bath = bath(BathRole.WORK, "inf");
		bath.setSpectrum(whiteNoise());
		return bath;
	}

	static OhmicSpectrum ohmic() {
		OhmicSpectrum spectrum = BATH.createOhmicSpectrum();
		spectrum.setStrength("0.1");
		spectrum.setCutoff("20");
		return spectrum;
	}

	static DrudeLorentzSpectrum drude() {
		DrudeLorentzSpectrum spectrum = BATH.createDrudeLorentzSpectrum();
		spectrum.setReorganization("0.05");
		spectrum.setWidth("5");
		return spectrum;
	}

	static UnderdampedSpectrum underdamped() {
		UnderdampedSpectrum spectrum = BATH.createUnderdampedSpectrum();
		spectrum.setStrength("0.2");
		spectrum.setResonance("2");
		spectrum.setWidth("0.5");
		return spectrum;
	}

	static WhiteNoise whiteNoise() {
		WhiteNoise spectrum = BATH.createWhiteNoise();
		spectrum.setRate("0.05");
		return spectrum;
	}

	static ExponentialNoise exponentialNoise() {
		ExponentialNoise spectrum = BATH.createExponentialNoise();
		spectrum.setRate("0.05");
		spectrum.setWidth("5");
		return spectrum;
	}

	static LineSpectrum line() {
		LineSpectrum spectrum = BATH.createLineSpectrum();
		spectrum.setShape(LineShape.GAUSSIAN);
		spectrum.setPeak("0.1");
		spectrum.setCenter("2");
		spectrum.setWidth("0.5");
		return spectrum;
	}

	static BoxSpectrum box() {
		BoxSpectrum spectrum = BATH.createBoxSpectrum();
		spectrum.setHeight("0.1");
		spectrum.setFrom("0.5");
		spectrum.setTo("4");
		return spectrum;
	}

	static ConstantRate constantRate() {
		ConstantRate spectrum = BATH.createConstantRate();
		spectrum.setRate("0.1");
		return spectrum;
	}

	static TabulatedSpectrum tabulated() {
		TabulatedSpectrum spectrum = BATH.createTabulatedSpectrum();
		spectrum.getFrequencies().addAll(List.of("0", "1", "2", "4", "8"));
		spectrum.getValues().addAll(List.of("0", "0.1", "0.15", "0.1", "0"));
		return spectrum;
	}

	static ManyBodyOperator manyBody() {
		ManyBodyOperator operator = BATH.createManyBodyOperator();
		operator.setOrder("2");
		return operator;
	}

	static TransitionOperator transition() {
		TransitionOperator operator = BATH.createTransitionOperator();
		operator.setUpper("upper");
		operator.setLower("ground");
		return operator;
	}

	static MatrixOperator matrix() {
		MatrixOperator operator = BATH.createMatrixOperator();
		operator.setRows("0, 1; 1, 0");
		return operator;
	}

	/** Heat, expand, cool, compress; which couplings act and what the work strokes change is for the user to say. */
	static StrokeCycle strokes() {
		StrokeCycle cycle = CYCLE.createStrokeCycle();
		String[] names = { "heating", "expansion", "cooling", "compression" };
		for (int i = 0; i < names.length; i++) {
			Stroke stroke = i % 2 == 0 ? thermalStroke() : workStroke();
			stroke.setId(names[i]);
			cycle.getStrokes().add(stroke);
		}
		return cycle;
	}

	static ThermalStroke thermalStroke() {
		ThermalStroke stroke = CYCLE.createThermalStroke();
		stroke.setDuration("50");
		return stroke;
	}

	static WorkStroke workStroke() {
		WorkStroke stroke = CYCLE.createWorkStroke();
		stroke.setDuration("1");
		return stroke;
	}

	static ChargingProtocol charging() {
		ChargingProtocol protocol = CYCLE.createChargingProtocol();
		protocol.setKind(ChargingKind.UNITARY_PARALLEL);
		protocol.setAmplitude("1");
		protocol.setDuration("pi/2");
		return protocol;
	}

	static CoherentDrive drive() {
		CoherentDrive drive = CYCLE.createCoherentDrive();
		drive.setFrequency("2");
		drive.setAmplitude("0.05");
		drive.setUpper("upper");
		drive.setLower("middle");
		return drive;
	}

	static DickeState dicke() {
		DickeState state = ARRAY.createDickeState();
		state.setM("0");
		return state;
	}

	static ThermalState thermal() {
		ThermalState state = ARRAY.createThermalState();
		state.setTemperature("1");
		return state;
	}

	static ProductState product() {
		ProductState state = ARRAY.createProductState();
		state.setExcitation("0.5");
		return state;
	}

	static Parameter parameter() {
		Parameter parameter = MACHINE.createParameter();
		parameter.setExpression("1");
		return parameter;
	}

	static LimitRequirement limit() {
		LimitRequirement requirement = MACHINE.createLimitRequirement();
		requirement.setValue("0.001");
		return requirement;
	}

	static ScalingClaim claim() {
		ScalingClaim claim = MACHINE.createScalingClaim();
		claim.setExponent("2");
		claim.setFrom("4");
		claim.setTo("64");
		return claim;
	}

	static Note note() {
		Note note = MACHINE.createNote();
		note.setText(org.heatwright.diagram.Texts.of("note.new"));
		return note;
	}
}
