// SPDX-License-Identifier: EPL-2.0
/** Designs and studies as files: read without trust, migrated, written in one canonical order, and replaced as a whole or not at all. */
package org.heatwright.model.io;
