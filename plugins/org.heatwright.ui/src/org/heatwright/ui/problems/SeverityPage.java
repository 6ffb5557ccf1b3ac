// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.problems;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.dialogs.PropertyPage;
import org.heatwright.ui.Texts;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RulePages;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SeverityProfile;
import org.heatwright.validation.registry.RuleRegistry;
import org.heatwright.workspace.SeverityPreferences;

/** The severities of the rules in one project. */
public final class SeverityPage extends PropertyPage {

	private static final String[] CHOICES = { "error", "warning", "information", "ignore" };

	private final Map<String, Optional<Severity>> severities = new HashMap<>();
	private TableViewer table;

	@Override
	protected Control createContents(Composite parent) {
		severities.putAll(SeverityPreferences.profile(project()).severities());
		Composite page = new Composite(parent, SWT.NONE);
		page.setLayout(new org.eclipse.swt.layout.GridLayout());
		new Label(page, SWT.WRAP).setText(Texts.of("problems.severity.hint"));
		table = new TableViewer(page, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.getTable().setHeaderVisible(true);
		GridData fill = new GridData(SWT.FILL, SWT.FILL, true, true);
		fill.heightHint = 360;
		table.getTable().setLayoutData(fill);
		column(Texts.of("problems.severity.rule"), 230).setLabelProvider(label(Rule::id));
		TableViewerColumn severity = column(Texts.of("problems.severity"), 100);
		severity.setLabelProvider(label(rule -> CHOICES[choice(rule)]));
		severity.setEditingSupport(new Choice());
		column(Texts.of("problems.severity.demand"), 420).setLabelProvider(label(rule -> RulePages.summary(rule.id()).orElse("")));
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.setInput(RuleRegistry.rules());
		return page;
	}

	private TableViewerColumn column(String title, int width) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		return column;
	}

	private static ColumnLabelProvider label(Function<Rule, String> text) {
		return new ColumnLabelProvider() {

			@Override
			public String getText(Object element) {
				return text.apply((Rule) element);
			}
		};
	}

	private int choice(Rule rule) {
		return severities.getOrDefault(rule.id(), Optional.of(rule.severity())).map(Severity::ordinal).orElse(CHOICES.length - 1);
	}

	private IProject project() {
		return Adapters.adapt(getElement(), IProject.class);
	}

	@Override
	protected void performDefaults() {
		severities.clear();
		table.refresh();
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		try {
			SeverityPreferences.store(project(), new SeverityProfile(severities));
			return true;
		} catch (CoreException e) {
			setErrorMessage(e.getMessage());
			return false;
		}
	}

	/** Chooses a severity in the table. */
	private final class Choice extends EditingSupport {

		private final ComboBoxCellEditor editor = new ComboBoxCellEditor(table.getTable(), CHOICES, SWT.READ_ONLY);

		private Choice() {
			super(table);
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			return editor;
		}

		@Override
		protected boolean canEdit(Object element) {
			return true;
		}

		@Override
		protected Object getValue(Object element) {
			return choice((Rule) element);
		}

		@Override
		protected void setValue(Object element, Object value) {
			int chosen = (Integer) value;
			severities.put(((Rule) element).id(), chosen == CHOICES.length - 1 ? Optional.empty() : Optional.of(Severity.values()[chosen]));
			table.refresh(element);
		}
	}
}
