// SPDX-License-Identifier: EPL-2.0
package org.heatwright.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.heatwright.validation.Rule;
import org.heatwright.validation.registry.RuleRegistry;

/**
 * The pages of the manual in the order in which one reads them: two tours, the workbench, studies and reports, the language of designs, the theory, every rule.
 * They are the files of {@code releng/docs}, which the build puts beside the classes. Verified by {@code ManualTest}.
 */
public final class Manual {

	/** The page that lists all others; it is made, not written. */
	public static final String CONTENTS = "contents";

	private static final String FOLDER = "/manual/";
	private static final List<String> CHAPTERS = List.of("tour-maser", "tour-study", "drawing", "views", "expressions", "studies", "searching", "reports",
			"theory", "python", "metamodel");

	private final Function<String, Optional<String>> files;
	private final List<Page> pages = new ArrayList<>();

	/**
	 * One page.
	 *
	 * @param name  its path in the documentation without the ending: {@code drawing}, {@code rules/validity.born}
	 * @param title its first heading
	 * @param text  Markdown
	 */
	public record Page(String name, String title, String text) {

		public boolean isRule() {
			return name.startsWith("rules/");
		}
	}

	/** That of this program. */
	public Manual() {
		this(Manual::resource);
	}

	/** @param files the text of a page by its name */
	Manual(Function<String, Optional<String>> files) {
		this.files = files;
		CHAPTERS.forEach(this::add);
		RuleRegistry.rules().stream().map(Rule::id).sorted().map(id -> "rules/" + id).forEach(this::add);
	}

	private void add(String name) {
		files.apply(name).ifPresent(text -> pages.add(new Page(name, title(name, text), text)));
	}

	private static String title(String name, String text) {
		return text.lines().filter(line -> line.startsWith("# ")).map(line -> line.substring(2).strip()).findFirst().orElse(name);
	}

	private static Optional<String> resource(String name) {
		try (InputStream in = Manual.class.getResourceAsStream(FOLDER + name + ".md")) {
			return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public List<Page> pages() {
		return List.copyOf(pages);
	}

	public Optional<Page> page(String name) {
		return pages.stream().filter(page -> page.name().equals(name)).findFirst();
	}

	/** The name of the page that a reference in another one means; empty for what is not in the manual. */
	public Optional<String> target(String from, String reference) {
		String path = reference.contains("#") ? reference.substring(0, reference.indexOf('#')) : reference;
		if (path.isEmpty()) {
			return Optional.of(from);
		}
		if (!path.endsWith(".md")) {
			return Optional.empty();
		}
		String folder = from.contains("/") ? from.substring(0, from.lastIndexOf('/') + 1) : "";
		String name = java.nio.file.Path.of(folder + path.substring(0, path.length() - 3)).normalize().toString().replace('\\', '/');
		return page(name).map(Page::name);
	}

	/** All pages as a list of links, chapters first. */
	public String contents() {
		StringBuilder text = new StringBuilder("# Manual\n\n");
		pages.stream().filter(page -> !page.isRule()).forEach(page -> text.append("* [").append(page.title()).append("](").append(page.name()).append(".md)\n"));
		text.append("\n## Rules\n\nWhat designs and results are held against.\n\n");
		pages.stream().filter(Page::isRule).forEach(page -> text.append("* [").append(page.title()).append("](").append(page.name()).append(".md)\n"));
		return text.toString();
	}
}
