// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.commands;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.common.command.IdentityCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.heatwright.diagram.Texts;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.edit.NewElements;
import org.heatwright.model.edit.WorkOfStrokes;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.io.DesignIds;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.NodeLayout;

/** Everything that the diagram does to a machine, as EMF commands: each undoes and redoes completely. Verified by {@code ModelCommandsTest} in the UI tests. */
public final class ModelCommands {

	private final EditingDomain domain;
	private final Machine machine;
	private final NodePlaces places;

	public ModelCommands(EditingDomain domain, Machine machine) {
		this.domain = domain;
		this.machine = machine;
		this.places = new NodePlaces(domain, machine);
	}

	/** What is done inside a node. */
	public ContentCommands contents() {
		return new ContentCommands(domain, machine);
	}

	/** What is done to the guides. */
	public GuideCommands guides() {
		return new GuideCommands(domain, machine);
	}

	/** Adds a new element where the machine keeps its kind, with a readable id and a place on the drawing. */
	public ModelCommand create(Element element, Rectangle bounds) {
		EReference feature = featureFor(element);
		element.setId(DesignIds.fresh(machine, element instanceof Bath bath ? bath.getRole().getName().toLowerCase(java.util.Locale.ROOT) : stem(element)));
		DesignIds.assign(machine, element);
		CompoundCommand command = new CompoundCommand(Texts.of("command.add", DesignLabels.kind(element)));
		if (element instanceof StrokeCycle strokes) {
			NewElements.couple(strokes, machine);
			WorkOfStrokes.into(strokes, machine).ifPresent(work -> {
				command.append(AddCommand.create(domain, machine, MachinePackage.Literals.MACHINE__PARAMETERS, work.parameter()));
				command.append(SetCommand.create(domain, work.array(), ArrayPackage.Literals.QUBIT_ARRAY__FREQUENCY, work.parameter().getName()));
			});
		}
		command.append(feature.isMany() ? AddCommand.create(domain, machine, feature, element) : SetCommand.create(domain, machine, feature, element));
		command.append(places.place(element, bounds));
		return new ModelCommand(command.getLabel(), command);
	}

	private static String stem(Element element) {
		EReference place = featureFor(element);
		String name = place.isMany() ? element.eClass().getName() : place.getName();
		return Character.toLowerCase(name.charAt(0)) + name.substring(1);
	}

	/** The containment of the machine that holds elements of this kind. */
	public static EReference featureFor(Element element) {
		for (EReference reference : MachinePackage.Literals.MACHINE.getEAllContainments()) {
			if (reference.getEReferenceType().isInstance(element)) {
				return reference;
			}
		}
		throw new IllegalArgumentException("a machine holds no " + element.eClass().getName());
	}

	/** Whether the machine still has room for an element of this kind. */
	public boolean hasRoomFor(Element element) {
		EReference feature = featureFor(element);
		return feature.isMany() || machine.eGet(feature) == null;
	}

	/**
	 * A machine has one medium and one cycle: a new one takes the place of the one that is there, and stands where that stood. The wires of a medium go with it,
	 * since what they touched is gone.
	 */
	public ModelCommand replace(Element element, Rectangle size) {
		String label = Texts.of("command.replace", DesignLabels.kind(element));
		return new ModelCommand(label, new DeferredCommand(label, () -> {
			Element old = (Element) machine.eGet(featureFor(element));
			Rectangle place = nodeOf(machine, old).map(node -> new Rectangle(node.getX(), node.getY(), size.width, size.height)).orElse(size);
			return new CompoundCommand(label, "", List.of(delete(List.of(old)).command(), new DeferredCommand(label, () -> create(element, place).command())));
		}));
	}

	/** Moves or resizes a node. */
	public ModelCommand move(Element element, Rectangle bounds) {
		return new ModelCommand(Texts.of("command.move"), places.place(element, bounds));
	}

	/** Moves or resizes several nodes at once. */
	public ModelCommand move(Map<? extends Element, Rectangle> bounds) {
		CompoundCommand command = new CompoundCommand(Texts.of("command.move"));
		bounds.forEach((element, place) -> command.append(places.place(element, place)));
		return new ModelCommand(Texts.of("command.move"), command);
	}

