// SPDX-License-Identifier: EPL-2.0
package org.heatwright.codegen;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The bill of materials of what is shipped, in CycloneDX 1.6: every jar in the plug-in folders of the products and inside their jars, with its version, its
 * SHA-256, the artifact on Maven Central that it is and the licence that NOTICE.md names for that one. A jar that NOTICE.md does not name fails the build.
 */
public final class BillOfMaterials {

	private static final Pattern ARTIFACT = Pattern.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
	private static final Pattern PROPERTY = Pattern.compile("<([\\w.]+\\.version)>([^<$]+)</\\1>");
	private static final Pattern NOTICE = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\|$");
	private static final String OURS = "org.heatwright";
	/** One group with too many bundles to list them. */
	private static final String PLATFORM = "org.eclipse.platform";

	private record Artifact(String group, String name, String version) {

		/** As OSGi writes the first three numbers: 1.87 is 1.87.0. */
		boolean hasVersion(String bundleVersion) {
			return numbers(version).equals(numbers(bundleVersion));
		}

		private static List<String> numbers(String version) {
			List<String> numbers = new ArrayList<>(Stream.of(version.split("[.-]")).limit(3).filter(part -> part.matches("\\d+")).toList());
			while (numbers.size() < 3) {
				numbers.add("0");
			}
			return numbers;
		}

		/** How many words of its name are in that of a bundle, all of them or none; the last one counts twice at the end. */
		int likeness(String bundle) {
			List<String> words = Stream.of(name.split("[-_]")).filter(word -> !word.startsWith("jdk")).toList();
			String last = words.get(words.size() - 1);
			boolean same = bundle.equals(name) || bundle.equals(group + "." + name);
			return !words.stream().allMatch(bundle::contains) ? 0 : words.size() + (bundle.endsWith(last) ? 1 : 0) + (same ? 10 : 0);
		}
	}

	private record Component(String name, String version, String sha256, Optional<Artifact> artifact, String licence) {
	}

	private final List<Artifact> known = new ArrayList<>();
	private final Map<String, String> licences = new HashMap<>();
	private final Map<String, Component> components = new TreeMap<>();
	private final List<String> unnamed = new ArrayList<>();

	private BillOfMaterials() {
	}

