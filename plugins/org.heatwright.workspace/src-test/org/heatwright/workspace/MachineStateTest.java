// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.heatwright.analysis.Status;
import org.heatwright.model.array.ArrayFactory;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.physics.Progress;
import org.junit.jupiter.api.Test;

/** What is known about a state of a machine is worked out once, whoever asks, whatever is thrown and whoever loses patience. */
class MachineStateTest {

	private static final Progress IMPATIENT = new Progress() {

		@Override
		public boolean cancelled() {
			return true;
		}

		@Override
		public void report(double fraction, String task) {
			// nobody looks
		}
	};

	/** Two qubits between a hot and a cold bath. */
	private static Machine machine() {
		Machine machine = MachineFactory.eINSTANCE.createMachine();
		machine.setId("pair");
		QubitArray array = ArrayFactory.eINSTANCE.createQubitArray();
		array.setId("medium");
		array.setSize("2");
		machine.setMedium(array);
		for (BathRole role : List.of(BathRole.HOT, BathRole.COLD)) {
			Bath bath = BathFactory.eINSTANCE.createBath();
			bath.setId(role.getLiteral().toLowerCase(Locale.ROOT));
			bath.setRole(role);
			bath.setTemperature(role == BathRole.HOT ? "2" : "1");
			OhmicSpectrum spectrum = BathFactory.eINSTANCE.createOhmicSpectrum();
			spectrum.setCutoff("20");
			bath.setSpectrum(spectrum);
			machine.getBaths().add(bath);
			Coupling coupling = BathFactory.eINSTANCE.createCoupling();
			coupling.setId(bath.getId() + "-wire");
			coupling.setBath(bath);
			Channel channel = BathFactory.eINSTANCE.createChannel();
			channel.setId(bath.getId() + "-channel");
			channel.setStrength("0.1");
			channel.setOperator(BathFactory.eINSTANCE.createCollectiveOperator());
			coupling.getChannels().add(channel);
			machine.getCouplings().add(coupling);
		}
		return machine;
	}

	private static <T> Set<T> asked(Callable<T> question) throws Exception {
		List<Future<T>> answers = new ArrayList<>();
		CountDownLatch together = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (int i = 0; i < 8; i++) {
				answers.add(threads.submit(() -> {
					together.await();
					return question.call();
				}));
			}
			together.countDown();
		}
		Set<T> different = Collections.newSetFromMap(new IdentityHashMap<>());
		for (Future<T> answer : answers) {
			different.add(answer.get());
		}
		return different;
	}

	@Test
	void eightThreadsAskAndEverythingIsWorkedOutOnce() throws Exception {
		MachineState state = MachineState.of(machine());
		assertEquals(new MachineState.Work(0, 0, 0, 0), state.work(), "and nothing before somebody asks");
		assertEquals(1, asked(() -> state.analysis(Progress.NONE)).size());
		assertEquals(1, asked(state::findings).size());
		assertEquals(1, asked(() -> state.matrices(Progress.NONE)).size());
		assertEquals(1, asked(state::saved).size());
		assertEquals(new MachineState.Work(1, 1, 1, 1), state.work());
		assertEquals(Status.SOLVED, state.analysis(Progress.NONE).status(), state.findings()::toString);
		assertEquals(Set.of("hot", "cold"), state.saved().machine().getBaths().stream().map(Bath::getId).collect(Collectors.toSet()));
	}

	@Test
	void anEditDoesNotReachTheStateBefore() {
		Machine machine = machine();
		MachineState before = MachineState.of(machine);
		machine.getBaths().get(0).setTemperature("-1");
		assertNotSame(machine, before.machine());
		assertEquals(Status.SOLVED, before.analysis(Progress.NONE).status());
		assertEquals(Status.REJECTED, MachineState.of(machine).analysis(Progress.NONE).status());
	}

	@Test
	void whoLosesPatienceDecidesForNobodyElse() {
		MachineState state = MachineState.of(machine());
		assertThrows(CancellationException.class, () -> state.matrices(IMPATIENT));
		assertThrows(CancellationException.class, () -> state.analysis(IMPATIENT));
		assertEquals(2, state.matrices(Progress.NONE).operators().size());
		assertEquals(Status.SOLVED, state.analysis(Progress.NONE).status());
	}

	@Test
	void whatIsThrownIsTheAnswerForAll() {
		AtomicInteger begun = new AtomicInteger();
		Once<String> failing = new Once<>(progress -> {
			begun.incrementAndGet();
			throw new IllegalStateException("boom");
		});
		RuntimeException first = assertThrows(IllegalStateException.class, () -> failing.get(Progress.NONE));
		assertSame(first, assertThrows(IllegalStateException.class, () -> failing.get(Progress.NONE)));
		assertEquals(1, begun.get());
	}
}
