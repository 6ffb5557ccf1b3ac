// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.insert;

import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.requests.CreationFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.heatwright.diagram.Texts;
import org.heatwright.model.array.ArrayFactory;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.cycle.CycleFactory;
import org.heatwright.model.edit.NewElements;
import org.heatwright.model.machine.MachineFactory;

/** Everything that can be put on a drawing, with numbers that can be solved at once; what the palette and type-to-insert offer. Every element that the metamodels have is made by one of them. */
public enum Ingredient implements CreationFactory {

	QUBIT_ARRAY(Drawer.MEDIUM, ArrayFactory.eINSTANCE::createQubitArray), //
	LEVEL_SYSTEM(Drawer.MEDIUM, NewElements::levels), //
	LEVEL(Drawer.MEDIUM, NewElements::level), //
	COLLECTIVE_TERM(Drawer.HAMILTONIAN, NewElements::collectiveTerm), //
	PAIR_INTERACTION(Drawer.HAMILTONIAN, NewElements::pairInteraction), //
	TRANSITION_TERM(Drawer.HAMILTONIAN, NewElements::transitionTerm), //

	HOT_BATH(Drawer.BATHS, () -> NewElements.bath(BathRole.HOT, "5")), //
	COLD_BATH(Drawer.BATHS, () -> NewElements.bath(BathRole.COLD, "0.5")), //
	WORK_BATH(Drawer.BATHS, NewElements::workBath), //
	AUXILIARY_BATH(Drawer.BATHS, () -> NewElements.bath(BathRole.AUXILIARY, "1")), //

	OHMIC_SPECTRUM(Drawer.SPECTRA, NewElements::ohmic), //
	DRUDE_LORENTZ_SPECTRUM(Drawer.SPECTRA, NewElements::drude), //
	UNDERDAMPED_SPECTRUM(Drawer.SPECTRA, NewElements::underdamped), //
	WHITE_NOISE(Drawer.SPECTRA, NewElements::whiteNoise), //
	EXPONENTIAL_NOISE(Drawer.SPECTRA, NewElements::exponentialNoise), //
	LINE_SPECTRUM(Drawer.SPECTRA, NewElements::line), //
	BOX_SPECTRUM(Drawer.SPECTRA, NewElements::box), //
	CONSTANT_RATE(Drawer.SPECTRA, NewElements::constantRate), //
	TABULATED_SPECTRUM(Drawer.SPECTRA, NewElements::tabulated), //

	COLLECTIVE_OPERATOR(Drawer.OPERATORS, BathFactory.eINSTANCE::createCollectiveOperator), //
	MANY_BODY_OPERATOR(Drawer.OPERATORS, NewElements::manyBody), //
	LOCAL_OPERATORS(Drawer.OPERATORS, BathFactory.eINSTANCE::createLocalOperators), //
	TRANSITION_OPERATOR(Drawer.OPERATORS, NewElements::transition), //
	MATRIX_OPERATOR(Drawer.OPERATORS, NewElements::matrix), //

	CONTINUOUS_CYCLE(Drawer.CYCLE, CycleFactory.eINSTANCE::createContinuousCycle), //
	STROKE_CYCLE(Drawer.CYCLE, NewElements::strokes), //
	IDEAL_CYCLE(Drawer.CYCLE, CycleFactory.eINSTANCE::createIdealCycle), //
	CHARGING_PROTOCOL(Drawer.CYCLE, NewElements::charging), //
	COHERENT_DRIVE(Drawer.CYCLE, NewElements::drive), //
	THERMAL_STROKE(Drawer.STROKES, NewElements::thermalStroke), //
	WORK_STROKE(Drawer.STROKES, NewElements::workStroke), //

	GROUND_STATE(Drawer.STATES, ArrayFactory.eINSTANCE::createGroundState), //
	EXCITED_STATE(Drawer.STATES, ArrayFactory.eINSTANCE::createExcitedState), //
	MAXIMALLY_MIXED_STATE(Drawer.STATES, ArrayFactory.eINSTANCE::createMaximallyMixedState), //
	DICKE_STATE(Drawer.STATES, NewElements::dicke), //
	THERMAL_STATE(Drawer.STATES, NewElements::thermal), //
	PRODUCT_STATE(Drawer.STATES, NewElements::product), //
	LEVEL_STATE(Drawer.STATES, ArrayFactory.eINSTANCE::createLevelState), //

	PARAMETER(Drawer.DESIGN, NewElements::parameter), //
	LIMIT_REQUIREMENT(Drawer.DESIGN, NewElements::limit), //
	SCALING_CLAIM(Drawer.DESIGN, NewElements::claim), //
	NOTE(Drawer.DESIGN, () -> NewElements.note(Texts.of("note.new"))), //
	CITATION(Drawer.DESIGN, MachineFactory.eINSTANCE::createCitation);

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
