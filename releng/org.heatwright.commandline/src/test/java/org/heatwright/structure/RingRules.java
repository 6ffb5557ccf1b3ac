// SPDX-License-Identifier: EPL-2.0
package org.heatwright.structure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Holds every manifest and every import of a checkout against the rings of the architecture; returns one sentence per violation. */
final class RingRules {

	private final List<String> violations = new ArrayList<>();

	private RingRules() {
	}

	static List<String> violations(Path root) throws IOException {
		RingRules rules = new RingRules();
		for (Plugin plugin : Plugin.all(root)) {
			rules.check(plugin);
		}
		return rules.violations;
	}

	private void check(Plugin plugin) throws IOException {
		Integer ring = Ring.OF_PLUGIN.get(plugin.name());
		if (ring == null) {
			violations.add(plugin.name() + " has no ring: give it one in Ring.OF_PLUGIN");
			return;
		}
		if (Ring.EMPTY_NAMES.contains(plugin.name().substring(plugin.name().lastIndexOf('.') + 1))) {
			violations.add(plugin.name() + ": its name does not say what it is for");
		}
		for (String need : plugin.needs()) {
			checkName(plugin.name(), ring, need, "MANIFEST.MF");
		}
		for (Path source : plugin.sources()) {
			for (String name : Plugin.namesIn(source)) {
				checkName(plugin.name(), ring, name, source.getFileName().toString());
			}
		}
	}

	private void checkName(String plugin, int ring, String name, String where) {
		String owner = Plugin.ownerOf(name);
		if (!owner.isEmpty() && Ring.OF_PLUGIN.get(owner) > ring) {
			violations.add(plugin + " (ring " + ring + ") needs " + name + " of ring " + Ring.OF_PLUGIN.get(owner) + ": " + where);
		}
		if (Ring.FORBIDDEN.getOrDefault(plugin, Set.of()).contains(owner)) {
			violations.add(plugin + " may not need " + owner + ": " + where);
		}
		boolean headless = ring <= 2 || plugin.equals("org.heatwright.cli");
		if (headless && Ring.HOST_PACKAGES.stream().anyMatch(host -> Plugin.inside(name, host))) {
			violations.add(plugin + " must run without display and workspace but names " + name + ": " + where);
		}
		if (ring == 0 && Plugin.inside(name, "org.eclipse")) {
			violations.add(plugin + " is plain Java but names " + name + ": " + where);
		}
	}
}
