// SPDX-License-Identifier: EPL-2.0
package org.heatwright.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** No type of a numerical or parsing library stands in a signature that another plug-in can see: libraries stay exchangeable. */
class ExportedSignaturesTest {

	private static final Set<String> HIDDEN = Set.of("org.ejml", "org.hipparchus", "com.fasterxml", "picocli");

	@Test
	void librariesStayInside() throws Exception {
		Set<String> leaks = new TreeSet<>();
		int inspected = 0;
		try (URLClassLoader loader = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader())) {
			for (String name : List.of("physics", "validation", "analysis")) {
				for (Class<?> type : exportedTypes(name, loader)) {
					inspected++;
					leaks.addAll(leaksOf(type));
				}
			}
		}
		assertTrue(inspected > 50, "only " + inspected + " exported types found");
		assertEquals(Set.of(), leaks);
	}

	private static URL[] jars() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("heatwright.lib")))) {
			List<URL> urls = new ArrayList<>();
			for (Path file : files.toList()) {
				urls.add(file.toUri().toURL());
			}
			return urls.toArray(URL[]::new);
		}
	}

	private static List<Class<?>> exportedTypes(String plugin, ClassLoader loader) throws Exception {
		List<String> exports = Plugin.all(RingRulesTest.ROOT).stream().filter(p -> p.name().equals("org.heatwright." + plugin)).findFirst().orElseThrow().exports();
		List<Class<?>> types = new ArrayList<>();
		try (JarFile jar = new JarFile(Path.of(System.getProperty("heatwright.lib"), "org.heatwright." + plugin + ".jar").toFile())) {
			for (String entry : jar.stream().map(Object::toString).filter(entry -> entry.endsWith(".class")).toList()) {
				String name = entry.substring(0, entry.length() - 6).replace('/', '.');
				if (exports.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
					types.add(Class.forName(name, false, loader));
				}
			}
		}
		return types;
	}

	private static List<String> leaksOf(Class<?> type) {
		List<String> leaks = new ArrayList<>();
		if (!Modifier.isPublic(type.getModifiers())) {
			return leaks;
		}
		Stream<Executable> executables = Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()));
		executables.filter(executable -> visible(executable.getModifiers())).forEach(executable -> {
			Stream<Class<?>> types = Arrays.stream(executable.getParameterTypes());
			types = executable instanceof Method method ? Stream.concat(types, Stream.of(method.getReturnType())) : types;
			types.filter(ExportedSignaturesTest::hidden).forEach(leak -> leaks.add(type.getName() + "." + executable.getName() + " shows " + leak.getName()));
		});
		for (Field field : type.getDeclaredFields()) {
			if (visible(field.getModifiers()) && hidden(field.getType())) {
				leaks.add(type.getName() + "." + field.getName() + " shows " + field.getType().getName());
			}
		}
		return leaks;
	}

	private static boolean visible(int modifiers) {
		return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
	}

	private static boolean hidden(Class<?> type) {
		Class<?> element = type;
		while (element.isArray()) {
			element = element.getComponentType();
		}
		String name = element.getName();
		return HIDDEN.stream().anyMatch(library -> Plugin.inside(name, library));
	}
}
