// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.array.*; // every kind of element is made here
import org.heatwright.model.bath.*;
import org.heatwright.model.cycle.*;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.*;

/** New elements with the numbers that they begin with, for palettes, menus and changes of type. Verified by {@code NewElementsTest}. */
public final class NewElements {

	private static final ArrayFactory ARRAY = ArrayFactory.eINSTANCE;
	private static final BathFactory BATH = BathFactory.eINSTANCE;
	private static final CycleFactory CYCLE = CycleFactory.eINSTANCE;
	private static final MachineFactory MACHINE = MachineFactory.eINSTANCE;

	private NewElements() {
	}

	public static LevelSystem levels() {
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

	public static Level level() {
		Level level = ARRAY.createLevel();
		level.setEnergy("2");
		return level;
	}

	public static CollectiveTerm collectiveTerm() {
		CollectiveTerm term = ARRAY.createCollectiveTerm();
		term.setCoefficient("0.1");
		return term;
	}

	public static PairInteraction pairInteraction() {
		PairInteraction term = ARRAY.createPairInteraction();
		term.setStrength("0.1");
		return term;
	}

	/** Flips the first two of two qubits; what it acts on is written in the Properties. */
	public static TransitionTerm transitionTerm() {
		TransitionTerm term = ARRAY.createTransitionTerm();
		term.setKet("10");
		term.setBra("01");
		term.setAmplitude("0.1");
		return term;
	}

	public static Bath bath(BathRole role, String temperature) {
		Bath bath = BATH.createBath();
		bath.setRole(role);
		bath.setTemperature(temperature);
		bath.setSpectrum(ohmic());
		return bath;
	}

	public static Bath workBath() {
		Bath bath = bath(BathRole.WORK, "inf");
		bath.setSpectrum(whiteNoise());
		return bath;
	}

	public static OhmicSpectrum ohmic() {
		OhmicSpectrum spectrum = BATH.createOhmicSpectrum();
		spectrum.setStrength("0.1");
		spectrum.setCutoff("20");
		return spectrum;
	}

	public static DrudeLorentzSpectrum drude() {
		DrudeLorentzSpectrum spectrum = BATH.createDrudeLorentzSpectrum();
		spectrum.setReorganization("0.05");
		spectrum.setWidth("5");
		return spectrum;
	}

	public static UnderdampedSpectrum underdamped() {
		UnderdampedSpectrum spectrum = BATH.createUnderdampedSpectrum();
		spectrum.setStrength("0.2");
		spectrum.setResonance("2");
		spectrum.setWidth("0.5");
		return spectrum;
	}

	public static WhiteNoise whiteNoise() {
		WhiteNoise spectrum = BATH.createWhiteNoise();
		spectrum.setRate("0.05");
		return spectrum;
	}

	public static ExponentialNoise exponentialNoise() {
		ExponentialNoise spectrum = BATH.createExponentialNoise();
		spectrum.setRate("0.05");
		spectrum.setWidth("5");
		return spectrum;
	}

	public static LineSpectrum line() {
		LineSpectrum spectrum = BATH.createLineSpectrum();
		spectrum.setShape(LineShape.GAUSSIAN);
		spectrum.setPeak("0.1");
		spectrum.setCenter("2");
		spectrum.setWidth("0.5");
		return spectrum;
	}

	public static BoxSpectrum box() {
		BoxSpectrum spectrum = BATH.createBoxSpectrum();
		spectrum.setHeight("0.1");
		spectrum.setFrom("0.5");
		spectrum.setTo("4");
		return spectrum;
	}

	public static ConstantRate constantRate() {
		ConstantRate spectrum = BATH.createConstantRate();
		spectrum.setRate("0.1");
		return spectrum;
	}

	public static TabulatedSpectrum tabulated() {
		TabulatedSpectrum spectrum = BATH.createTabulatedSpectrum();
		spectrum.getFrequencies().addAll(List.of("0", "1", "2", "4", "8"));
		spectrum.getValues().addAll(List.of("0", "0.1", "0.15", "0.1", "0"));
		return spectrum;
	}

	public static ManyBodyOperator manyBody() {
		ManyBodyOperator operator = BATH.createManyBodyOperator();
		operator.setOrder("2");
		return operator;
	}

	public static TransitionOperator transition() {
		TransitionOperator operator = BATH.createTransitionOperator();
		operator.setUpper("upper");
		operator.setLower("ground");
		return operator;
	}

	public static MatrixOperator matrix() {
		MatrixOperator operator = BATH.createMatrixOperator();
		operator.setRows("0, 1; 1, 0");
		return operator;
	}

	/** Heat, expand, cool, compress; which couplings act and what the work strokes change is for the user to say. */
	public static StrokeCycle strokes() {
		StrokeCycle cycle = CYCLE.createStrokeCycle();
		String[] names = { "heating", "expansion", "cooling", "compression" };
		for (int i = 0; i < names.length; i++) {
			Stroke stroke = i % 2 == 0 ? thermalStroke() : workStroke();
			stroke.setId(names[i]);
			cycle.getStrokes().add(stroke);
		}
		return cycle;
	}

	public static ThermalStroke thermalStroke() {
		ThermalStroke stroke = CYCLE.createThermalStroke();
		stroke.setDuration("50");
		return stroke;
	}

	public static WorkStroke workStroke() {
		WorkStroke stroke = CYCLE.createWorkStroke();
		stroke.setDuration("1");
		return stroke;
	}

	public static ChargingProtocol charging() {
		ChargingProtocol protocol = CYCLE.createChargingProtocol();
		protocol.setKind(ChargingKind.UNITARY_PARALLEL);
		protocol.setAmplitude("1");
		protocol.setDuration("pi/2");
		return protocol;
	}

	public static CoherentDrive drive() {
		CoherentDrive drive = CYCLE.createCoherentDrive();
		drive.setFrequency("2");
		drive.setAmplitude("0.05");
		drive.setUpper("upper");
		drive.setLower("middle");
		return drive;
	}

	public static DickeState dicke() {
		DickeState state = ARRAY.createDickeState();
		state.setM("0");
		return state;
	}

	public static ThermalState thermal() {
		ThermalState state = ARRAY.createThermalState();
		state.setTemperature("1");
		return state;
	}

	public static ProductState product() {
		ProductState state = ARRAY.createProductState();
		state.setExcitation("0.5");
		return state;
	}

	public static Parameter parameter() {
		Parameter parameter = MACHINE.createParameter();
		parameter.setExpression("1");
		return parameter;
	}

	public static LimitRequirement limit() {
		LimitRequirement requirement = MACHINE.createLimitRequirement();
		requirement.setValue("0.001");
		return requirement;
	}

	public static ScalingClaim claim() {
		ScalingClaim claim = MACHINE.createScalingClaim();
		claim.setExponent("2");
		claim.setFrom("4");
		claim.setTo("64");
		return claim;
	}

	/** @param text what the note says at first */
	public static Note note(String text) {
		Note note = MACHINE.createNote();
		note.setText(text);
		return note;
	}

	/** A new element of a class. */
	public static EObject of(EClass type) {
		return switch (type.getName()) {
			case "LevelSystem" -> levels();
			case "Level" -> level();
			case "CollectiveTerm" -> collectiveTerm();
			case "PairInteraction" -> pairInteraction();
			case "TransitionTerm" -> transitionTerm();
			case "Bath" -> bath(BathRole.HOT, "5");
			case "OhmicSpectrum" -> ohmic();
			case "DrudeLorentzSpectrum" -> drude();
			case "UnderdampedSpectrum" -> underdamped();
			case "WhiteNoise" -> whiteNoise();
			case "ExponentialNoise" -> exponentialNoise();
			case "LineSpectrum" -> line();
			case "BoxSpectrum" -> box();
			case "ConstantRate" -> constantRate();
			case "TabulatedSpectrum" -> tabulated();
			case "ManyBodyOperator" -> manyBody();
			case "TransitionOperator" -> transition();
			case "MatrixOperator" -> matrix();
			case "StrokeCycle" -> strokes();
			case "ThermalStroke" -> thermalStroke();
			case "WorkStroke" -> workStroke();
			case "ChargingProtocol" -> charging();
			case "CoherentDrive" -> drive();
			case "DickeState" -> dicke();
			case "ThermalState" -> thermal();
			case "ProductState" -> product();
			case "Parameter" -> parameter();
			case "LimitRequirement" -> limit();
			case "ScalingClaim" -> claim();
			case "Channel" -> channel();
			default -> EcoreUtil.create(type);
		};
	}

	/** A channel that turns every qubit. */
	public static Channel channel() {
		Channel channel = BATH.createChannel();
		channel.setStrength("0.1");
		channel.setOperator(BATH.createCollectiveOperator());
		return channel;
	}

	/** A new element of a class that keeps what it has in common with another: attributes of the same name that mean the same, but not its id. */
	public static EObject like(EObject other, EClass type) {
		EObject made = of(type);
		for (EAttribute attribute : other == null ? List.<EAttribute>of() : type.getEAllAttributes()) {
			boolean common = !attribute.isID() && other.eClass().getEStructuralFeature(attribute.getName()) instanceof EAttribute old && old.getEAttributeType() == attribute.getEAttributeType()
					&& old.isMany() == attribute.isMany() && (!Scope.isExpression(attribute) || Scope.dimension(old) == Scope.dimension(attribute));
			if (common && other.eIsSet(other.eClass().getEStructuralFeature(attribute.getName()))) {
				made.eSet(attribute, other.eGet(other.eClass().getEStructuralFeature(attribute.getName())));
			}
		}
		return made;
	}
}
