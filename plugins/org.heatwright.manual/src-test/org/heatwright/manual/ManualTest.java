// SPDX-License-Identifier: EPL-2.0
package org.heatwright.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.heatwright.manual.Manual.Page;
import org.heatwright.validation.Rule;
import org.heatwright.validation.registry.RuleRegistry;
import org.junit.jupiter.api.Test;

/** The pages as they stand in releng/docs: all there, no link and no picture dead, found by their words, and one for everything that somebody may look at. */
class ManualTest {

	private static final Path DOCS = Path.of("").toAbsolutePath().getParent().getParent().resolve("releng/docs");
	private static final Manual MANUAL = new Manual(name -> read(DOCS.resolve(name + ".md")));

	private static Optional<String> read(Path file) {
		try {
			return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void everyChapterAndEveryRuleIsThere() {
		List<String> names = MANUAL.pages().stream().map(Page::name).toList();
		assertTrue(names.containsAll(List.of("tour-maser", "tour-study", "drawing", "views", "expressions", "studies", "reports", "theory", "metamodel")),
				names::toString);
		for (Rule rule : RuleRegistry.rules()) {
			assertTrue(names.contains("rules/" + rule.id()), rule.id());
		}
		MANUAL.pages().forEach(page -> assertTrue(MANUAL.contents().contains("(" + page.name() + ".md)"), page.name()));
	}

	@Test
	void noLinkAndNoPictureIsDead() {
		List<String> dead = new ArrayList<>();
		for (Page page : MANUAL.pages()) {
			Path folder = DOCS.resolve(page.name()).getParent();
			Markdown.html(page.text(), new Markdown.Targets() {

				@Override
				public String link(String reference) {
					if (!reference.matches("(https?|command):.*") && !isAlive(page, folder, reference)) {
						dead.add(page.name() + ": " + reference);
					}
					return reference;
				}

				@Override
				public String image(String reference) {
					if (!Files.exists(folder.resolve(reference))) {
						dead.add(page.name() + ": " + reference);
					}
					return reference;
				}
			});
		}
		assertEquals(List.of(), dead);
	}

	private static boolean isAlive(Page page, Path folder, String reference) {
		String path = reference.replaceFirst("#.*", "");
		boolean there = path.isEmpty() || Files.exists(folder.resolve(path));
		if (!there || !reference.contains("#")) {
			return there;
		}
		return MANUAL.target(page.name(), reference).flatMap(MANUAL::page).filter(target -> hasAnchor(target, reference.substring(reference.indexOf('#') + 1)))
				.isPresent();
	}

	private static boolean hasAnchor(Page page, String anchor) {
		String html = Markdown.html(page.text(), new Markdown.Targets() {

			@Override
			public String link(String reference) {
				return reference;
			}

			@Override
			public String image(String reference) {
				return reference;
			}
		});
		return Pattern.compile("<h\\d id=\"" + Pattern.quote(anchor) + "\">").matcher(html).find();
	}

	@Test
	void everyTopicHasItsPlace() {
		Topics.all().forEach((id, place) -> {
			String[] parts = place.split("#");
			Page page = MANUAL.page(parts[0]).orElseThrow(() -> new AssertionError(id + ": " + place));
			assertTrue(parts.length == 1 || hasAnchor(page, parts[1]), id + ": " + place);
		});
		assertEquals(Manual.CONTENTS, Topics.of("somewhere.else"));
	}

	@Test
	void pagesAreFoundByTheirWords() {
		assertEquals("rules/expression.frequency.cyclic", Search.find(MANUAL, "cyclic frequency 2 pi").get(0).page().name());
		assertEquals("views", Search.find(MANUAL, "heat currents traces").stream().map(hit -> hit.page().name()).filter(name -> !name.startsWith("rules/"))
				.findFirst().orElseThrow());
		assertTrue(Search.find(MANUAL, "guides rulers").get(0).page().name().equals("drawing"));
		assertEquals(List.of(), Search.find(MANUAL, "flabbergast"));
		assertEquals(List.of(), Search.find(MANUAL, "  "));
	}

	@Test
	void referencesAreResolvedFromTheirPage() {
		assertEquals(Optional.of("rules/bath.xi.infinite"), MANUAL.target("drawing", "rules/bath.xi.infinite.md#x"));
		assertEquals(Optional.of("theory"), MANUAL.target("rules/bath.xi.infinite", "../theory.md"));
		assertEquals(Optional.of("drawing"), MANUAL.target("drawing", "#pictures"));
		assertEquals(Optional.empty(), MANUAL.target("drawing", "nowhere.md"));
	}
}
