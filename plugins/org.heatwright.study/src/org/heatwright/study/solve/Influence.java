// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.solve;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.expression.Settings;
import org.heatwright.model.machine.Citation;
import org.heatwright.model.machine.Layout;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Note;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Requirement;
import org.heatwright.study.plan.StudyAxis;

/**
 * Which axes reach which part of a machine: a bath, the strength of a channel, or the rest. An axis reaches a part when it sets one of its attributes, or a
 * parameter (or L) that an expression of the part uses, through other parameters too. Whatever is not surely a bath or a strength counts as the rest, whose
 * change assembles the machine anew. Verified by {@code PointSolverTest} and, for every number of the gallery, by {@code EveryNumberTest}.
 */
final class Influence {

	private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");
	private static final Pattern EXPONENT = Pattern.compile("[eE]\\p{Nd}+([\\p{L}_][\\p{L}\\p{Nd}_]*)");
	private static final Set<EAttribute> SILENT = Set.of(MachinePackage.Literals.ELEMENT__ID, MachinePackage.Literals.ELEMENT__NAME,
			MachinePackage.Literals.ELEMENT__COMMENT);

	private final Machine machine;
	private final List<StudyAxis> axes;
	private final Map<String, Set<String>> usedByParameter = new HashMap<>();
	private final Map<EObject, BitSet> baths = new HashMap<>();
	private final Map<EObject, BitSet> strengths = new HashMap<>();
	private final BitSet rest = new BitSet();

	Influence(Machine machine, List<StudyAxis> axes) {
		this.machine = machine;
		this.axes = axes;
		machine.getParameters().stream().filter(parameter -> parameter.getName() != null)
				.forEach(parameter -> usedByParameter.put(parameter.getName(), words(String.valueOf(parameter.getExpression()))));
		for (TreeIterator<EObject> contents = machine.eAllContents(); contents.hasNext();) {
			EObject object = contents.next();
			if (object instanceof Parameter || object instanceof Requirement || object instanceof Note || object instanceof Citation || object instanceof Layout) {
				contents.prune();
			} else {
				note(object);
			}
		}
		axes.forEach(this::noteTarget);
	}

	/** The groups of axes that reach a bath or its spectrum. */
	BitSet onBath(Bath bath) {
		return baths.getOrDefault(bath, new BitSet());
	}

	/** The groups of axes that reach the strength of a channel. */
	BitSet onStrength(Channel channel) {
		return strengths.getOrDefault(channel, new BitSet());
	}

	/** The groups of axes that reach anything else. */
	BitSet onRest() {
		return rest;
	}

	private void note(EObject object) {
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			Object value = object.eGet(attribute);
			if (SILENT.contains(attribute) || value == null) {
				continue;
			}
			for (Object text : value instanceof List<?> list ? list : List.of(value)) {
				if (text instanceof String expression) {
					part(object, attribute).or(groups(expression));
				}
			}
		}
	}

	private BitSet part(EObject object, EAttribute attribute) {
		if (object instanceof Bath || object.eContainer() instanceof Bath) {
			return baths.computeIfAbsent(object instanceof Bath ? object : object.eContainer(), key -> new BitSet());
		}
		if (attribute == BathPackage.Literals.CHANNEL__STRENGTH) {
			return strengths.computeIfAbsent(object, key -> new BitSet());
		}
		return rest;
	}

	/** The groups whose axes set a name that an expression uses. */
	private BitSet groups(String expression) {
		Set<String> used = new HashSet<>();
		Set<String> fresh = words(expression);
		while (used.addAll(fresh)) {
			Set<String> next = new HashSet<>();
			fresh.forEach(name -> next.addAll(usedByParameter.getOrDefault(name, Set.of())));
			fresh = next;
		}
		BitSet groups = new BitSet();
		axes.stream().filter(axis -> symbol(axis).filter(used::contains).isPresent()).forEach(axis -> groups.set(axis.group()));
		return groups;
	}

	/** The name by which expressions know what an axis sets, whatever the axis calls it: that of a parameter, or L. */
	private Optional<String> symbol(StudyAxis axis) {
		return Settings.target(machine, axis.target()).flatMap(target -> {
			if (target.attribute() == MachinePackage.Literals.PARAMETER__EXPRESSION) {
				return Optional.ofNullable(((Parameter) target.element()).getName());
			}
			return target.attribute() == ArrayPackage.Literals.QUBIT_ARRAY__SIZE ? Optional.of("L") : Optional.empty();
		});
	}

	/** Every word, and the rest of one that begins like the exponent of a number before it, as in 2e3T. */
	private static Set<String> words(String expression) {
		Set<String> words = new HashSet<>();
		for (Matcher matcher = WORD.matcher(expression); matcher.find();) {
			words.add(matcher.group());
			Matcher exponent = EXPONENT.matcher(matcher.group());
			if (exponent.matches()) {
				words.add(exponent.group(1));
			}
		}
		return words;
	}

	/**
	 * An attribute that is set directly: of a bath, its spectrum, a strength, or of anything else. The expression of a parameter reaches what uses it and nothing
	 * else.
	 */
	private void noteTarget(StudyAxis axis) {
		Settings.Target target = Settings.target(machine, axis.target()).orElse(null);
		if (target != null && target.element() instanceof Parameter && target.attribute() == MachinePackage.Literals.PARAMETER__EXPRESSION) {
			return;
		}
		if (target != null && (target.element() instanceof Bath || target.element().eContainer() instanceof Bath)) {
			baths.computeIfAbsent(target.element() instanceof Bath ? target.element() : target.element().eContainer(), key -> new BitSet()).set(axis.group());
		} else if (target != null && target.attribute() == BathPackage.Literals.CHANNEL__STRENGTH) {
			strengths.computeIfAbsent(target.element(), key -> new BitSet()).set(axis.group());
		} else {
			rest.set(axis.group());
		}
	}
}
