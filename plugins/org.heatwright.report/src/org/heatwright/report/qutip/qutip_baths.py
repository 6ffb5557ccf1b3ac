

# ---------------------------------------------------------------------------------------------------------------------
# From here on nothing depends on the design. Units: hbar = k_B = 1.
# ---------------------------------------------------------------------------------------------------------------------
import itertools
import math
import sys

import numpy as np
import qutip
import scipy.integrate
import scipy.linalg
import scipy.sparse.csgraph

TOLERANCE = 1e-8


def gamma(bath, w):
    """gamma(w): emission for w > 0, absorption for w < 0."""
    s, beta = bath["spectrum"], bath["beta"]
    kind = s["kind"]
    if kind == "WhiteNoise":
        return s["rate"]
    if kind == "ExponentialNoise":
        return s["rate"] / (1 + (w / s["width"]) ** 2)
    is_rate = kind == "Line" or (bath["convention"] == "RATE" and kind != "ConstantRate")
    x = abs(w)
    if x < 1e-14:
        return gamma_at_zero(bath, is_rate)
    d = density(bath, x)
    if d == 0:
        return 0.0
    if w > 0:
        return d if is_rate else d / -math.expm1(-beta * x)
    if math.isinf(beta):
        return 0.0
    return d * math.exp(-beta * x) if is_rate else d * math.exp(-beta * x) / -math.expm1(-beta * x)


def gamma_at_zero(bath, is_rate):
    """The limit of gamma at w = 0; it moves no heat."""
    if is_rate:
        return density(bath, 0.0)
    x = 1e-9
    value = density(bath, x) / -math.expm1(-bath["beta"] * x) if bath["beta"] > 0 else 0.0
    return value if math.isfinite(value) and value < 1e6 else 0.0


def density(bath, x):
    """gamma at zero temperature for x > 0."""
    s = bath["spectrum"]
    factor = 2.0 if bath["convention"] == "J_PI" else 1.0
    kind = s["kind"]
    if kind == "Ohmic":
        return factor * s["strength"] * s["cutoff"] * (x / s["cutoff"]) ** s["exponent"] * math.exp(-x / s["cutoff"])
    if kind == "DrudeLorentz":
        return factor * 2 * s["reorganization"] * s["width"] * x / (x * x + s["width"] ** 2)
    if kind == "Underdamped":
        return factor * s["strength"] ** 2 * s["width"] * x / ((s["resonance"] ** 2 - x * x) ** 2 + (s["width"] * x) ** 2)
    if kind == "Line":
        y = abs(x - s["center"]) / s["width"]
        shape = {"TRIANGLE": max(0.0, 1 - y), "TRAPEZOID": max(0.0, min(1.0, 2 - 2 * y)), "GAUSSIAN": math.exp(-y * y / 2)}[s["shape"]]
        return s["peak"] * shape
    if kind == "Box":
        return factor * s["height"] if s["from"] <= x <= s["to"] else 0.0
    if kind == "ConstantRate":
        return s["rate"]
    if kind == "Tabulated":
        return factor * float(np.interp(x, s["frequencies"], s["values"], left=0.0, right=0.0))
    raise ValueError(kind)


def shift(bath, w):
    """S(w) = (1/2 pi) int_0^inf [gamma(w - x) - gamma(w + x)] / x dx, the imaginary part of the half-sided Fourier transform of C."""
    s = bath["spectrum"]
    kind = s["kind"]
    if kind == "WhiteNoise":
        return 0.0
    if kind == "ExponentialNoise":
        return 0.5 * s["rate"] * s["width"] * w / (s["width"] ** 2 + w * w)
    if kind == "ConstantRate":
        return -math.inf if s["rate"] > 0 else 0.0
    total = 0.0
    panels = shift_panels(bath, abs(w))
    for low, high in zip(panels, panels[1:] + [math.inf]):
        total += scipy.integrate.quad(lambda x: (gamma(bath, w - x) - gamma(bath, w + x)) / x, low, high, epsabs=0, epsrel=1e-11, limit=400, full_output=1)[0]
    return total / (2 * math.pi)


def shift_panels(bath, w):
    """Where the integrand of the shift changes its shape."""
    s = bath["spectrum"]
    kind = s["kind"]
    if kind == "Line":
        own = [s["center"] + k * s["width"] for k in ((-6, -2, 0, 2, 6) if s["shape"] == "GAUSSIAN" else (-1, -0.5, 0, 0.5, 1))]
    elif kind == "Box":
        own = [s["from"], s["to"]]
    elif kind == "Tabulated":
        own = list(s["frequencies"])
    elif kind == "Underdamped":
        own = [s["resonance"] + k * s["width"] for k in (-2, -1, 0, 1, 2)] + [4 * s["resonance"]]
    else:
        scale = s["cutoff"] if kind == "Ohmic" else s["width"]
        own = [k * scale for k in (0.1, 1, 5, 20, 60)]
    if 0 < bath["beta"] < math.inf:
        own += [1 / bath["beta"], 20 / bath["beta"]]
    edges = {0.0, w, 2 * w}
    for edge in own:
        edges |= {abs(edge), abs(edge - w), abs(edge + w)}
    scale = max(edges)
    kept = [0.0]
    for edge in sorted(edges):
        if edge > kept[-1] + 1e-12 * scale:
            kept.append(edge)
    return kept
