// SPDX-License-Identifier: EPL-2.0
package org.heatwright.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rings hold in this checkout, and the check finds each kind of break in a small made-up one. */
class RingRulesTest {

	static final Path ROOT = Path.of(System.getProperty("heatwright.root"));

	@Test
	void theRingsHold() throws IOException {
		assertEquals(List.of(), RingRules.violations(ROOT));
	}

	/** OSGi and Tycho's compiler show a plug-in only the packages of another that this one exports. */
	@Test
	void whatIsNamedIsExported() throws IOException {
		Map<String, Set<String>> exports = new HashMap<>();
		Set<String> packages = new TreeSet<>();
		for (Plugin plugin : Plugin.all(ROOT)) {
			exports.put(plugin.name(), Set.copyOf(plugin.exports()));
			plugin.sources().forEach(source -> packages.add(packageOf(plugin, source)));
		}
		Set<String> hidden = new TreeSet<>();
		for (Plugin plugin : Plugin.all(ROOT)) {
			for (Path source : plugin.sources()) {
				for (String name : Plugin.namesIn(source)) {
					String owner = Plugin.ownerOf(name);
					String named = name.substring(0, Math.max(0, name.lastIndexOf('.')));
					if (!owner.isEmpty() && !owner.equals(plugin.name()) && packages.contains(named) && !exports.get(owner).contains(named)) {
						hidden.add(plugin.name() + " names " + name + ", which " + owner + " does not export");
					}
				}
			}
		}
		assertEquals(Set.of(), hidden);
	}

	/** The class path of tests is that of their plug-in with what build.properties adds. */
	@Test
	void whatTestsNameIsOnTheirClassPath() throws IOException {
		Map<String, Plugin> plugins = new HashMap<>();
		Plugin.all(ROOT).forEach(plugin -> plugins.put(plugin.name(), plugin));
		Set<String> hidden = new TreeSet<>();
		for (Plugin plugin : plugins.values()) {
			Path folder = ROOT.resolve("plugins").resolve(plugin.name());
			String properties = Files.readString(folder.resolve("build.properties"));
			for (Path source : Files.isDirectory(folder.resolve("src-test")) ? SharedSettingsTest.sources(folder.resolve("src-test")) : List.<Path>of()) {
				for (String name : Plugin.namesIn(source)) {
					String owner = Plugin.ownerOf(name);
					boolean isClass = Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1));
					if (isClass && plugins.containsKey(owner) && !owner.equals(plugin.name()) && !sees(plugins, plugin, owner, false)
							&& !properties.contains("additional.bundles = " + owner)) {
						hidden.add(source.getFileName() + " names " + name + " of a plug-in that " + plugin.name() + " does not require");
					}
				}
			}
		}
		assertEquals(Set.of(), hidden);
	}

	/** Whether a plug-in requires another one, or one that hands it on. */
	private static boolean sees(Map<String, Plugin> plugins, Plugin plugin, String other, boolean handedOn) {
		String required = plugin.manifest().getValue("Require-Bundle");
		for (String clause : required == null ? new String[0] : required.replaceAll("\"[^\"]*\"", "").split(",")) {
			String bundle = clause.split(";")[0].strip();
			if (!handedOn || clause.contains("visibility:=reexport")) {
				if (bundle.equals(other) || plugins.containsKey(bundle) && sees(plugins, plugins.get(bundle), other, true)) {
					return true;
				}
			}
		}
		return false;
	}

	private static String packageOf(Plugin plugin, Path source) {
		return ROOT.resolve("plugins").resolve(plugin.name()).resolve("src").relativize(source.getParent()).toString().replace('/', '.').replace('\\', '.');
	}

	@Test
	void findsEclipseInThePhysics(@TempDir Path root) throws IOException {
		plugin(root, "org.heatwright.physics", "", "import org.eclipse.emf.ecore.EObject;");
		assertFinds(root, "org.heatwright.physics is plain Java but names org.eclipse.emf.ecore.EObject");
	}

	@Test
	void findsAnOuterRingInAManifest(@TempDir Path root) throws IOException {
		plugin(root, "org.heatwright.model", "Require-Bundle: org.heatwright.analysis;visibility:=reexport\n", "");
		assertFinds(root, "org.heatwright.model (ring 1) needs org.heatwright.analysis of ring 2");
	}

	@Test
	void findsAnInlineNameOfTheDisplay(@TempDir Path root) throws IOException {
		plugin(root, "org.heatwright.validation", "", "class A { Object o = new org.eclipse.swt.graphics.RGB(1, 2, 3); }");
		assertFinds(root, "org.heatwright.validation must run without display and workspace");
	}

	@Test
	void findsTheWorkspaceInTheCommandLine(@TempDir Path root) throws IOException {
		plugin(root, "org.heatwright.cli", "Import-Package: org.heatwright.workspace\n", "");
		assertFinds(root, "org.heatwright.cli may not need org.heatwright.workspace");
	}

	@Test
	void findsAPluginWithoutARing(@TempDir Path root) throws IOException {
		plugin(root, "org.heatwright.helper", "", "");
		assertFinds(root, "org.heatwright.helper has no ring");
	}

	@Test
	void namesInCommentsAndStringsDoNotCount(@TempDir Path root) throws IOException {
		plugin(root, "org.heatwright.physics", "", "/* org.eclipse.swt.SWT */ class A { String s = \"org.eclipse.swt.SWT\"; } // org.eclipse.ui.IEditorPart");
		assertEquals(List.of(), RingRules.violations(root));
	}

	private static void plugin(Path root, String name, String headers, String code) throws IOException {
		Path folder = root.resolve("plugins").resolve(name);
		Files.createDirectories(folder.resolve("META-INF"));
		Files.createDirectories(folder.resolve("src"));
		Files.writeString(folder.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\n" + headers + "\n");
		Files.writeString(folder.resolve("src/A.java"), code);
	}

	private static void assertFinds(Path root, String sentence) throws IOException {
		List<String> violations = RingRules.violations(root);
		assertTrue(violations.stream().anyMatch(violation -> violation.startsWith(sentence)), () -> "expected \"" + sentence + "\" in " + violations);
	}
}
