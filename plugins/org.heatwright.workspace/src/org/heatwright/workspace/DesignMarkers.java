// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.ILock;
import org.eclipse.core.runtime.jobs.Job;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.SeverityProfile;
import org.heatwright.validation.Stage;
import org.heatwright.validation.registry.RuleRegistry;

/**
 * The findings of one design as problem markers. Writing replaces them as a whole, so that none is doubled and none outlives its cause; a finding that stays
 * keeps its marker, so that views do not
 * flicker. Who writes does it with a {@link Ledger.Ticket} that was taken before the design was looked at: the file's check and the editors write at the same
 * time, and the newest look counts. Severities
 * are those of the project's {@link SeverityPreferences}. Verified by {@code LedgerTest}, {@code FileMarkersTest}, and {@code ProblemsTest} and {@code
 * RacesTest} in the UI tests.
 */
public final class DesignMarkers {

	public static final String TYPE = "org.heatwright.workspace.problem";
	public static final String RULE = "rule";
	public static final String ELEMENT = "element";
	public static final String EQUATION = "equation";
	/** Name of the attribute of the element. */
	public static final String ATTRIBUTE = "attribute";
	/** Both sides of the inequality, for people. */
	public static final String NUMBERS = "numbers";
	/** How many fixes there are. */
	public static final String FIXES = "fixes";
	/** The rule id of files that hold no design. */
	public static final String UNREADABLE = "file.unreadable";

	/** The rule id of files that could not be checked to the end, for a defect of the program. */
	public static final String UNCHECKED = "file.unchecked";

	/** The findings behind the markers, as long as the program runs. */
	private static final Ledger<IFile, List<LocatedFinding>> LEDGER = ledger();

	private DesignMarkers() {
	}

	/**
	 * The lock is one of the workbench: a thread of the display that waits for it goes on serving those who wait for the display. Nobody who holds the lock of the
	 * workspace takes it.
	 */
	private static Ledger<IFile, List<LocatedFinding>> ledger() {
		ILock lock = Job.getJobManager().newLock();
		Ledger<IFile, List<LocatedFinding>> ledger = new Ledger<>(lock::acquire, lock::release);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(event -> ledger.forget(file -> file.getProject().equals(event.getResource())),
				IResourceChangeEvent.PRE_DELETE | IResourceChangeEvent.PRE_CLOSE);
		return ledger;
	}

	/** The finding that a marker stands for; empty when it is known no more. */
	public static Optional<Diagnostic> findingOf(IMarker marker) {
		if (!(marker.getResource() instanceof IFile file)) {
			return Optional.empty();
		}
		String rule = marker.getAttribute(RULE, "");
		String element = marker.getAttribute(ELEMENT, "");
		List<Diagnostic> known = LEDGER.known(file).orElse(List.of()).stream().map(LocatedFinding::diagnostic)
				.filter(found -> found.rule().equals(rule) && found.element().equals(element)).toList();
		String message = marker.getAttribute(IMarker.MESSAGE, "");
		return known.stream().filter(found -> found.message().equals(message)).findFirst().or(() -> known.stream().findFirst());
	}

	/** To be taken before the design is looked at; older ones of the file are void then. */
	static Ledger.Ticket<IFile, List<LocatedFinding>> ticket(IFile file) {
		return LEDGER.take(file);
	}

	/** Whether findings with this ticket would still be written. */
	static boolean isAwaited(Ledger.Ticket<IFile, List<LocatedFinding>> ticket) {
		return LEDGER.isNewest(ticket);
	}

	/** The file is gone, and its markers with it. */
	static void forget(IFile file) {
		LEDGER.forget(file::equals);
	}

	/** Writes findings in the place of those that the file has, unless the ticket is void. */
	static void replace(Ledger.Ticket<IFile, List<LocatedFinding>> ticket, List<LocatedFinding> found) throws CoreException {
		write(ticket, before -> found);
	}

	/** Writes findings of one stage in the place of those of the same stage, and leaves the others. */
	static void replace(Ledger.Ticket<IFile, List<LocatedFinding>> ticket, Stage stage, List<LocatedFinding> found) throws CoreException {
		write(ticket, before -> {
			List<LocatedFinding> all = new ArrayList<>(found);
			before.stream().filter(other -> !isOf(stage, other) && !isOfTheFile(other)).forEach(all::add);
			return all;
		});
	}

	/** Writes, besides the findings that need only the file, that the others could not be looked for. */
	static void unchecked(Ledger.Ticket<IFile, List<LocatedFinding>> ticket, LocatedFinding why) throws CoreException {
		write(ticket, before -> {
			List<LocatedFinding> all = new ArrayList<>(List.of(why));
			before.stream().filter(other -> isOf(Stage.DESIGN, other)).forEach(all::add);
			return all;
		});
	}

	private static boolean isOf(Stage stage, LocatedFinding finding) {
		return RuleRegistry.rule(finding.diagnostic().rule()).filter(rule -> rule.stage() == stage).isPresent();
	}

	private static boolean isOfTheFile(LocatedFinding finding) {
		return finding.diagnostic().rule().equals(UNREADABLE) || finding.diagnostic().rule().equals(UNCHECKED);
	}

	/** What to show, given what was shown before. */
	private interface Change {

		List<LocatedFinding> apply(List<LocatedFinding> before);
	}

	private static void write(Ledger.Ticket<IFile, List<LocatedFinding>> ticket, Change change) throws CoreException {
		IFile file = ticket.subject();
		if (!file.exists()) {
			return;
		}
		SeverityProfile profile = SeverityPreferences.profile(file.getProject());
		try {
			LEDGER.write(ticket, new Ledger.Writing<List<LocatedFinding>, CoreException>() {

				@Override
				public List<LocatedFinding> write(Optional<List<LocatedFinding>> before) {
					return change.apply(before.orElse(List.of())).stream().flatMap(finding -> applied(profile, finding).stream()).toList();
				}

				@Override
				public void publish(List<LocatedFinding> shown) throws CoreException {
					file.getWorkspace().run(monitor -> FileMarkers.write(file, shown), null, IWorkspace.AVOID_UPDATE, null);
				}
			});
		} catch (CoreException e) {
			// A file that went away meanwhile has no markers and needs none.
			if (file.exists()) {
				throw e;
			}
		}
	}

	private static List<LocatedFinding> applied(SeverityProfile profile, LocatedFinding finding) {
		return profile.apply(List.of(finding.diagnostic())).stream().map(diagnostic -> new LocatedFinding(diagnostic, finding.line())).toList();
	}
}
