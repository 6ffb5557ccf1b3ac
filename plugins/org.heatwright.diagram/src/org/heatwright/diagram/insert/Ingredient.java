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
import org.heatwright.model.machine.MachineFactory;

/** Everything that can be put on a drawing, with numbers that can be solved at once; what the palette and type-to-insert offer. Every element that the metamodels have is made by one of them. */
public enum Ingredient implements CreationFactory {

	QUBIT_ARRAY(Drawer.MEDIUM, ArrayFactory.eINSTANCE::createQubitArray), //
	LEVEL_SYSTEM(Drawer.MEDIUM, Recipes::levels), //
	LEVEL(Drawer.MEDIUM, Recipes::level), //
	COLLECTIVE_TERM(Drawer.HAMILTONIAN, Recipes::collectiveTerm), //
	PAIR_INTERACTION(Drawer.HAMILTONIAN, Recipes::pairInteraction), //
	TRANSITION_TERM(Drawer.HAMILTONIAN, Recipes::transitionTerm), //

	HOT_BATH(Drawer.BATHS, () -> Recipes.bath(BathRole.HOT, "5")), //
	COLD_BATH(Drawer.BATHS, () -> Recipes.bath(BathRole.COLD, "0.5")), //
	WORK_BATH(Drawer.BATHS, Recipes::workBath), //
	AUXILIARY_BATH(Drawer.BATHS, () -> Recipes.bath(BathRole.AUXILIARY, "1")), //

	OHMIC_SPECTRUM(Drawer.SPECTRA, Recipes::ohmic), //
	DRUDE_LORENTZ_SPECTRUM(Drawer.SPECTRA, Recipes::drude), //
	UNDERDAMPED_SPECTRUM(Drawer.SPECTRA, Recipes::underdamped), //
	WHITE_NOISE(Drawer.SPECTRA, Recipes::whiteNoise), //
	EXPONENTIAL_NOISE(Drawer.SPECTRA, Recipes::exponentialNoise), //
	LINE_SPECTRUM(Drawer.SPECTRA, Recipes::line), //
	BOX_SPECTRUM(Drawer.SPECTRA, Recipes::box), //
	CONSTANT_RATE(Drawer.SPECTRA, Recipes::constantRate), //
	TABULATED_SPECTRUM(Drawer.SPECTRA, Recipes::tabulated), //

	COLLECTIVE_OPERATOR(Drawer.OPERATORS, BathFactory.eINSTANCE::createCollectiveOperator), //
	MANY_BODY_OPERATOR(Drawer.OPERATORS, Recipes::manyBody), //
	LOCAL_OPERATORS(Drawer.OPERATORS, BathFactory.eINSTANCE::createLocalOperators), //
	TRANSITION_OPERATOR(Drawer.OPERATORS, Recipes::transition), //
	MATRIX_OPERATOR(Drawer.OPERATORS, Recipes::matrix), //

	CONTINUOUS_CYCLE(Drawer.CYCLE, CycleFactory.eINSTANCE::createContinuousCycle), //
	STROKE_CYCLE(Drawer.CYCLE, Recipes::strokes), //
	IDEAL_CYCLE(Drawer.CYCLE, CycleFactory.eINSTANCE::createIdealCycle), //
	CHARGING_PROTOCOL(Drawer.CYCLE, Recipes::charging), //
	COHERENT_DRIVE(Drawer.CYCLE, Recipes::drive), //
	THERMAL_STROKE(Drawer.STROKES, Recipes::thermalStroke), //
	WORK_STROKE(Drawer.STROKES, Recipes::workStroke), //

	GROUND_STATE(Drawer.STATES, ArrayFactory.eINSTANCE::createGroundState), //
	EXCITED_STATE(Drawer.STATES, ArrayFactory.eINSTANCE::createExcitedState), //
	MAXIMALLY_MIXED_STATE(Drawer.STATES, ArrayFactory.eINSTANCE::createMaximallyMixedState), //
	DICKE_STATE(Drawer.STATES, Recipes::dicke), //
	THERMAL_STATE(Drawer.STATES, Recipes::thermal), //
	PRODUCT_STATE(Drawer.STATES, Recipes::product), //
	LEVEL_STATE(Drawer.STATES, ArrayFactory.eINSTANCE::createLevelState), //

	PARAMETER(Drawer.DESIGN, Recipes::parameter), //
	LIMIT_REQUIREMENT(Drawer.DESIGN, Recipes::limit), //
	SCALING_CLAIM(Drawer.DESIGN, Recipes::claim), //
	NOTE(Drawer.DESIGN, Recipes::note), //
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
