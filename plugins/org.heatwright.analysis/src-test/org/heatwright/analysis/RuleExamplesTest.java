// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RulePages;
import org.heatwright.validation.registry.RuleRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule finds its least invalid example at the element, with the numbers of both sides, and is silent about the least valid one. */
class RuleExamplesTest {

	/** Rules about laws of nature that no design breaks; {@code LawsTest} holds doctored numbers against them. */
	private static final Set<String> LAWS = Set.of("result.energy.balance", "result.positivity", "result.bound.violated", "result.residual",
			"result.current.uncertain");

	static List<RuleExamples.Example> examples() {
		return RuleExamples.all();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void theInvalidExampleIsFoundAtItsElement(RuleExamples.Example example) {
		List<Diagnostic> all = example.findings("invalid");
		List<Diagnostic> found = all.stream().filter(diagnostic -> diagnostic.rule().equals(example.rule())).toList();
		assertFalse(found.isEmpty(), () -> "not found; found " + all);
		assertEquals(example.element(), found.get(0).element());
		Map<String, Double> numbers = new HashMap<>();
		found.get(0).numbers().forEach(number -> numbers.put(number.name(), number.value()));
		example.numbers().forEach((name, value) -> {
			assertTrue(numbers.containsKey(name), () -> name + " is not among " + numbers);
			assertEquals(value, numbers.get(name), 1e-9 * Math.abs(value), name);
		});
		assertFalse(found.get(0).message().isBlank());
	}

	@ParameterizedTest
	@MethodSource("examples")
	void theValidExamplePasses(RuleExamples.Example example) {
		String how = example.how().equals("local") ? "solve" : example.how();
		List<Diagnostic> all = RuleExamples.findings(RuleExamples.load(example.rule(), "valid"), how);
		assertEquals(List.of(), all.stream().filter(diagnostic -> diagnostic.rule().equals(example.rule())).toList());
	}

	@Test
	void everyRuleHasExamplesAndAPage() throws IOException {
		Set<String> ids = new TreeSet<>();
		RuleRegistry.rules().forEach(rule -> assertTrue(ids.add(rule.id()), () -> "two rules are called " + rule.id()));
		Set<String> tested = new TreeSet<>(LAWS);
		RuleExamples.all().forEach(example -> tested.add(example.rule()));
		assertEquals(ids, tested);
		assertTrue(ids.size() >= 45, () -> ids.size() + " rules");
		for (Rule rule : RuleRegistry.rules()) {
			String page = Files.readString(Path.of("../../releng/docs/rules", rule.id() + ".md"));
			for (String part : List.of("# " + rule.id() + "\n", "**Why.** ", "**Fails:**", "**Passes:**", "**What to do.** ")) {
				assertTrue(page.contains(part), () -> "the page of " + rule.id() + " lacks " + part);
			}
			assertTrue(rule.equation().isEmpty() || page.contains(rule.equation()), () -> "the page of " + rule.id() + " lacks its equation");
			String severity = rule.severity().name().charAt(0) + rule.severity().name().substring(1).toLowerCase(java.util.Locale.ROOT);
			assertTrue(page.contains("\n" + severity + ". "), () -> "the page of " + rule.id() + " does not say that it is " + severity);
			assertEquals(page, RulePages.page(rule.id()).orElse(""), "the page that is shipped");
		}
		try (var pages = Files.list(Path.of("../../releng/docs/rules"))) {
			assertEquals(ids, pages.map(path -> path.getFileName().toString().replaceAll("\\.md$", "")).collect(Collectors.toCollection(TreeSet::new)),
					"pages of rules that do not exist");
		}
	}

	/** What a page shows is in the example files, so that neither goes out of date alone. */
	@ParameterizedTest
	@MethodSource("examples")
	void thePageShowsTheExamples(RuleExamples.Example example) {
		String page = RulePages.page(example.rule()).orElseThrow();
		assertShown(page, "Fails", RuleExamples.text(example.rule() + ".invalid.qtm"));
		assertShown(page, "Passes", RuleExamples.text(example.rule() + ".valid.qtm"));
	}

	private static void assertShown(String page, String part, String file) {
		Matcher snippet = Pattern.compile("\\*\\*" + part + ":\\*\\*\\n\\n```xml\\n(.*?)\\n```", Pattern.DOTALL).matcher(page);
		if (snippet.find()) {
			snippet.group(1).lines().flatMap(line -> Arrays.stream(line.split("\\.\\.\\."))).map(RuleExamplesTest::withoutSpace)
					.forEach(shown -> assertTrue(withoutSpace(file).contains(shown), () -> part + " shows " + shown + ", which is not in the example"));
		}
	}

	private static String withoutSpace(String text) {
		return text.replaceAll("\\s", "");
	}
}
