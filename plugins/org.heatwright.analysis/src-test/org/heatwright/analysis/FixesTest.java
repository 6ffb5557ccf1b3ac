// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.heatwright.model.edit.DesignAdapterFactory;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.fix.Fix;
import org.heatwright.validation.fix.FixCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fix of every rule is applied to the invalid example of its rule: the finding is gone, undo gives the bytes of before, redo those of after, and the
 * design can be saved and read.
 */
class FixesTest {

	/** Fixes that choose a way to go on and leave the finding to a number that only the user knows. */
	private static final Map<String, String> OPEN = Map.of();

	private final DesignAdapterFactory adapters = new DesignAdapterFactory();

	/** One fix of one example. */
	record Case(RuleExamples.Example example, Diagnostic finding, Fix fix) {

		@Override
		public String toString() {
			return example.rule() + ": " + fix.label();
		}
	}

	static List<Case> fixes() {
		List<Case> cases = new ArrayList<>();
		for (RuleExamples.Example example : RuleExamples.all()) {
			example.findings("invalid").stream().filter(diagnostic -> diagnostic.rule().equals(example.rule())).findFirst()
					.ifPresent(finding -> finding.fixes().forEach(fix -> cases.add(new Case(example, finding, fix))));
		}
		return cases;
	}

	@ParameterizedTest
	@MethodSource("fixes")
	void fixes(Case fixed) throws IOException {
		Machine machine = RuleExamples.load(fixed.example().rule(), "invalid");
		EditingDomain domain = new AdapterFactoryEditingDomain(adapters, new BasicCommandStack());
		byte[] before = DesignFile.toBytes(machine);
		Command command = FixCommand.of(domain, machine, fixed.fix()).orElseThrow();
		domain.getCommandStack().execute(command);
		byte[] after = DesignFile.toBytes(machine);
		assertFalse(java.util.Arrays.equals(before, after), "nothing changed");
		DesignFile.load(new ByteArrayInputStream(after), "fixed.qtm");
		List<Diagnostic> left = fixed.example().findings(machine).stream()
				.filter(diagnostic -> diagnostic.rule().equals(fixed.example().rule()) && diagnostic.element().equals(fixed.finding().element())).toList();
		assertEquals(OPEN.containsKey(fixed.toString()) ? left : List.of(), left, () -> new String(after, StandardCharsets.UTF_8));
		domain.getCommandStack().undo();
		assertArrayEquals(before, DesignFile.toBytes(machine), "undo");
		domain.getCommandStack().redo();
		assertArrayEquals(after, DesignFile.toBytes(machine), "redo");
	}

	@Test
	void atLeastFifteenRulesHaveFixes() {
		Set<String> rules = fixes().stream().map(fixed -> fixed.example().rule()).collect(Collectors.toSet());
		assertTrue(rules.size() >= 15, rules::toString);
		assertTrue(rules.containsAll(List.of("requirement.bound.exceeded", "bath.xi.infinite", "channel.transferLimit.small", "scaling.thermal.cap")),
				rules::toString);
	}
}
