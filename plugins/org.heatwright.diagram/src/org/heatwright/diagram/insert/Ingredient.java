// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.insert;

import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.requests.CreationFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.heatwright.diagram.Texts;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.edit.NewElements;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Note;

/**
 * Everything that can be put on a drawing, with numbers that can be solved at once; what the palette and type-to-insert offer. Every element that the
 * metamodels have is made by one of them.
 */
public enum Ingredient implements CreationFactory {

	QUBIT_ARRAY(Drawer.MEDIUM, ArrayPackage.Literals.QUBIT_ARRAY), //
	LEVEL_SYSTEM(Drawer.MEDIUM, ArrayPackage.Literals.LEVEL_SYSTEM), //
	OSCILLATOR(Drawer.MEDIUM, ArrayPackage.Literals.OSCILLATOR), //
	SPIN(Drawer.MEDIUM, ArrayPackage.Literals.SPIN), //
	COMPOSITE_MEDIUM(Drawer.MEDIUM, ArrayPackage.Literals.COMPOSITE_MEDIUM), //
	LEVEL(Drawer.MEDIUM, ArrayPackage.Literals.LEVEL), //
	COLLECTIVE_TERM(Drawer.HAMILTONIAN, ArrayPackage.Literals.COLLECTIVE_TERM), //
	PAIR_INTERACTION(Drawer.HAMILTONIAN, ArrayPackage.Literals.PAIR_INTERACTION), //
	TRANSITION_TERM(Drawer.HAMILTONIAN, ArrayPackage.Literals.TRANSITION_TERM), //
	OPERATOR_TERM(Drawer.HAMILTONIAN, ArrayPackage.Literals.OPERATOR_TERM), //
	INTERACTION(Drawer.HAMILTONIAN, ArrayPackage.Literals.INTERACTION), //

	HOT_BATH(Drawer.BATHS, () -> NewElements.bath(BathRole.HOT, "5")), //
	COLD_BATH(Drawer.BATHS, () -> NewElements.bath(BathRole.COLD, "0.5")), //
	WORK_BATH(Drawer.BATHS, NewElements::workBath), //
	AUXILIARY_BATH(Drawer.BATHS, () -> NewElements.bath(BathRole.AUXILIARY, "1")), //

	OHMIC_SPECTRUM(Drawer.SPECTRA, BathPackage.Literals.OHMIC_SPECTRUM), //
	DRUDE_LORENTZ_SPECTRUM(Drawer.SPECTRA, BathPackage.Literals.DRUDE_LORENTZ_SPECTRUM), //
	UNDERDAMPED_SPECTRUM(Drawer.SPECTRA, BathPackage.Literals.UNDERDAMPED_SPECTRUM), //
	WHITE_NOISE(Drawer.SPECTRA, BathPackage.Literals.WHITE_NOISE), //
	EXPONENTIAL_NOISE(Drawer.SPECTRA, BathPackage.Literals.EXPONENTIAL_NOISE), //
	LINE_SPECTRUM(Drawer.SPECTRA, BathPackage.Literals.LINE_SPECTRUM), //
	BOX_SPECTRUM(Drawer.SPECTRA, BathPackage.Literals.BOX_SPECTRUM), //
	CONSTANT_RATE(Drawer.SPECTRA, BathPackage.Literals.CONSTANT_RATE), //
	TABULATED_SPECTRUM(Drawer.SPECTRA, BathPackage.Literals.TABULATED_SPECTRUM), //

	COLLECTIVE_OPERATOR(Drawer.OPERATORS, BathPackage.Literals.COLLECTIVE_OPERATOR), //
	MANY_BODY_OPERATOR(Drawer.OPERATORS, BathPackage.Literals.MANY_BODY_OPERATOR), //
	LOCAL_OPERATORS(Drawer.OPERATORS, BathPackage.Literals.LOCAL_OPERATORS), //
	TRANSITION_OPERATOR(Drawer.OPERATORS, BathPackage.Literals.TRANSITION_OPERATOR), //
	MATRIX_OPERATOR(Drawer.OPERATORS, BathPackage.Literals.MATRIX_OPERATOR), //
	POLYNOMIAL_OPERATOR(Drawer.OPERATORS, BathPackage.Literals.POLYNOMIAL_OPERATOR), //
	EXPRESSION_OPERATOR(Drawer.OPERATORS, BathPackage.Literals.EXPRESSION_OPERATOR), //

