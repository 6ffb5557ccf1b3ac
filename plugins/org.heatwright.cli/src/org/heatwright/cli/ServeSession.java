// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * One client: a thread reads its requests, the caller's thread answers one after another, and a third says every second that the one at work is still at work.
 * Writing to a client that is gone ends all of it. Verified by {@code ServeTest}.
 */
final class ServeSession {

	/** More requests than this do not wait. */
	static final int MOST_WAITING = 256;

	/** Nor more bytes of requests. */
	private static final long MOST_BYTES = 4L * ServeLines.LONGEST;
	private static final long SECOND_MILLIS = 1000;

	private final InputStream in;
	private final PrintStream out;
	private final ServeAnswers answers = new ServeAnswers();
	private final JsonFactory factory = new JsonFactory();
	private final Deque<ServeRequest> waiting = new ArrayDeque<>();
	private final Map<Object, ServeRequest> pending = new HashMap<>();
	private long bytes;
	private boolean ended;
	private boolean clientHasGone;
	private ServeRequest current;
	private long currentSeconds;

	ServeSession(InputStream in, PrintStream out) {
		this.in = in;
		this.out = out;
	}

	/** Answers until the client has closed its end and every request has its answer, or nobody reads any more. */
	void run() {
		daemon("serve reads", this::read);
		Thread clock = daemon("serve clock", this::tick);
		try {
			for (ServeRequest request = next(); request != null; request = next()) {
				answer(request);
			}
		} catch (InterruptedException e) {
			end(true);
		} finally {
			clock.interrupt();
		}
	}

	private static Thread daemon(String name, Runnable work) {
		Thread thread = new Thread(work, name);
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

	private void read() {
		try {
			ServeLines lines = new ServeLines(in);
			for (Optional<ServeLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
				take(line.get());
			}
		} catch (IOException e) {
			// As the end of the requests; there is nobody to tell.
		} finally {
			end(false);
		}
	}

	private void take(ServeLines.Line line) {
		Object id = null;
		try {
			if (line.tooLong()) {
				throw new ServeFailure(ServeFailure.Kind.PROTOCOL,
						"the line is longer than " + (ServeLines.LONGEST >> 20) + " MiB; name a large design by its file");
			}
			if (isBlank(line.bytes())) {
				return;
			}
			Map<String, Object> object = ServeJson.object(line.bytes());
			id = ServeRequest.id(object).orElse(null);
			ServeRequest request = ServeRequest.of(object, line.bytes().length);
			if (request.verb().equals("cancel")) {
				cancel(request);
			} else {
				enqueue(request);
			}
		} catch (ServeFailure e) {
			fail(id, e);
		} catch (OutOfMemoryError e) {
			fail(id, new ServeFailure(ServeFailure.Kind.REFUSED, "the memory of this program does not suffice for the request"));
		} catch (RuntimeException e) {
			fail(id, new ServeFailure(ServeFailure.Kind.INTERNAL, "internal error: " + e + " (a defect of this program)"));
		}
	}

	private static boolean isBlank(byte[] line) {
		for (byte each : line) {
			if (each != ' ' && each != '\t' && each != '\r') {
				return false;
			}
		}
		return true;
	}

	private synchronized void enqueue(ServeRequest request) {
		if (pending.containsKey(request.id())) {
			throw new ServeFailure(ServeFailure.Kind.PROTOCOL, "a request with this id waits for its answer already");
		}
		if (waiting.size() >= MOST_WAITING || bytes + request.bytes() > MOST_BYTES) {
			throw new ServeFailure(ServeFailure.Kind.REFUSED, "too many requests wait; read some answers first");
		}
		pending.put(request.id(), request);
		waiting.add(request);
		bytes += request.bytes();
		notifyAll();
	}

	private void cancel(ServeRequest request) {
		Object target = request.idIn("target");
		request.requireNothingElse();
		ServeRequest found;
		synchronized (this) {
			found = pending.get(target);
		}
		if (found != null) {
			found.cancel();
		}
		send(request.id(), json -> {
			json.writeObjectFieldStart("result");
			json.writeBooleanField("cancelled", found != null);
			json.writeEndObject();
		});
	}

	private synchronized ServeRequest next() throws InterruptedException {
		while (waiting.isEmpty() && !ended) {
			wait();
		}
		ServeRequest request = clientHasGone ? null : waiting.poll();
		current = request;
		currentSeconds = 0;
		if (request != null) {
			bytes -= request.bytes();
		}
		return request;
	}

	private void answer(ServeRequest request) {
		try {
			request.check();
			ServeAnswers.Answer answer = answers.of(request);
			finished(request);
			send(request.id(), answer);
		} catch (ServeFailure e) {
			finished(request);
			fail(request.id(), e);
		} catch (CancellationException e) {
			finished(request);
			fail(request.id(), new ServeFailure(ServeFailure.Kind.CANCELLED, "cancelled, as was asked for"));
		} catch (OutOfMemoryError | StackOverflowError e) {
			finished(request);
			fail(request.id(), new ServeFailure(ServeFailure.Kind.REFUSED, "the memory of this program does not suffice for the request"));
		} catch (RuntimeException | LinkageError e) {
			finished(request);
			fail(request.id(), new ServeFailure(ServeFailure.Kind.INTERNAL, "internal error: " + e + " (a defect of this program)"));
		}
	}

	/** From now on nothing is said about a request but its answer. */
	private synchronized void finished(ServeRequest request) {
		pending.remove(request.id());
		current = null;
	}

	/** So a client knows that something is going on, and a program without a client learns that it is alone. */
	private void tick() {
		try {
			while (true) {
				Thread.sleep(SECOND_MILLIS);
				ServeRequest running;
				long seconds;
				synchronized (this) {
					running = current;
					seconds = currentSeconds++;
				}
				if (running != null && seconds > 0) {
					running(running, seconds);
				}
			}
		} catch (InterruptedException e) {
			// The session is over.
		}
	}

	private void running(ServeRequest request, long seconds) {
		synchronized (out) {
			synchronized (this) {
				if (current != request) {
					return;
				}
			}
			send(request.id(), json -> json.writeNumberField("running", seconds));
		}
	}

	private void fail(Object id, ServeFailure failure) {
		send(id, json -> ServeAnswers.error(json, failure));
	}

	/** One line, whole or not at all. */
	private void send(Object id, ServeAnswers.Answer answer) {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		try (JsonGenerator json = factory.createGenerator(line)) {
			json.writeStartObject();
			switch (id) {
				case Long number -> json.writeNumberField("id", number);
				case null -> json.writeNullField("id");
				default -> json.writeStringField("id", id.toString());
			}
			answer.write(json);
			json.writeEndObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		line.write('\n');
		byte[] written = line.toByteArray();
		synchronized (out) {
			out.write(written, 0, written.length);
			out.flush();
		}
		if (out.checkError()) {
			end(true);
		}
	}

	private synchronized void end(boolean gone) {
		ended = true;
		clientHasGone |= gone;
		if (gone) {
			pending.values().forEach(ServeRequest::cancel);
		}
		notifyAll();
	}
}
