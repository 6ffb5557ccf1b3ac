// SPDX-License-Identifier: EPL-2.0
package org.heatwright.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every library that is shipped is named with its licence, and none has a licence that the EPL-2.0 cannot be shipped with. */
class NoticesTest {

	private static final Path ROOT = RingRulesTest.ROOT;
	private static final Pattern LIBRARY = Pattern.compile("<groupId>([^<]+)</groupId><artifactId>([^<]+)</artifactId><version>[^<]+</version>");
	private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\|$");
	/** For tests alone. */
	private static final Set<String> NOT_SHIPPED = Set.of("org.junit.jupiter", "org.junit.platform", "org.opentest4j", "org.apiguardian");

	@Test
	void everyLibraryIsNamed() throws IOException {
		Map<String, String> named = new TreeMap<>();
		Matcher row = ROW.matcher(Files.readString(ROOT.resolve("releng/legal/NOTICE.md")));
		while (row.find()) {
			named.put(row.group(1), row.group(2));
			assertTrue(!row.group(3).matches("(?i)A?GPL.*"), () -> row.group(1) + " is under " + row.group(3));
		}
		Set<String> missing = new TreeSet<>();
		for (String file : new String[] { "releng/org.heatwright.target/org.heatwright.target", "releng/org.heatwright.commandline/pom.xml",
				"plugins/org.heatwright.study/pom.xml", "plugins/org.heatwright.ejml/pom.xml" }) {
			Matcher library = LIBRARY.matcher(shipped(Files.readString(ROOT.resolve(file))));
			while (library.find()) {
				String group = library.group(1);
				boolean said = group.equals("org.eclipse.platform") ? named.containsKey(group)
						: Set.of(named.getOrDefault(group, "").split(", ")).contains(library.group(2));
				if (!said && !NOT_SHIPPED.contains(group)) {
					missing.add(group + ":" + library.group(2));
				}
			}
		}
		assertEquals(Set.of(), missing);
	}

	/** Without what a pom declares for its order of build or its tests. */
	private static String shipped(String pom) {
		return pom.contains("<artifactItem>")
				? pom.substring(pom.indexOf("<artifactItem>")).replaceAll("(?s)<groupId>org\\.heatwright</groupId>.*?</artifactItem>", "")
				: pom;
	}
}