	CONTINUOUS_CYCLE(Drawer.CYCLE, CyclePackage.Literals.CONTINUOUS_CYCLE), //
	STROKE_CYCLE(Drawer.CYCLE, CyclePackage.Literals.STROKE_CYCLE), //
	IDEAL_CYCLE(Drawer.CYCLE, CyclePackage.Literals.IDEAL_CYCLE), //
	CHARGING_PROTOCOL(Drawer.CYCLE, CyclePackage.Literals.CHARGING_PROTOCOL), //
	COHERENT_DRIVE(Drawer.CYCLE, CyclePackage.Literals.COHERENT_DRIVE), //
	THERMAL_STROKE(Drawer.STROKES, CyclePackage.Literals.THERMAL_STROKE), //
	WORK_STROKE(Drawer.STROKES, CyclePackage.Literals.WORK_STROKE), //

	GROUND_STATE(Drawer.STATES, ArrayPackage.Literals.GROUND_STATE), //
	EXCITED_STATE(Drawer.STATES, ArrayPackage.Literals.EXCITED_STATE), //
	MAXIMALLY_MIXED_STATE(Drawer.STATES, ArrayPackage.Literals.MAXIMALLY_MIXED_STATE), //
	DICKE_STATE(Drawer.STATES, ArrayPackage.Literals.DICKE_STATE), //
	THERMAL_STATE(Drawer.STATES, ArrayPackage.Literals.THERMAL_STATE), //
	PRODUCT_STATE(Drawer.STATES, ArrayPackage.Literals.PRODUCT_STATE), //
	LEVEL_STATE(Drawer.STATES, ArrayPackage.Literals.LEVEL_STATE), //
	FOCK_STATE(Drawer.STATES, ArrayPackage.Literals.FOCK_STATE), //

	PARAMETER(Drawer.DESIGN, MachinePackage.Literals.PARAMETER), //
	LIMIT_REQUIREMENT(Drawer.DESIGN, MachinePackage.Literals.LIMIT_REQUIREMENT), //
	SCALING_CLAIM(Drawer.DESIGN, MachinePackage.Literals.SCALING_CLAIM), //
	NOTE(Drawer.DESIGN, Ingredient::note), //
	CITATION(Drawer.DESIGN, MachinePackage.Literals.CITATION);

	/** A drawer of the palette, from top to bottom. */
	public enum Drawer {

		MEDIUM, BATHS, CYCLE, STROKES, SPECTRA, OPERATORS, HAMILTONIAN, STATES, DESIGN;

		public String label() {
			return Texts.of("drawer." + name());
		}

		/** Whether the drawer is open in a new window: those that a first machine needs. */
		public boolean isOpenAtFirst() {
			return this == MEDIUM || this == BATHS || this == CYCLE;
		}
	}

	private final Drawer drawer;
	private final Supplier<? extends EObject> recipe;

	Ingredient(Drawer drawer, EClass type) {
		this(drawer, () -> NewElements.of(type));
	}

	Ingredient(Drawer drawer, Supplier<? extends EObject> recipe) {
		this.drawer = drawer;
		this.recipe = recipe;
	}

	public Drawer drawer() {
		return drawer;
	}

	public String label() {
		return Texts.of(name());
	}

	public String description() {
		return Texts.of(name() + ".description");
	}

	/** Other words that people look for it with. */
	public String keywords() {
		return Texts.of(name() + ".keywords");
	}

	public ImageDescriptor icon() {
		return ImageDescriptor.createFromURL(Ingredient.class.getResource("/icons/" + name().toLowerCase(java.util.Locale.ROOT) + ".svg"));
	}

	private static Note note() {
		Note note = MachineFactory.eINSTANCE.createNote();
		note.setText(Texts.of("note.new"));
		return note;
	}

	/** A new element each time. */
	@Override
	public EObject getNewObject() {
		return recipe.get();
	}

	@Override
	public Object getObjectType() {
		return this;
	}
}
