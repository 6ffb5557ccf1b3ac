// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That every number of every reference case about media, couplings, baths, bounds and steady states is asked for by a test: the tests named here are run on all
 * their cases, and what no one of them
 * has taken must stand among the notes. A new file, group, case or key fails until it has a test.
 */
class ReferenceCoverageTest {

	/** Which test covers which file. */
	private static final Map<String, List<String>> COVERED = new TreeMap<>(Map.ofEntries(
			Map.entry("absorption_refrigerator_3q", List.of("solve.ReferenceMachinesTest")),
			Map.entry("baths", List.of("bath.spectrum.ReferenceBathsTest")),
			Map.entry("bounds", List.of("bound.ReferenceBoundsTest")),
			Map.entry("collective_enhancement", List.of("solve.ReferenceMachinesTest")),
			Map.entry("degenerate_block_secular", List.of("generator.ReferenceDegenerateTest")),
			Map.entry("dicke_steady", List.of("solve.ReferenceMachinesTest")),
			Map.entry("engine_L2_superabsorption", List.of("solve.ReferenceLaddersTest")),
			Map.entry("engine_L3_maser", List.of("solve.ReferenceLaddersTest")),
			Map.entry("eq12_mbody", List.of("solve.ReferenceLaddersTest")),
			Map.entry("mbody_best_dicke_state", List.of("solve.ReferenceLaddersTest")),
			Map.entry("mbody_matrix_elements", List.of("solve.ReferenceLaddersTest")),
			Map.entry("permutation_invariant", List.of("solve.ReferenceSectorsTest")),
			Map.entry("redfield_equals_gksl", List.of("solve.RedfieldCurrentTest")),
			Map.entry("steady_single_qubit", List.of("solve.ReferenceMachinesTest")),
			Map.entry("steady_two_qubits_XX", List.of("solve.ReferenceMachinesTest")),
			Map.entry("superradiance_superabsorption", List.of("solve.ReferenceLaddersTest")),
			Map.entry("three_level_maser", List.of("solve.ReferenceMachinesTest")),
			Map.entry("uniqueness_and_conserved", List.of("generator.ReferenceDegenerateTest")),
			Map.entry("kbody_optimal_coupling", List.of("best.PolynomialOptimumTest")),
			Map.entry("state_bound", List.of("generator.StateBoundTest")),
			Map.entry("xi_sandwich", List.of("bath.spectrum.ReferenceBathsTest"))));

	/** Files about cycles, which have tests of their own beside their code. */
	private static final Set<String> IN_TIME = Set.of("engine_L3_otto", "engine_L3_otto_whitehot", "otto_limit_cycles");

	/** What is no result: how the file was made, or words. */
	private static final Map<String, String> NOTES = Map.of("energies_order", "says in which order the file lists states", "max_rel_dev_gth_vs_gibbs",
			"the rounding of the program that made the file");

	@Test
	void everyFileHasATest() {
		String folder = ReferenceCoverageTest.class.getResource("/org/heatwright/physics/reference").getPath();
		String[] files = new File(folder).list((parent, name) -> name.endsWith(".json"));
		Set<String> found = Arrays.stream(files).map(name -> name.substring(0, name.length() - 5)).filter(name -> !IN_TIME.contains(name))
				.collect(Collectors.toCollection(TreeSet::new));
		assertEquals(COVERED.keySet(), found);
	}

	@Test
	void everyNumberIsTaken() throws ReflectiveOperationException {
		for (String name : new TreeSet<>(COVERED.values().stream().flatMap(List::stream).toList())) {
			runAll(Class.forName("org.heatwright.physics." + name));
		}
		Set<String> taken = ReferenceCase.taken();
		List<String> missed = new ArrayList<>();
		int numbers = 0;
		for (String file : COVERED.keySet()) {
			for (ReferenceCase reference : ReferenceCase.of(file)) {
				for (String key : reference.outputs().keySet()) {
					numbers++;
					if (!NOTES.containsKey(key) && !taken.contains(reference.id() + "/" + key)) {
						missed.add(file + ": " + reference.id() + ": " + key);
					}
				}
			}
		}
		assertEquals(List.of(), missed);
		assertTrue(numbers > 1000, "only " + numbers + " numbers were found");
	}

	/** Runs every test of the class whose cases come from a method. */
	private static void runAll(Class<?> test) throws ReflectiveOperationException {
		for (Method method : test.getDeclaredMethods()) {
			if (method.isAnnotationPresent(ParameterizedTest.class) && method.isAnnotationPresent(MethodSource.class)) {
				Method source = test.getDeclaredMethod(method.getAnnotation(MethodSource.class).value()[0]);
				source.setAccessible(true);
				method.setAccessible(true);
				Object cases = source.invoke(null);
				for (Object each : cases instanceof Stream<?> stream ? stream.toList() : (List<?>) cases) {
					var constructor = test.getDeclaredConstructor();
					constructor.setAccessible(true);
					method.invoke(constructor.newInstance(), each);
				}
			}
		}
	}
}
