// SPDX-License-Identifier: EPL-2.0
/** Rules about baths, their spectra, couplings and channels. */
package org.heatwright.validation.bath;
