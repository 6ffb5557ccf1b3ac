// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Purpose;
import org.heatwright.model.study.Axis;
import org.heatwright.model.study.Goal;
import org.heatwright.model.study.Objective;
import org.heatwright.model.study.SampledAxis;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.StudyException;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.plan.VariedNumber;

/** The study that the wizard is about to make or to change. Every change tells the listeners. */
final class StudyDraft {

	private static final int SAMPLES = 1000;
	private static final List<String> USUAL = List.of("power", "efficiency", "regime", "entropyProduction");

	private final List<Runnable> listeners = new ArrayList<>();
	private final Study study;
	private LoadedDesign design;
	private List<VariedNumber> numbers = List.of();

	/** @param study a copy that nobody else has */
	StudyDraft(Study study) {
		this.study = study;
	}

	/** A study with the usual quantities and no axis yet. */
	static StudyDraft fresh() {
		Study study = StudyFactory.eINSTANCE.createStudy();
		study.setId("study");
		study.getQuantities().addAll(USUAL);
		return new StudyDraft(study);
	}

	void onChange(Runnable listener) {
		listeners.add(listener);
	}

	/** Takes another design; axes that it does not have go, and without one the first number of a bath is varied. */
	void setDesign(LoadedDesign chosen) {
		List<Axis> proposed = numbers.stream().map(VariedNumber::axis).map(Axis.class::cast).toList();
		design = chosen;
		numbers = VariedNumber.of(chosen.machine());
		List<String> known = numbers.stream().map(VariedNumber::target).toList();
		// what was proposed for the numbers of another design, and has not been touched, is proposed anew
		study.getAxes().removeIf(axis -> !known.contains(axis.getTarget()) || proposed.stream().anyMatch(other -> EcoreUtil.equals(other, axis)));
		List<String> recordable = recordable();
		study.getQuantities().removeIf(quantity -> !recordable.contains(quantity));
		if (study.getAxes().isEmpty()) {
			addAxis();
		}
		changed();
	}

	Optional<LoadedDesign> design() {
		return Optional.ofNullable(design);
	}

	List<VariedNumber> numbers() {
		return numbers;
	}

	/** The usual quantities first; what only batteries or strokes have is offered for those. */
	List<String> recordable() {
		boolean battery = design.machine().getPurpose() == Purpose.BATTERY || design.machine().getCycle() instanceof ChargingProtocol;
		boolean strokes = design.machine().getCycle() instanceof StrokeCycle;
		return Stream.concat(USUAL.stream(), known().stream().filter(name -> !USUAL.contains(name))).filter(name -> battery || !name.startsWith("battery."))
				.filter(name -> strokes || !name.startsWith("cycle.")).toList();
	}

	private List<String> known() {
		return RecordedQuantity.of(design.machine().getBaths().stream().map(bath -> bath.getId()).filter(Objects::nonNull).toList()).stream()
				.map(RecordedQuantity::name).toList();
	}

	List<Axis> axes() {
		return study.getAxes();
	}

	/** One more axis, over the first number with a plain value that is not varied yet: temperatures and parameters before all others. */
	void addAxis() {
		List<String> taken = study.getAxes().stream().map(Axis::getTarget).toList();
		numbers.stream().filter(number -> !taken.contains(number.target()) && number.axis().getFrom() != null).min((a, b) -> Integer.compare(rank(a), rank(b)))
				.ifPresent(number -> study.getAxes().add(number.axis()));
		changed();
	}

	private static int rank(VariedNumber number) {
		return number.target().equals("L") || !number.target().contains(".") ? 0
				: number.target().endsWith(".temperature") ? 1 : number.target().endsWith(".strength") ? 2 : 3;
	}

	void replaceAxis(Axis axis, Axis other) {
		study.getAxes().set(study.getAxes().indexOf(axis), other);
		if (other instanceof SampledAxis && study.getSamples() == 0) {
			study.setSamples(SAMPLES);
		}
		changed();
	}

	/** The axis varies another number, around the value which the design has. */
	void retarget(Axis axis, String target) {
		Axis other = AxisKind.of(axis).from(numbers.stream().filter(number -> number.target().equals(target)).findFirst().orElseThrow().axis());
		AxisKind.setCount(other, AxisKind.count(axis));
		replaceAxis(axis, other);
	}

	void removeAxis(Axis axis) {
		study.getAxes().remove(axis);
		changed();
	}

	void setSamples(int samples) {
		study.setSamples(samples);
		changed();
	}

	boolean records(String quantity) {
		return study.getQuantities().contains(quantity);
	}

	void record(String quantity, boolean wanted) {
		study.getQuantities().remove(quantity);
		if (wanted) {
			study.getQuantities().add(quantity);
		}
		changed();
	}

	/** The first objective; empty without one. */
	String objective() {
		return study.getObjectives().isEmpty() ? "" : study.getObjectives().get(0).getQuantity();
	}

	Goal goal() {
		return study.getObjectives().isEmpty() ? Goal.MAXIMIZE : study.getObjectives().get(0).getGoal();
	}

	/** @param quantity empty for a study that has no objective */
	void setObjective(String quantity, Goal goal) {
		if (quantity.isEmpty()) {
			study.getObjectives().clear();
		} else {
			Objective objective = study.getObjectives().isEmpty() ? StudyFactory.eINSTANCE.createObjective() : study.getObjectives().get(0);
			objective.setQuantity(quantity);
			objective.setGoal(goal);
			study.getObjectives().add(objective);
		}
		changed();
	}

	/** Something of an axis has been set. */
	void changed() {
		listeners.forEach(Runnable::run);
	}

	Study study() {
		return study;
	}

	/** A plan of the draft as it is now, for what happens in the background. */
	StudyPlan plan() {
		if (design == null) {
			throw new StudyException("choose a design");
		}
		if (study.getAxes().isEmpty()) {
			throw new StudyException("nothing is varied; add an axis");
		}
		return StudyPlan.of(design, EcoreUtil.copy(study));
	}
}
