// SPDX-License-Identifier: EPL-2.0
package org.heatwright.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Inside a plug-in packages stand on floors: none needs one that needs it, by whatever detour. Read from the sources, so that the plug-ins of the workbench,
 * whose classes are not on the path of these tests, count as well.
 */
class PackageCyclesTest {

	@Test
	void noCycle() throws IOException {
		assertEquals(Set.of(), knots(RingRulesTest.ROOT));
	}

	@Test
	void aCycleByADetourIsFound(@TempDir Path root) throws IOException {
		Path src = Files.createDirectories(root.resolve("plugins/org.heatwright.one/META-INF")).getParent().resolve("src/org/heatwright/one");
		Files.writeString(root.resolve("plugins/org.heatwright.one/META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\n");
		write(src, "a", "A", "import org.heatwright.one.b.B;");
		write(src, "b", "B", "class U { org.heatwright.one.c.C c; }");
		write(src, "c", "C", "/** {@link org.heatwright.one.d.D} */");
		write(src, "d", "D", "");
		assertEquals(Set.of(), knots(root));
		write(src, "c", "C2", "import static org.heatwright.one.a.A.X;");
		assertEquals(Set.of(Set.of("org.heatwright.one.a", "org.heatwright.one.b", "org.heatwright.one.c")), knots(root));
	}

	private static void write(Path src, String folder, String name, String code) throws IOException {
		Files.writeString(Files.createDirectories(src.resolve(folder)).resolve(name + ".java"), "package org.heatwright.one." + folder + ";\n" + code + "\n");
	}

	/** The sets of packages of one plug-in that need each other. */
	private static Set<Set<String>> knots(Path root) throws IOException {
		Set<Set<String>> knots = new java.util.HashSet<>();
		int packages = 0;
		for (Plugin plugin : Plugin.all(root)) {
			Map<String, Set<String>> needs = needs(root.resolve("plugins").resolve(plugin.name()).resolve("src"), plugin);
			packages += needs.size();
			Map<String, Set<String>> reached = new TreeMap<>();
			needs.keySet().forEach(each -> reached.put(each, reached(each, needs)));
			for (String each : needs.keySet()) {
				Set<String> knot = new TreeSet<>(reached.get(each));
				knot.removeIf(other -> !reached.get(other).contains(each));
				if (knot.size() > 1) {
					knots.add(knot);
				}
			}
		}
		assertTrue(packages > 3, "only " + packages + " packages found");
		return knots;
	}

	/** What each package of a plug-in names of the others. */
	private static Map<String, Set<String>> needs(Path src, Plugin plugin) throws IOException {
		Map<String, Set<String>> needs = new TreeMap<>();
		for (Path source : plugin.sources()) {
			needs.put(packageOf(src, source), new TreeSet<>());
		}
		for (Path source : plugin.sources()) {
			String own = packageOf(src, source);
			for (String name : Plugin.namesIn(source)) {
				String other = name;
				while (!other.isEmpty() && !needs.containsKey(other)) {
					other = other.substring(0, Math.max(0, other.lastIndexOf('.')));
				}
				if (!other.isEmpty() && !other.equals(name) && !other.equals(own)) {
					needs.get(own).add(other);
				}
			}
		}
		return needs;
	}

	private static String packageOf(Path src, Path source) {
		return src.relativize(source.getParent()).toString().replace('/', '.').replace('\\', '.');
	}

	private static Set<String> reached(String from, Map<String, Set<String>> needs) {
		Set<String> reached = new TreeSet<>();
		List<String> open = new java.util.ArrayList<>(List.of(from));
		while (!open.isEmpty()) {
			for (String next : needs.get(open.remove(open.size() - 1))) {
				if (reached.add(next)) {
					open.add(next);
				}
			}
		}
		return reached;
	}
}
