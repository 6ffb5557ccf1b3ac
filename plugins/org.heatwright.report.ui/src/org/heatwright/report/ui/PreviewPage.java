// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.heatwright.report.format.ReportFormat;

/** The report as a web page, made while the user looks; a choice changed on the page before makes it again. */
final class PreviewPage extends WizardPage {

	private final ContentPage content;
	private Browser browser;
	private Label message;
	private Job job;
	/** Read and written in the thread of the display alone. */
	private ReportRequest shown;

	PreviewPage(ContentPage content) {
		super("preview", Texts.of("preview.title"), null);
		this.content = content;
		setDescription(Texts.of("preview.message"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		area.setLayout(new FillLayout());
		try {
			browser = new Browser(area, SWT.BORDER);
			browser.setJavascriptEnabled(false);
			browser.addLocationListener(LocationListener.changingAdapter(event -> event.doit = event.location.startsWith("about:")));
		} catch (SWTError e) {
			message = new Label(area, SWT.WRAP);
			message.setText(Texts.of("preview.noBrowser", e.getMessage()));
		}
		setControl(area);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && browser != null && content.isPageComplete() && !content.request().equals(shown)) {
			show(content.request());
		} else if (!visible && job != null) {
			job.cancel();
		}
	}

	private void show(ReportRequest request) {
		shown = request;
		setErrorMessage(null);
		browser.setText("<html><body style='font-family:sans-serif;color:#5d6570;padding:2em'>" + Texts.of("preview.busy") + "</body></html>");
		Display display = browser.getDisplay();
		job = Job.create(Texts.of("preview.title"), monitor -> {
			try {
				byte[] page = ReportFormat.HTML.write(new ReportWriting(request, monitor).document(), "preview").get(0).bytes();
				answer(display, request, view -> view.setText(new String(page, StandardCharsets.UTF_8)));
				return Status.OK_STATUS;
			} catch (CancellationException e) {
				answer(display, request, view -> shown = null);
				return Status.CANCEL_STATUS;
			} catch (IOException | RuntimeException | Error e) {
				ILog.of(PreviewPage.class).info("no preview", e);
				answer(display, request, view -> setErrorMessage(Texts.of("preview.failed", e.getMessage() == null ? e.toString() : e.getMessage())));
				return new Status(IStatus.INFO, "org.heatwright.report.ui", String.valueOf(e.getMessage()));
			}
		});
		job.setSystem(true);
		job.schedule();
	}

	/** An answer counts while the page is there and shows what was asked for. */
	private void answer(Display display, ReportRequest request, Consumer<Browser> what) {
		Later.run(display, () -> {
			if (!browser.isDisposed() && request.equals(shown)) {
				what.accept(browser);
			}
		});
	}

	@Override
	public void dispose() {
		if (job != null) {
			job.cancel();
		}
		super.dispose();
	}
}