	/** Arguments: the folder of the products, the file to write, the time of the build, NOTICE.md, and the files that name artifacts. */
	public static void main(String[] arguments) throws IOException {
		BillOfMaterials bill = new BillOfMaterials();
		Matcher notice = NOTICE.matcher(Files.readString(Path.of(arguments[3])));
		while (notice.find()) {
			Stream.of(notice.group(2).split(",")).forEach(name -> bill.licences.put(notice.group(1) + ":" + name.strip(), notice.group(3).strip()));
			bill.licences.putIfAbsent(notice.group(1), notice.group(3).strip());
		}
		StringBuilder files = new StringBuilder();
		for (String file : Arrays.asList(arguments).subList(4, arguments.length)) {
			files.append(Files.readString(Path.of(file)));
		}
		bill.know(files.toString());
		try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
			for (Path plugins : all.filter(folder -> folder.endsWith("plugins") && Files.isDirectory(folder)).sorted().toList()) {
				bill.addAll(plugins);
			}
		}
		if (!bill.unnamed.isEmpty() || bill.components.isEmpty()) {
			throw new IllegalStateException("NOTICE.md does not name what is shipped: " + bill.unnamed);
		}
		Files.writeString(Path.of(arguments[1]), bill.json(arguments[2]));
	}

	private void know(String poms) {
		Map<String, String> properties = new HashMap<>();
		Matcher property = PROPERTY.matcher(poms);
		while (property.find()) {
			properties.put("${" + property.group(1) + "}", property.group(2));
		}
		Matcher artifact = ARTIFACT.matcher(poms);
		while (artifact.find()) {
			known.add(new Artifact(artifact.group(1), artifact.group(2), properties.getOrDefault(artifact.group(3), artifact.group(3))));
		}
	}

	private void addAll(Path plugins) throws IOException {
		try (Stream<Path> bundles = Files.list(plugins)) {
			for (Path bundle : bundles.sorted().toList()) {
				if (Files.isDirectory(bundle)) {
					try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
						add(bundle.getFileName().toString(), new Manifest(in).getMainAttributes(), List.of(), "");
					}
				} else if (bundle.toString().endsWith(".jar")) {
					add(bundle.getFileName().toString(), Files.readAllBytes(bundle));
				}
			}
		}
	}

	/** A jar; with the jars in it when it is ours, since those in others are parts of theirs. */
	private void add(String file, byte[] jar) throws IOException {
		Manifest manifest = new Manifest();
		List<Artifact> poms = new ArrayList<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				if (entry.getName().equals("META-INF/MANIFEST.MF")) {
					manifest = new Manifest(in);
				} else if (entry.getName().endsWith("/pom.properties")) {
					Properties pom = new Properties();
					pom.load(in);
					poms.add(new Artifact(pom.getProperty("groupId"), pom.getProperty("artifactId"), pom.getProperty("version")));
				} else if (entry.getName().endsWith(".jar") && file.startsWith(OURS)) {
					add(entry.getName().substring(entry.getName().lastIndexOf('/') + 1), in.readAllBytes());
				}
			}
		}
		add(file, manifest.getMainAttributes(), poms, sha256(jar));
	}

	private void add(String file, Attributes manifest, List<Artifact> poms, String sha256) {
		String name = Objects.requireNonNullElse(manifest.getValue("Bundle-SymbolicName"), file.replaceAll("[-_][0-9].*|\\.jar$", "")).split(";")[0].strip();
		String version = Stream.of("Bundle-Version", "Implementation-Version").map(manifest::getValue).filter(Objects::nonNull).findFirst().orElse(null);
		if (name.equals(OURS) || name.startsWith(OURS + ".")) {
			components.put(name, new Component(name, version, sha256, Optional.empty(), "EPL-2.0"));
			return;
		}
		Optional<Artifact> artifact = artifact(file, name, version, poms);
		String licence = artifact.map(this::licence).orElse(null);
		if (licence == null) {
			unnamed.add(file);
			return;
		}
		components.put(name + " " + version + " " + sha256, new Component(name, artifact.get().version(), sha256, artifact, licence));
	}

	/** Null when NOTICE.md does not name it. */
	private String licence(Artifact artifact) {
		return licences.get(artifact.group().equals(PLATFORM) ? PLATFORM : artifact.group() + ":" + artifact.name());
	}

	/** The one that its own pom names (as it was released: some still say SNAPSHOT), or the known one of its version and most like its name. */
	private Optional<Artifact> artifact(String file, String name, String version, List<Artifact> poms) {
		if (poms.size() == 1 && licences.containsKey(poms.get(0).group() + ":" + poms.get(0).name())) {
			Artifact own = poms.get(0);
			return Optional.of(known.stream().filter(candidate -> candidate.group().equals(own.group()) && candidate.name().equals(own.name())
					&& candidate.hasVersion(own.version())).findFirst().orElse(own));
		}
		String bundle = name + " " + file.replaceAll("\\.jar$", "");
		return known.stream().filter(candidate -> version == null || candidate.hasVersion(version))
				.filter(candidate -> candidate.likeness(name) > 0 || candidate.likeness(bundle) > 0)
				.max(Comparator.comparingInt(candidate -> Math.max(candidate.likeness(name), candidate.likeness(bundle))));
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private String json(String built) {
		StringBuilder list = new StringBuilder();
		for (Component component : components.values()) {
			list.append(list.isEmpty() ? "" : ",\n").append("    {\"type\": \"library\", \"bom-ref\": ").append(quoted(component.name() + "@" + component.version()
					+ (component.sha256().isEmpty() ? "" : "#" + component.sha256().substring(0, 8))));
			component.artifact().ifPresent(artifact -> list.append(", \"group\": ").append(quoted(artifact.group())));
			list.append(", \"name\": ").append(quoted(component.artifact().map(Artifact::name).orElse(component.name()))).append(", \"version\": ")
					.append(quoted(component.version()));
			if (!component.sha256().isEmpty()) {
				list.append(", \"hashes\": [{\"alg\": \"SHA-256\", \"content\": ").append(quoted(component.sha256())).append("}]");
			}
			list.append(", \"licenses\": [{\"license\": {").append(component.licence().contains(" ") ? "\"name\": " : "\"id\": ")
					.append(quoted(component.licence())).append("}}]");
			component.artifact().ifPresent(artifact -> list.append(", \"purl\": ")
					.append(quoted("pkg:maven/" + artifact.group() + "/" + artifact.name() + "@" + artifact.version())));
			list.append('}');
		}
		String serial = UUID.nameUUIDFromBytes(list.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString();
		return "{\n  \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"1.6\",\n  \"serialNumber\": \"urn:uuid:" + serial + "\",\n  \"version\": 1,\n"
				+ "  \"metadata\": {\"timestamp\": " + quoted(built) + ", \"component\": {\"type\": \"application\", \"bom-ref\": \"heatwright\", "
				+ "\"name\": \"heatwright\", \"version\": \"1.0.0\"}},\n  \"components\": [\n" + list + "\n  ]\n}\n";
	}

	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}
}
