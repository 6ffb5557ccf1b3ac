// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.insert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CompoundCommand;
import org.eclipse.jface.resource.ImageDescriptor;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.commands.ModelCommands;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Note;

/**
 * What can be inserted at a place of the drawing, given what is selected there. What is inserted beside a selected bath or medium is coupled to it. Verified by
 * {@code InsertTest} in the UI tests.
 */
final class Suggestions {

	/** Where a product shall stand. */
	interface PlaceFor {

		Rectangle of(EObject product);
	}

	private final ModelCommands commands;
	private final Machine machine;
	private final List<Element> selected;
	private final PlaceFor place;
	private final List<Suggestion> all = new ArrayList<>();

	Suggestions(ModelCommands commands, Machine machine, List<Element> selected, PlaceFor place) {
		this.commands = commands;
		this.machine = machine;
		this.selected = selected;
		this.place = place;
		couplings();
		links();
		for (Ingredient ingredient : Ingredient.values()) {
			offer(ingredient, ingredient.getNewObject());
		}
	}

	/** Those that fit what was typed, the best first. */
	List<Suggestion> matching(String typed) {
		return all.stream().filter(suggestion -> suggestion.rank(typed) >= 0).sorted(Comparator.comparingInt(suggestion -> suggestion.rank(typed))).toList();
	}

	private EObject target() {
		return selected.isEmpty() ? machine : selected.get(0);
	}

	private void offer(Ingredient ingredient, EObject product) {
		new Insertion(commands, machine).of(product, target(), place.of(product)).map(command -> withLinks(product, command)).filter(Command::canExecute).ifPresent(
				command -> all.add(new Suggestion(ingredient.label(), ingredient.description(), ingredient.keywords(), ingredient.icon(), command, Optional.of(product))));
	}

	private Command withLinks(EObject product, Command command) {
		CompoundCommand both = new CompoundCommand(command.getLabel());
		both.add(command);
		if (product instanceof Bath bath && target() instanceof WorkingMedium) {
			both.add(commands.couple(bath));
		} else if (product instanceof WorkingMedium) {
			selected.stream().filter(Bath.class::isInstance).forEach(bath -> both.add(commands.couple((Bath) bath)));
		} else if (product instanceof Note note && target() != machine) {
			note.setAbout((Element) target());
		}
		return both.size() == 1 ? command : both;
	}

	/** Selected baths, or else every bath that no wire reaches yet. */
	private void couplings() {
		if (machine.getMedium() == null) {
			return;
		}
		List<Bath> chosen = selected.stream().filter(Bath.class::isInstance).map(Bath.class::cast).toList();
		List<Bath> loose = machine.getBaths().stream().filter(bath -> machine.getCouplings().stream().noneMatch(coupling -> coupling.getBath() == bath)).toList();
		for (Bath bath : chosen.isEmpty() ? loose : chosen) {
			String label = Texts.of("insert.couple", DesignLabels.name(bath), DesignLabels.name(machine.getMedium()));
			all.add(new Suggestion(label, Texts.of("insert.couple.description"), Texts.of("insert.couple.keywords"), icon("couple"), commands.couple(bath),
					Optional.empty()));
		}
	}

	private void links() {
		if (selected.size() == 2 && selected.stream().anyMatch(Note.class::isInstance)) {
			int note = selected.get(0) instanceof Note ? 0 : 1;
			Element about = selected.get(1 - note);
			all.add(new Suggestion(Texts.of("insert.link", DesignLabels.name(about)), Texts.of("insert.link.description"), "", icon("note"),
					commands.contents().link((Note) selected.get(note), about), Optional.empty()));
		}
	}

	private static ImageDescriptor icon(String name) {
		return ImageDescriptor.createFromURL(Suggestions.class.getResource("/icons/" + name + ".svg"));
	}
}
