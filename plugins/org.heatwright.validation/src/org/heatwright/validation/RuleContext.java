// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.NoiseOperator;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.QuantityText;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.solve.Assessment;

/**
 * What a rule sees: the machine, its evaluated numbers, and a place for findings. Expressions that cannot be evaluated are the business of one rule and absent
 * for all others.
 */
public final class RuleContext {

	private final Machine machine;
	private final Scope scope;
	private final List<EObject> contents = new ArrayList<>();
	private final List<Finding> found = new ArrayList<>();
	private final Predicate<Machine> sound;
	private final Optional<Assessor> assessor;
	private final Optional<SolvedMachine> solved;
	private final Map<String, Optional<Assessment>> variants = new HashMap<>();
	private Optional<Assessment> assessment;
	private Optional<SolverRefusedException> refusal = Optional.empty();
	private Rule rule;

	/**
	 * @param sound    whether a variant of the machine has no error of design
	 * @param assessor answers what rules of physics ask; empty in the other stages
	 * @param solved   the result, for rules about it; empty in the other stages
	 */
	public RuleContext(Machine machine, Predicate<Machine> sound, Optional<Assessor> assessor, Optional<SolvedMachine> solved) {
		this.machine = machine;
		this.sound = sound;
		this.assessor = assessor;
		this.solved = solved;
		this.scope = Scope.of(machine);
		contents.add(machine);
		for (TreeIterator<EObject> all = machine.eAllContents(); all.hasNext();) {
			contents.add(all.next());
		}
	}

	/** Holds the machine against one rule. */
	public void run(Rule next) {
		rule = next;
		next.check(this);
	}

	/** What the rules have found so far, in their order. */
	public List<Diagnostic> found() {
		return found.stream().map(Finding::diagnostic).toList();
	}

	public Machine machine() {
		return machine;
	}

	public Scope scope() {
		return scope;
	}

	/** Every element of a kind, in the order of the file. */
	public <T> List<T> all(Class<T> kind) {
		return contents.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	/** The value of an attribute; empty when it is missing or cannot be evaluated. */
	public OptionalDouble value(EObject element, EAttribute attribute) {
		try {
			return OptionalDouble.of(scope.value(element, attribute));
		} catch (ExpressionException e) {
			return OptionalDouble.empty();
		}
	}

	/** The value of a plain-number expression; empty when it cannot be evaluated. */
	public OptionalDouble number(String text) {
		try {
			return text == null ? OptionalDouble.empty() : OptionalDouble.of(scope.evaluate(text, Dimension.NONE).value());
		} catch (ExpressionException e) {
			return OptionalDouble.empty();
		}
	}

	/** The physics of the machine; empty while rules that need only the file are run, and for a machine that cannot be assembled. */
	public Optional<Assessment> assessment() {
		if (assessment == null) {
			try {
				assessment = assessor.map(source -> source.assess(machine));
			} catch (SolverRefusedException e) {
				refusal = Optional.of(e);
				assessment = Optional.empty();
			}
		}
		return assessment;
	}

	/** Why the machine would not be solved at all. */
	public Optional<SolverRefusedException> refusal() {
		assessment();
		return refusal;
	}

	/**
	 * The physics of a variant of the machine; empty when it makes no sense or does not fit. Several rules, and each of many claims, ask for the same variants:
	 * each is assessed once.
	 *
	 * @param name    names the variant among all that are asked for
	 * @param variant the machine; empty when it makes no sense
	 */
	public Optional<Assessment> assessmentOf(String name, Supplier<Optional<Machine>> variant) {
		Optional<Assessment> known = variants.get(name);
		if (known == null) {
			known = variant.get().flatMap(this::assessed);
			variants.put(name, known);
		}
		return known;
	}

	private Optional<Assessment> assessed(Machine variant) {
		if (assessor.isEmpty() || !sound.test(variant)) {
			return Optional.empty();
		}
		try {
			return assessor.map(source -> source.assess(variant));
		} catch (SolverRefusedException e) {
			return Optional.empty();
		}
	}

	/** The master equation that the result will be asked of. */
	public Equation equation() {
		return solved.map(SolvedMachine::equation).or(() -> assessor.map(Assessor::equation)).orElse(Equation.GLOBAL);
	}

	/** The solved machine, for rules about results. */
	Optional<SolvedMachine> solved() {
		return solved;
	}

	/** What an operator acts on: the part of its channel, or the medium; empty when it is not known which part. */
	public Optional<WorkingMedium> mediumOf(NoiseOperator operator) {
		WorkingMedium medium = machine.getMedium();
		return medium == null || !(operator.eContainer() instanceof Channel channel) ? Optional.ofNullable(medium) : ChannelParts.of(channel, medium);
	}

	/** The element of that id. */
	public Optional<Element> element(String id) {
		return contents.stream().filter(object -> object instanceof Element element && id.equals(element.getId())).map(Element.class::cast).findFirst();
	}

	/** Writes numbers in the units of the design. */
	public QuantityText text() {
		return QuantityText.of(machine);
	}

	public Finding report(EObject element, String message, Measured... numbers) {
		Finding finding = new Finding(rule, element, message, List.of(numbers));
		found.add(finding);
		return finding;
	}

	/** The id of an element, or of the nearest container that has one. */
	public static String idOf(EObject element) {
		for (EObject current = element; current != null; current = current.eContainer()) {
			if (current instanceof Element named && named.getId() != null) {
				return named.getId();
			}
		}
		return "";
	}

	/** A choice of the metamodel as people read it: "cooling power". */
	public static String words(Enumerator choice) {
		return choice.getName().equals("COP") ? "COP" : choice.getName().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** Id and name for a message: {@code hot (Furnace)}. */
	public static String nameOf(EObject element) {
		String name = element instanceof Element named ? named.getName() : null;
		return idOf(element) + (name == null || name.isBlank() ? "" : " (" + name + ")");
	}
}
