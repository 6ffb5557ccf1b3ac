// SPDX-License-Identifier: EPL-2.0
package org.heatwright.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.heatwright.manual.Manual.Page;

/**
 * The manual as a folder of HTML files with their pictures, to be put on any web server or opened from the disk: no script, no font from elsewhere. Links to
 * files of the project that are no pages lead to the contents. Verified by {@code SiteTest}, which follows every link.
 */
public final class Site {

	private static final String STYLE = "body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1c2733;background:#fff}"
			+ "nav{font-size:14px}img{max-width:100%}code,pre{background:#eef1f4}pre{padding:.6em;overflow:auto}a{color:#1f5fa8}"
			+ "table{border-collapse:collapse}td,th{border:1px solid #c7d0d9;padding:.2em .6em;text-align:left;vertical-align:top}"
			+ "@media(prefers-color-scheme:dark){body{color:#dfe6ee;background:#1b2129}code,pre{background:#262e38}a{color:#7fb4f0}td,th{border-color:#46515e}}";

	private final Path docs;
	private final Path out;
	private final Manual manual;
	private final Set<String> images = new TreeSet<>();

	private Site(Path docs, Path out) {
		this.docs = docs;
		this.out = out;
		this.manual = new Manual(name -> read(docs.resolve(name + ".md")));
	}

	/** @param arguments the folder of the documentation, and the folder to write into */
	public static void main(String[] arguments) throws IOException {
		if (arguments.length != 2) {
			System.err.println("usage: Site DOCS OUT");
			System.exit(2);
		}
		System.out.println(write(Path.of(arguments[0]), Path.of(arguments[1])) + " pages");
	}

	/** How many pages were written. */
	public static int write(Path docs, Path out) throws IOException {
		Site site = new Site(docs, out);
		site.page("index", "Manual", site.manual.contents());
		for (Page page : site.manual.pages()) {
			site.page(page.name(), page.title(), page.text());
		}
		for (String image : site.images) {
			Path target = out.resolve(image);
			Files.createDirectories(target.getParent());
			Files.copy(docs.resolve(image), target, StandardCopyOption.REPLACE_EXISTING);
		}
		return site.manual.pages().size() + 1;
	}

	private static Optional<String> read(Path file) {
		try {
			return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void page(String name, String title, String text) throws IOException {
		String up = name.contains("/") ? "../" : "";
		String body = Markdown.html(text, new Markdown.Targets() {

			/** A web address stays; a command of a tour works in the workbench alone, and a file of the project is no page: both lead to the contents. */
			@Override
			public String link(String reference) {
				String heading = reference.contains("#") ? reference.substring(reference.indexOf('#')) : "";
				return manual.target(name, reference).map(page -> up + page + ".html" + heading)
						.orElseGet(() -> reference.startsWith("http") ? reference : up + "index.html");
			}

			@Override
			public String image(String reference) {
				String path = Path.of(name).resolveSibling(reference).normalize().toString().replace('\\', '/');
				if (!Files.exists(docs.resolve(path))) {
					return "";
				}
				images.add(path);
				return up + path;
			}
		});
		Path file = out.resolve(name + ".html");
		Files.createDirectories(file.toAbsolutePath().getParent());
		Files.writeString(file, "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
				+ Markdown.escaped(title) + " - Heatwright</title><style>" + STYLE + "</style></head>\n<body><nav><a href=\"" + up
				+ "index.html\">Heatwright manual</a></nav>\n" + body + "</body></html>\n");
	}
}
