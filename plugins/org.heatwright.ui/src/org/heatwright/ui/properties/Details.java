// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.Layout;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Units;
import org.heatwright.ui.Texts;
import org.heatwright.ui.properties.ChoiceField.Choice;

/**
 * Everything about an element: its attributes and references as fields, what it contains with a choice of its type, lists as tables with the details of the
 * chosen row.
 */
final class Details {

	private static final List<EReference> DRAWN = List.of(MachinePackage.Literals.MACHINE__MEDIUM, MachinePackage.Literals.MACHINE__BATHS,
			MachinePackage.Literals.MACHINE__COUPLINGS,
			MachinePackage.Literals.MACHINE__CYCLE, MachinePackage.Literals.MACHINE__LAYOUT, MachinePackage.Literals.MACHINE__NOTES);

	/** Texts that name a level of the medium. */
	private static final List<EAttribute> LEVELS = List.of(BathPackage.Literals.TRANSITION_OPERATOR__UPPER, BathPackage.Literals.TRANSITION_OPERATOR__LOWER,
			CyclePackage.Literals.COHERENT_DRIVE__UPPER, CyclePackage.Literals.COHERENT_DRIVE__LOWER);

	private final FieldRow row;
	private final Editing editing;
	private final Troubles troubles;
	private final List<Field> fields = new ArrayList<>();

	Details(FieldRow row, Editing editing, Troubles troubles) {
		this.row = row;
		this.editing = editing;
		this.troubles = troubles;
	}

	/** Adds the fields of an element; its identity comes first, its comment last. */
	void add(EObject object) {
		add(object, true);
	}

