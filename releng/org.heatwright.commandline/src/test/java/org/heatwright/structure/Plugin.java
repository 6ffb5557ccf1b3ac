// SPDX-License-Identifier: EPL-2.0
package org.heatwright.structure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One plug-in folder: what its manifest declares and what its sources import. */
record Plugin(String name, Attributes manifest, List<Path> sources) {

	private static final Pattern NAMED = Pattern.compile("\\borg\\.(?:eclipse|heatwright|ejml|hipparchus)(?:\\.\\w+)+");

	static List<Plugin> all(Path root) throws IOException {
		List<Plugin> plugins = new ArrayList<>();
		try (Stream<Path> folders = Files.list(root.resolve("plugins"))) {
			for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
				plugins.add(read(folder));
			}
		}
		return plugins;
	}

	private static Plugin read(Path folder) throws IOException {
		try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF")); Stream<Path> files = sourcesOf(folder)) {
			return new Plugin(folder.getFileName().toString(), new Manifest(in).getMainAttributes(), files.sorted().toList());
		}
	}

	private static Stream<Path> sourcesOf(Path folder) throws IOException {
		Path src = folder.resolve("src");
		return Files.isDirectory(src) ? Files.walk(src).filter(file -> file.toString().endsWith(".java")) : Stream.empty();
	}

	/** The bundles (Require-Bundle, Fragment-Host) and packages (Import-Package) that the manifest needs. */
	List<String> needs() {
		List<String> needs = new ArrayList<>(clauses("Require-Bundle"));
		needs.addAll(clauses("Fragment-Host"));
		needs.addAll(clauses("Import-Package"));
		return needs;
	}

	List<String> exports() {
		return clauses("Export-Package");
	}

	private List<String> clauses(String header) {
		String value = manifest.getValue(header);
		if (value == null) {
			return List.of();
		}
		return Stream.of(value.replaceAll("\"[^\"]*\"", "").split(",")).map(clause -> clause.split(";")[0].strip()).toList();
	}

	/** Every qualified name of interest in the code of a source, imports and inline names alike; comments do not count. */
	static TreeSet<String> namesIn(Path source) throws IOException {
		String code = Files.readString(source).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "").replaceAll("'(?:\\\\.|[^'\\\\])'", "' '")
				.replaceAll("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"", "\"\""); // without a step of the stack for each letter
		TreeSet<String> names = new TreeSet<>();
		Matcher matcher = NAMED.matcher(code);
		while (matcher.find()) {
			names.add(matcher.group());
		}
		return names;
	}

	/** The plug-in that a bundle or package name belongs to: the longest plug-in name that is a prefix of it; "" when none is. */
	static String ownerOf(String name) {
		String owner = "";
		for (String plugin : Ring.OF_PLUGIN.keySet()) {
			if ((name.equals(plugin) || name.startsWith(plugin + ".")) && plugin.length() > owner.length()) {
				owner = plugin;
			}
		}
		return owner;
	}

	static boolean inside(String name, String packageName) {
		return name.equals(packageName) || name.startsWith(packageName + ".");
	}
}