	/** Where an element is drawn; empty when the file does not say. */
	public static Optional<NodeLayout> nodeOf(Machine machine, Element element) {
		return NodePlaces.of(machine, element);
	}

	/** Moves several nodes at once, with another word for it in the Edit menu. */
	public ModelCommand arrange(String label, Map<? extends Element, Rectangle> bounds) {
		return new ModelCommand(label, move(bounds).command());
	}

	/** Couples a bath to the medium through an operator that suits both. */
	public ModelCommand couple(Bath bath) {
		String label = Texts.of("command.couple", DesignLabels.name(bath));
		return new ModelCommand(label, new DeferredCommand(label,
				() -> AddCommand.create(domain, machine, MachinePackage.Literals.MACHINE__COUPLINGS, new NewCoupling(machine).to(bath))));
	}

	/** Pastes what has room, with new ids where the old ones are taken; wires come along when their bath is there. */
	public ModelCommand paste(Clip clip, int distance) {
		return new ModelCommand(Texts.of("command.paste"), new DeferredCommand(Texts.of("command.paste"), () -> {
			Clip copy = clip.forMachine(machine, distance);
			CompoundCommand command = new CompoundCommand(Texts.of("command.paste"));
			copy.elements().forEach(element -> command.append(new DeferredCommand(Texts.of("command.paste"), () -> pasted(element, copy))));
			return command;
		}));
	}

	private Command pasted(Element element, Clip clip) {
		boolean dangling = element instanceof Coupling coupling
				&& (coupling.getBath() == null || coupling.getBath().eContainer() != machine || machine.getMedium() == null);
		if (dangling || !hasRoomFor(element)) {
			return IdentityCommand.INSTANCE;
		}
		Clip.withContents(element).forEach(inner -> inner.setId(DesignIds.fresh(machine, inner.getId())));
		EReference feature = featureFor(element);
		CompoundCommand command = new CompoundCommand(Texts.of("command.paste"));
		command.append(feature.isMany() ? AddCommand.create(domain, machine, feature, element) : SetCommand.create(domain, machine, feature, element));
		clip.place(element).ifPresent(bounds -> command.append(places.place(element, bounds)));
		return command;
	}

	/** Connects a coupling to another bath. */
	public ModelCommand reconnect(Coupling coupling, Bath bath) {
		return new ModelCommand(Texts.of("command.reconnect"),
				SetCommand.create(domain, coupling, org.heatwright.model.bath.BathPackage.Literals.COUPLING__BATH, bath));
	}

	/**
	 * Deletes elements with what hangs on them: the wires of a bath or of the medium, and their places on the drawing. One command for all, since they may hang on
	 * each other.
	 */
	public ModelCommand delete(Collection<? extends Element> elements) {
		List<Element> chosen = List.copyOf(elements);
		String label = chosen.size() == 1 ? Texts.of("command.delete", DesignLabels.name(chosen.get(0))) : Texts.of("command.deleteAll");
		return new ModelCommand(label, new DeferredCommand(label, () -> DeleteCommand.create(domain, doomed(chosen))));
	}

	private Set<EObject> doomed(List<Element> chosen) {
		Set<EObject> doomed = new LinkedHashSet<>(chosen);
		for (Coupling coupling : machine.getCouplings()) {
			if (doomed.contains(coupling.getBath()) || machine.getMedium() != null && doomed.contains(machine.getMedium())) {
				doomed.add(coupling);
			}
		}
		for (Element element : chosen) {
			nodeOf(machine, element).ifPresent(doomed::add);
		}
		return doomed;
	}

	/** Gives an element a name; a blank one takes its name away. */
	public ModelCommand rename(Element element, String name) {
		return new ModelCommand(Texts.of("command.rename"),
				SetCommand.create(domain, element, MachinePackage.Literals.ELEMENT__NAME, name.isBlank() ? null : name.strip()));
	}
}