	/** @param identified whether it has a name of its own to show: what is the only one of its kind in its owner needs none */
	private void add(EObject object, boolean identified) {
		boolean named = identified && object.eClass().getEAllSuperTypes().contains(MachinePackage.Literals.ELEMENT);
		if (named) {
			fields.add(new TextField(row, editing, object, MachinePackage.Literals.ELEMENT__NAME));
		}
		if (identified && object.eContainmentFeature() == MachinePackage.Literals.MACHINE__CYCLE) {
			kind(object.eContainer(), MachinePackage.Literals.MACHINE__CYCLE, List.of());
		}
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			if (feature.getEContainingClass() != MachinePackage.Literals.ELEMENT) {
				feature(object, feature);
			}
		}
		if (named) {
			fields.add(new TextField(row, editing, object, MachinePackage.Literals.ELEMENT__COMMENT));
		}
	}

	private void feature(EObject object, EStructuralFeature feature) {
		if (feature instanceof EAttribute attribute) {
			attribute(object, attribute);
		} else if (feature == MachinePackage.Literals.MACHINE__CYCLE) {
			kind(object, MachinePackage.Literals.MACHINE__CYCLE, List.of(new Choice<>(null, Texts.of("properties.none"), "")));
		} else if (feature instanceof EReference reference && !DRAWN.contains(reference) && !(object instanceof Layout)) {
			if (!reference.isContainment()) {
				reference(object, reference);
			} else if (reference.isMany()) {
				fields.add(new ElementTable(row, editing, troubles, object, reference));
			} else {
				contained(object, reference);
			}
		}
	}

	private void attribute(EObject object, EAttribute attribute) {
		if (attribute.getEAttributeType() instanceof EEnum choices) {
			List<Choice<Object>> all = choices.getELiterals().stream()
					.map(literal -> new Choice<Object>(literal.getInstance(), Words.of(literal), Words.explanation(literal))).toList();
			fields.add(new ChoiceField<>(row, attribute, all, () -> object.eGet(attribute), value -> choose(object, attribute, value)));
		} else if (LEVELS.contains(attribute) && editing.machine().getMedium() instanceof LevelSystem ladder) {
			level(object, attribute, ladder);
		} else if (org.heatwright.model.expression.Scope.isExpression(attribute) && !attribute.isMany()) {
			fields.add(new ExpressionField(row, editing, object, attribute, troubles));
		} else {
			fields.add(new TextField(row, editing, object, attribute));
		}
	}

	/** A level of the medium is chosen, not typed; what is written there and is none is shown as well. */
	private void level(EObject object, EAttribute attribute, LevelSystem ladder) {
		List<Choice<Object>> choices = new ArrayList<>();
		ladder.getLevels().forEach(level -> choices.add(new Choice<>(level.getId(), DesignLabels.name(level), DesignLabels.text(level))));
		Object now = object.eGet(attribute);
		if (now != null && choices.stream().noneMatch(choice -> now.equals(choice.value()))) {
			choices.add(new Choice<>(now, now.toString(), ""));
		}
		fields.add(new ChoiceField<>(row, attribute, choices, () -> object.eGet(attribute), value -> editing.set(object, attribute, value)));
	}

	/** Units are not merely named anew: every number is converted, or nothing is done. */
	private void choose(EObject object, EAttribute attribute, Object value) {
		if (attribute != MachinePackage.Literals.MACHINE__UNITS) {
			editing.set(object, attribute, value);
		} else if (value != object.eGet(attribute)) {
			UnitsQuestion.ask(row.parent().getShell(), editing.machine(), (Units) value).ifPresent(unit -> editing.switchUnits((Units) value, unit));
		}
	}

	private void reference(EObject object, EReference reference) {
		List<EObject> candidates = Kinds.candidates(editing.machine(), reference);
		if (reference.isMany()) {
			fields.add(new CheckField(row, editing, object, reference, candidates));
			return;
		}
		List<Choice<EObject>> choices = new ArrayList<>();
		choices.add(new Choice<>(null, Texts.of("properties.none"), ""));
		candidates.forEach(candidate -> choices.add(new Choice<>(candidate, DesignLabels.name(candidate), DesignLabels.text(candidate))));
		fields.add(new ChoiceField<>(row, reference, choices, () -> (EObject) object.eGet(reference), value -> editing.set(object, reference, value)));
	}

	private void contained(EObject owner, EReference reference) {
		heading(Words.of(reference), Words.explanation(reference));
		kind(owner, reference, List.of(new Choice<>(null, Texts.of("properties.none"), "")));
		if (owner.eGet(reference) instanceof EObject inner) {
			add(inner, false);
		}
	}

	/** The kind of what an element contains. What has a figure of its own on the drawing has the rest of its properties there. */
	private void kind(EObject owner, EReference reference, List<Choice<EClass>> others) {
		List<Choice<EClass>> choices = new ArrayList<>(others);
		Kinds.of(reference).forEach(kind -> choices.add(new Choice<>(kind, Words.of(kind), Words.explanation(kind))));
		fields.add(new ChoiceField<>(row, reference, choices, () -> owner.eGet(reference) instanceof EObject now ? now.eClass() : null,
				kind -> editing.change(owner, reference, kind)));
	}

	private void heading(String words, String explanation) {
		CLabel label = row.widgets().createCLabel(row.parent(), words);
		label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		label.setToolTipText(explanation);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, FieldRow.COLUMNS, 1);
		data.verticalIndent = 6;
		label.setLayoutData(data);
	}

	/** Shows what the machine holds now; the structure must be the one that was added. */
	void refresh() {
		troubles.look(editing.machine());
		fields.forEach(Field::refresh);
	}

	/** Whatever decides which rows there are: when it changes, the rows are to be built anew. The rows of a table are its own concern. */
	static String structure(EObject object) {
		StringBuilder structure = new StringBuilder().append(System.identityHashCode(object));
		for (EReference reference : object.eClass().getEAllContainments()) {
			if (!reference.isMany() && !DRAWN.contains(reference) && object.eGet(reference) instanceof EObject inner) {
				structure.append('(').append(structure(inner)).append(')');
			}
		}
		return structure.toString();
	}
}
